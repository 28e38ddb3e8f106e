package org.trutina.decision.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.DecisionMatrix;
import org.trutina.decision.Direction;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.robustness.ParetoFront;
import org.trutina.decision.secondopinion.Normalization;
import org.trutina.decision.secondopinion.PrometheeII;
import org.trutina.decision.secondopinion.PrometheeII.Preference;
import org.trutina.decision.secondopinion.Saw;
import org.trutina.decision.secondopinion.Spotis;
import org.trutina.decision.secondopinion.Topsis;
import org.trutina.decision.secondopinion.Vikor;

/** Cases of the methods that compare options with each other. */
final class SecondOpinions {

  /** Beyond so many options the list of who dominates whom is longer than anyone can read. */
  private static final int MOST_EXPLAINED = 300;

  private SecondOpinions() {}

  static Map<String, @Nullable Object> normalization(Problem problem) {
    var result = Problem.result();
    result.put("normalized", Problem.table(normalizationOf(problem).of(problem.matrix())));
    return result;
  }

  static Map<String, @Nullable Object> saw(Problem problem) {
    return scored(problem, Saw.scores(problem.matrix(), normalizationOf(problem)), Direction.MAX);
  }

  static Map<String, @Nullable Object> topsis(Problem problem) {
    var scores =
        Topsis.scores(
            problem.matrix(),
            problem
                .parameter("normalization")
                .map(SecondOpinions::normalization)
                .orElse(Normalization.VECTOR),
            problem
                .parameter("distance")
                .map(SecondOpinions::distance)
                .orElse(Topsis.Distance.EUCLIDEAN));
    return scored(problem, scores, Direction.MAX);
  }

  static Map<String, @Nullable Object> spotis(Problem problem) {
    DecisionMatrix matrix = problem.matrix();
    Interval[] bounds = problem.bounds();
    Optional<Json> reference = problem.parameter("reference").filter(Json::isList);
    double[] point =
        reference.isPresent() ? reference.get().numbers() : Spotis.ideal(matrix, bounds);
    var result = scored(problem, Spotis.distances(matrix, bounds, point), Direction.MIN);
    if (reference.isEmpty()) {
      result.put(
          "equivalent_mavt_value",
          "1 - score (linear value function on the fixed published bounds)");
    }
    return result;
  }

  private static Map<String, @Nullable Object> scored(
      Problem problem, double[] scores, Direction direction) {
    var result = Problem.result();
    List<String> order = Problem.bestFirst(problem.options(), scores, direction);
    result.put("scores", Problem.list(scores));
    result.put("ranks", Problem.ranks(scores, direction));
    result.put("ranking_best_first", order);
    result.put("best", order.getFirst());
    return result;
  }

  static Map<String, @Nullable Object> vikor(Problem problem) {
    double v = problem.parameter("v").map(Json::number).orElse(0.5);
    Vikor.Compromise compromise = Vikor.of(problem.matrix(), v);
    double[] q = compromise.q().stream().mapToDouble(Double::doubleValue).toArray();
    List<String> names = problem.options();
    var result = Problem.result();
    result.put("S", compromise.s());
    result.put("R", compromise.r());
    result.put("Q", compromise.q());
    result.put("ranks", Problem.ranks(q, Direction.MIN));
    result.put("ranking_best_first", Problem.bestFirst(names, q, Direction.MIN));
    result.put("acceptable_advantage", compromise.acceptableAdvantage());
    result.put("acceptable_stability", compromise.acceptableStability());
    result.put("compromise_set", compromise.compromise().stream().map(names::get).toList());
    return result;
  }

  static Map<String, @Nullable Object> promethee(Problem problem) {
    DecisionMatrix matrix = problem.matrix();
    var preferences = new ArrayList<Preference>();
    List<Json> functions = problem.requiredParameter("functions").items();
    for (int j = 0; j < functions.size(); j++) {
      preferences.add(preference(problem, functions.get(j), j));
    }
    List<PrometheeII.Flow> flows = PrometheeII.flows(matrix, preferences);
    double[] net = flows.stream().mapToDouble(PrometheeII.Flow::net).toArray();
    var result = Problem.result();
    result.put("positive_flow", flows.stream().map(PrometheeII.Flow::positive).toList());
    result.put("negative_flow", flows.stream().map(PrometheeII.Flow::negative).toList());
    result.put("net_flow", Problem.list(net));
    result.put("ranks", Problem.ranks(net, Direction.MAX));
    result.put("ranking_best_first", Problem.bestFirst(problem.options(), net, Direction.MAX));
    return result;
  }

  private static Preference preference(Problem problem, Json function, int j) {
    String name = function.text().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    try {
      return switch (name) {
        case "usual" -> new Preference.Usual();
        case "ushape", "quasi" -> new Preference.UShape(threshold(problem, "q", j));
        case "vshape" -> new Preference.VShape(threshold(problem, "p", j));
        case "level" ->
            new Preference.Level(threshold(problem, "q", j), threshold(problem, "p", j));
        case "linear", "vshape2", "vshapeindifference" ->
            new Preference.Linear(threshold(problem, "q", j), threshold(problem, "p", j));
        case "gaussian" -> new Preference.Gaussian(spread(problem, j));
        default ->
            throw function.fault(
                "a preference function is usual, ushape, vshape, level, linear or gaussian");
      };
    } catch (InvalidInput fault) {
      throw fault.pointer().matches("/[qps]")
          ? new InvalidInput("/parameters" + fault.pointer() + "/" + j, fault.getMessage() + "")
          : fault;
    }
  }

  /** The inflection point s; halfway between q and p when only these are given. */
  private static double spread(Problem problem, int j) {
    return problem.parameter("s").isPresent()
        ? threshold(problem, "s", j)
        : (threshold(problem, "q", j) + threshold(problem, "p", j)) / 2;
  }

  private static double threshold(Problem problem, String name, int j) {
    Json all = problem.requiredParameter(name);
    if (!all.isList()) {
      return all.number();
    }
    List<Json> each = all.items();
    if (j >= each.size()) {
      throw all.fault("there must be one threshold per criterion");
    }
    return each.get(j).number();
  }

  static Map<String, @Nullable Object> pareto(Problem problem) {
    DecisionMatrix matrix = problem.matrix();
    int n = matrix.criteria().size();
    List<ParetoFront.Point> points =
        IntStream.range(0, matrix.options().size())
            .mapToObj(
                i ->
                    ParetoFront.Point.of(
                        matrix.options().get(i),
                        IntStream.range(0, n)
                            .mapToDouble(j -> matrix.direction(j).sign() * matrix.at(i, j))
                            .toArray()))
            .toList();
    var result = Problem.result();
    result.put("non_dominated_weak", ParetoFront.of(points));
    result.put("non_dominated_strict", ParetoFront.strict(points));
    result.put("fronts", ParetoFront.layers(points));
    if (points.size() <= MOST_EXPLAINED) {
      var dominatedBy = Problem.result();
      points.forEach(p -> dominatedBy.put(p.id(), ParetoFront.dominating(p, points)));
      result.put("dominated_by", dominatedBy);
    }
    problem
        .parameter("epsilon")
        .ifPresent(
            epsilon -> {
              double[] each = new double[n];
              if (epsilon.isList()) {
                each = epsilon.numbers();
              } else {
                Arrays.fill(each, epsilon.number());
              }
              try {
                result.put("non_dominated_epsilon", ParetoFront.epsilon(points, each));
              } catch (InvalidInput fault) {
                throw fault.under("/parameters");
              }
            });
    return result;
  }

  private static Normalization normalizationOf(Problem problem) {
    return normalization(problem.requiredParameter("normalization"));
  }

  /** The name is the first word; what follows explains it. */
  private static Normalization normalization(Json json) {
    String name = json.text().trim().split("[\\s(:;,]", 2)[0];
    try {
      return Normalization.named(name);
    } catch (InvalidInput fault) {
      throw fault.under(json.pointer());
    }
  }

  private static Topsis.Distance distance(Json json) {
    return switch (json.text().toLowerCase(Locale.ROOT)) {
      case "euclidean" -> Topsis.Distance.EUCLIDEAN;
      case "manhattan", "cityblock" -> Topsis.Distance.MANHATTAN;
      case "chebyshev" -> Topsis.Distance.CHEBYSHEV;
      default -> throw json.fault("a distance is euclidean, manhattan or chebyshev");
    };
  }
}
