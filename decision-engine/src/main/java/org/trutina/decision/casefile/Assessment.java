package org.trutina.decision.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.Evidence;
import org.trutina.decision.Interval;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.award.AdditiveValue;
import org.trutina.decision.award.Gate;
import org.trutina.decision.award.Ranking;
import org.trutina.decision.elicitation.RankWeights;
import org.trutina.decision.robustness.ParetoFront;
import org.trutina.decision.robustness.Shapley;
import org.trutina.decision.robustness.WeightStability;
import org.trutina.decision.uncertainty.PossibleWinners;
import org.trutina.decision.uncertainty.ValueOfInformation;

/**
 * A whole assessment: gates first, then the score of what they leave, then how sure it is. This is
 * what an evidence pack carries and anyone can recompute.
 */
final class Assessment {

  private final Problem problem;
  private final List<Gate> gates;
  private final List<List<Gate.Result>> checks;
  private final ValueTable values;
  private final WeightSet weights;
  private final Ranking.Unknowns unknowns;

  private Assessment(Problem problem) {
    this.problem = problem;
    gates = Robustness.gatesOf(problem);
    List<List<Evidence>> evidence = problem.evidence();
    values = problem.values();
    checks =
        IntStream.range(0, values.options().size())
            .mapToObj(
                i -> Robustness.check(problem, gates, values.options().get(i), evidence.get(i)))
            .toList();
    weights = problem.weightSet();
    unknowns =
        problem
            .parameter("unknowns")
            .map(Assessment::unknowns)
            .orElse(Ranking.Unknowns.CONSERVATIVE);
  }

  static Map<String, @Nullable Object> solve(Problem problem) {
    return new Assessment(problem).result();
  }

  private static Ranking.Unknowns unknowns(Json json) {
    return switch (json.text()) {
      case "conservative" -> Ranking.Unknowns.CONSERVATIVE;
      case "tolerant" -> Ranking.Unknowns.TOLERANT;
      default -> throw json.fault("unknowns are read \"conservative\" or \"tolerant\"");
    };
  }

  private Map<String, @Nullable Object> result() {
    var result = Problem.result();
    result.put("gates", gateLog());
    List<Integer> admitted = withAdmission(Gate.Admission.ADMITTED);
    List<Integer> open = withAdmission(Gate.Admission.UNDECIDED);
    var ranked = new ArrayList<>(admitted);
    ranked.addAll(open);
    ranked.sort(Integer::compare);
    if (ranked.isEmpty()) {
      // All tenders were excluded: there is nothing left to compare.
      result.put("ranking", List.of());
      return result;
    }
    ValueTable table = values.keeping(ranked);
    Optional<double[]> award = awardWeights();
    award.ifPresent(w -> putAward(result, table, admitted, w));
    result.put("standings", standings(table));
    result.put("pareto_front", paretoFront(table));
    result.put("acceptability", Robustness.acceptability(problem, table, weights));
    return result;
  }

  private List<Integer> withAdmission(Gate.Admission admission) {
    return IntStream.range(0, checks.size())
        .filter(i -> Gate.admission(checks.get(i)) == admission)
        .boxed()
        .toList();
  }

  private Map<String, @Nullable Object> gateLog() {
    var log = Problem.result();
    for (int i = 0; i < checks.size(); i++) {
      var answers = new ArrayList<Map<String, @Nullable Object>>();
      for (Gate.Result check : checks.get(i)) {
        var answer = Problem.result();
        answer.put("criterion", check.gate().criterion());
        answer.put(
            check.gate().bound() == Gate.Bound.AT_LEAST ? "at_least" : "at_most",
            check.gate().level());
        answer.put("fact", check.fact());
        answer.put("open", Problem.list(check.level()));
        answer.put(
            "result",
            switch (check) {
              case Gate.Result.Pass pass -> "pass";
              case Gate.Result.Fail fail -> "fail";
              case Gate.Result.Undecided undecided -> "undecided";
            });
        answers.add(answer);
      }
      var entry = Problem.result();
      entry.put(
          "admission", Gate.admission(checks.get(i)).name().toLowerCase(java.util.Locale.ROOT));
      entry.put("answers", answers);
      log.put(values.options().get(i), entry);
    }
    return log;
  }

  /**
   * The weighting that awards: the published one; of an order, its centroid; of ranges, the same
   * share of each. Of other sets only what the case names.
   */
  private Optional<double[]> awardWeights() {
    Optional<Json> named = problem.parameter("award_weights");
    if (named.isPresent()) {
      double[] given = named.get().numbers();
      if (!weights.contains(given, 1e-9)) {
        throw named.get().fault("these weights are not among those published");
      }
      return Optional.of(given);
    }
    return switch (weights) {
      case WeightSet.Point point -> Optional.of(point.toArray());
      case WeightSet.Ordered order -> {
        double[] centroid = RankWeights.centroid(order.size());
        var placed = new double[centroid.length];
        for (int k = 0; k < centroid.length; k++) {
          placed[order.positions().get(k)] = centroid[k];
        }
        yield Optional.of(placed);
      }
      case WeightSet.Box box -> {
        double low = box.ranges().stream().mapToDouble(Interval::low).sum();
        double width = box.ranges().stream().mapToDouble(Interval::width).sum();
        double share = width == 0 ? 0 : (1 - low) / width;
        yield Optional.of(
            box.ranges().stream().mapToDouble(r -> r.low() + share * r.width()).toArray());
      }
      case WeightSet.Simplex simplex -> Optional.empty();
      case WeightSet.Polytope polytope -> Optional.empty();
    };
  }

  private void putAward(
      Map<String, @Nullable Object> result,
      ValueTable table,
      List<Integer> admitted,
      double[] award) {
    result.put("award_weights", Problem.list(award));
    Interval[] scores = AdditiveValue.scores(table, award);
    result.put("scores", scores(table, award, scores));
    List<Ranking.Place> places = Ranking.of(entries(table, scores), unknowns);
    result.put("ranking", places.stream().map(Assessment::place).toList());
    result.put("winner_if_undecided_pass", winners(places));
    List<String> certain = admitted.stream().map(values.options()::get).toList();
    List<Ranking.Entry> ofAdmitted =
        entries(table, scores).stream().filter(e -> certain.contains(e.id())).toList();
    result.put("winner_if_undecided_fail", winners(Ranking.of(ofAdmitted, unknowns)));
    ValueTable read = table.reading(unknowns == Ranking.Unknowns.TOLERANT);
    result.put("stability", stability(read, award));
    result.put("open_facts", openFacts(table, award, places.getFirst().id()));
    result.put("ahead_because", ahead(read, award, places));
  }

  private List<Ranking.Entry> entries(ValueTable table, Interval[] scores) {
    List<Integer> tieBreak =
        problem
            .parameter("tie_break")
            .map(names -> names.items().stream().map(problem::criterion).toList())
            .orElse(List.of());
    return IntStream.range(0, scores.length)
        .mapToObj(
            i ->
                new Ranking.Entry(
                    table.options().get(i),
                    scores[i],
                    tieBreak.stream().map(j -> table.at(i, j)).toList()))
        .toList();
  }

  private static List<String> winners(List<Ranking.Place> places) {
    return places.stream().filter(p -> p.rank() == 1).map(Ranking.Place::id).toList();
  }

  private static Map<String, @Nullable Object> place(Ranking.Place place) {
    var json = Problem.result();
    json.put("option", place.id());
    json.put("rank", place.rank());
    json.put("best_rank", place.best());
    json.put("worst_rank", place.worst());
    return json;
  }

  private static Map<String, @Nullable Object> scores(
      ValueTable table, double[] award, Interval[] scores) {
    var byOption = Problem.result();
    for (int i = 0; i < scores.length; i++) {
      var contributions = Problem.result();
      for (int j = 0; j < award.length; j++) {
        contributions.put(table.criteria().get(j), Problem.list(table.at(i, j).times(award[j])));
      }
      var entry = Problem.result();
      entry.put("score", Problem.list(scores[i]));
      entry.put("contributions", contributions);
      byOption.put(table.options().get(i), entry);
    }
    return byOption;
  }

  private static Map<String, @Nullable Object> stability(ValueTable read, double[] award) {
    var byCriterion = Problem.result();
    for (WeightStability.Stability stability : WeightStability.of(read, award)) {
      byCriterion.put(
          read.criteria().get(stability.criterion()),
          Map.of(
              "winner", Problem.list(stability.winner()),
              "full_ranking", Problem.list(stability.ranking())));
    }
    return byCriterion;
  }

  private List<Map<String, @Nullable Object>> openFacts(
      ValueTable table, double[] award, String winner) {
    return ValueOfInformation.of(table, award, unknowns, winner).stream()
        .map(
            fact -> {
              var json = Problem.result();
              json.put("option", fact.option());
              json.put("criterion", fact.criterion());
              json.put("open", Problem.list(fact.open()));
              json.put("swing", fact.swing());
              json.put("flips_at", fact.flip().map(ValueOfInformation.Flip::at).orElse(null));
              json.put("new_winner", fact.flip().map(ValueOfInformation.Flip::winner).orElse(null));
              return json;
            })
        .toList();
  }

  /** Why the first is ahead of each other one, criterion by criterion. */
  private static Map<String, @Nullable Object> ahead(
      ValueTable read, double[] award, List<Ranking.Place> places) {
    int first = read.options().indexOf(places.getFirst().id());
    var byOption = Problem.result();
    for (int i = 0; i < read.options().size(); i++) {
      if (i != first) {
        double[] parts = Shapley.additive(award, row(read, first), row(read, i));
        var byCriterion = Problem.result();
        for (int j = 0; j < parts.length; j++) {
          byCriterion.put(read.criteria().get(j), parts[j]);
        }
        byOption.put(read.options().get(i), byCriterion);
      }
    }
    return byOption;
  }

  private static double[] row(ValueTable read, int option) {
    return IntStream.range(0, read.criteria().size())
        .mapToDouble(j -> read.low(option, j))
        .toArray();
  }

  private List<Map<String, @Nullable Object>> standings(ValueTable table) {
    Interval[] scores = AdditiveValue.scores(table, weights);
    List<PossibleWinners.Standing> standings = PossibleWinners.of(table, weights);
    return IntStream.range(0, scores.length)
        .mapToObj(
            i -> {
              PossibleWinners.Standing standing = standings.get(i);
              var json = Problem.result();
              json.put("option", standing.option());
              json.put("score", Problem.list(scores[i]));
              json.put("possible_winner", standing.possible());
              json.put("necessary_winner", standing.necessary());
              json.put("best_rank", standing.bestRank());
              json.put("worst_rank", standing.worstRank());
              json.put("ranks_exact", standing.ranksExact());
              return json;
            })
        .toList();
  }

  private List<String> paretoFront(ValueTable table) {
    ValueTable read = table.reading(unknowns == Ranking.Unknowns.TOLERANT);
    return ParetoFront.of(
        IntStream.range(0, read.options().size())
            .mapToObj(i -> ParetoFront.Point.of(read.options().get(i), row(read, i)))
            .toList());
  }
}
