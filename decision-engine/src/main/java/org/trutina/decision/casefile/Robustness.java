package org.trutina.decision.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.Direction;
import org.trutina.decision.Evidence;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.award.AdditiveValue;
import org.trutina.decision.award.Gate;
import org.trutina.decision.robustness.Shapley;
import org.trutina.decision.robustness.WeightStability;
import org.trutina.decision.smaa.ExactAcceptability;
import org.trutina.decision.smaa.Smaa2;
import org.trutina.decision.smaa.Smaa2.Acceptability;
import org.trutina.decision.smaa.WeightSample;
import org.trutina.decision.uncertainty.PossibleWinners;

/** Cases of gates, intervals, weight stability, contributions and acceptability. */
final class Robustness {

  /** Enough for a half-width of 0.003 at the worst. */
  private static final int DEFAULT_SAMPLES = 100_000;

  private static final long DEFAULT_SEED = 1;

  /** Beyond so many options only first places are counted and listed. */
  private static final int MOST_RANKED = 300;

  private Robustness() {}

  static Map<String, @Nullable Object> gates(Problem problem) {
    List<List<Evidence>> evidence = problem.evidence();
    List<Gate> gates = gatesOf(problem);
    var admitted = new ArrayList<String>();
    var rejected = Problem.result();
    var undecided = Problem.result();
    for (int i = 0; i < evidence.size(); i++) {
      String option = problem.options().get(i);
      List<Gate.Result> results = check(problem, gates, option, evidence.get(i));
      switch (Gate.admission(results)) {
        case ADMITTED -> admitted.add(option);
        case REJECTED -> rejected.put(option, criteria(results, Gate.Result.Fail.class));
        case UNDECIDED -> undecided.put(option, criteria(results, Gate.Result.Undecided.class));
      }
    }
    var result = Problem.result();
    result.put("admitted", admitted);
    result.put("rejected", rejected);
    result.put("undecided", undecided);
    return result;
  }

  /** The gates of {@code minimum} and {@code maximum}, levels by criterion. */
  static List<Gate> gatesOf(Problem problem) {
    var gates = new ArrayList<Gate>();
    for (Gate.Bound bound : Gate.Bound.values()) {
      String name = bound == Gate.Bound.AT_LEAST ? "minimum" : "maximum";
      problem
          .parameter(name)
          .ifPresent(
              levels ->
                  levels
                      .members()
                      .forEach(
                          (criterion, level) -> {
                            if (!problem.criteria().contains(criterion)) {
                              throw level.fault(criterion + " is not one of the criteria");
                            }
                            gates.add(new Gate(criterion, bound, level.number()));
                          }));
    }
    return gates;
  }

  static List<Gate.Result> check(
      Problem problem, List<Gate> gates, String option, List<Evidence> cells) {
    return gates.stream()
        .map(
            gate -> {
              int j = problem.criteria().indexOf(gate.criterion());
              Interval open =
                  cells.get(j) instanceof Evidence.Missing
                      ? anything(problem, j)
                      : problem.hullOf(cells.get(j));
              return gate.check(option + ": " + gate.criterion(), open);
            })
        .toList();
  }

  // Without a published scale nothing bounds what is missing.
  private static Interval anything(Problem problem, int criterion) {
    boolean published =
        problem.parameter("scales").isPresent()
            || problem.parameter("value_functions").isPresent()
            || problem.parameter("bounds").isPresent();
    return published
        ? problem.scales().get(criterion).range()
        : new Interval(-Double.MAX_VALUE, Double.MAX_VALUE);
  }

  private static List<String> criteria(
      List<Gate.Result> results, Class<? extends Gate.Result> type) {
    return results.stream().filter(type::isInstance).map(r -> r.gate().criterion()).toList();
  }

  static Map<String, @Nullable Object> intervals(Problem problem) {
    ValueTable values = problem.values();
    WeightSet weights = problem.weightSet();
    Interval[] scores = AdditiveValue.scores(values, weights);
    var interval = Problem.result();
    var best = Problem.result();
    var worst = Problem.result();
    var possible = new ArrayList<String>();
    var necessary = new ArrayList<String>();
    List<PossibleWinners.Standing> standings = PossibleWinners.of(values, weights);
    for (int i = 0; i < scores.length; i++) {
      PossibleWinners.Standing standing = standings.get(i);
      interval.put(standing.option(), Problem.list(scores[i]));
      best.put(standing.option(), standing.bestRank());
      worst.put(standing.option(), standing.worstRank());
      if (standing.possible()) {
        possible.add(standing.option());
      }
      if (standing.necessary()) {
        necessary.add(standing.option());
      }
    }
    var result = Problem.result();
    result.put("score_interval", interval);
    result.put("best_rank", best);
    result.put("worst_rank", worst);
    result.put("possible_winners", possible);
    result.put("necessary_winners", necessary);
    if (weights instanceof WeightSet.Point point) {
      // What a reading that punishes silence would make of it: for comparison only.
      var ifZero = Problem.result();
      Interval[] low = AdditiveValue.scores(values.reading(false), point.toArray());
      for (int i = 0; i < low.length; i++) {
        ifZero.put(values.options().get(i), low[i].low());
      }
      result.put("score_if_missing_were_zero", ifZero);
    }
    return result;
  }

  static Map<String, @Nullable Object> stability(Problem problem) {
    ValueTable values = problem.values();
    double[] weights = problem.fixedWeights();
    double[] scores =
        Arrays.stream(AdditiveValue.scores(values, weights)).mapToDouble(Interval::low).toArray();
    var intervals = Problem.result();
    for (WeightStability.Stability stability : WeightStability.of(values, weights)) {
      intervals.put(
          values.criteria().get(stability.criterion()),
          Map.of(
              "winner", Problem.list(stability.winner()),
              "full_ranking", Problem.list(stability.ranking())));
    }
    var result = Problem.result();
    result.put("base_scores", Problem.list(scores));
    result.put("base_ranking", Problem.bestFirst(values.options(), scores, Direction.MAX));
    result.put("intervals", intervals);
    return result;
  }

  static Map<String, @Nullable Object> contribution(Problem problem) {
    double[] weights = problem.fixedWeights();
    double[][] rows = problem.rows();
    double[] baseline = problem.requiredParameter("baseline").numbers();
    if (baseline.length != weights.length) {
      throw problem.requiredParameter("baseline").fault("there must be one number per criterion");
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != weights.length) {
        throw new InvalidInput("/matrix/" + i, "there must be one cell per criterion");
      }
    }
    var result = Problem.result();
    Map<String, @Nullable Object> additive =
        parts(rows, row -> Shapley.additive(weights, row, baseline));
    additive.put("closed_form", "w_j*(x_j-baseline_j)");
    result.put("additive", additive);
    OptionalDouble gate = gateOnEvery(problem);
    if (gate.isPresent()) {
      result.put(
          "gated",
          parts(
              rows,
              row ->
                  Shapley.of(
                      x ->
                          Arrays.stream(x).allMatch(v -> v >= gate.getAsDouble())
                              ? dot(weights, x)
                              : 0,
                      row,
                      baseline)));
    }
    return result;
  }

  private static Map<String, @Nullable Object> parts(
      double[][] rows, java.util.function.Function<double[], double[]> method) {
    var result = Problem.result();
    if (rows.length == 1) {
      double[] parts = method.apply(rows[0]);
      result.put("shapley", Problem.list(parts));
      result.put("sum", Arrays.stream(parts).sum());
    } else {
      double[][] parts = Arrays.stream(rows).map(method).toArray(double[][]::new);
      result.put("shapley", Problem.table(parts));
      result.put("sum", Arrays.stream(parts).map(p -> Arrays.stream(p).sum()).toList());
    }
    return result;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** "value is 0 unless every criterion >= 2/5", or the number itself. */
  private static OptionalDouble gateOnEvery(Problem problem) {
    Optional<Json> gate = problem.parameter("gate");
    if (gate.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!gate.get().isText()) {
      return OptionalDouble.of(gate.get().number());
    }
    Matcher level = Pattern.compile(">=\\s*([\\d.]+)(?:/([\\d.]+))?").matcher(gate.get().text());
    if (!level.find()) {
      throw gate.get().fault("a gate on every criterion ends in \">= level\"");
    }
    try {
      double numerator = Double.parseDouble(level.group(1));
      return OptionalDouble.of(
          level.group(2) == null ? numerator : numerator / Double.parseDouble(level.group(2)));
    } catch (NumberFormatException e) {
      throw gate.get().fault("the level is a number or a fraction");
    }
  }

  // ---- acceptability -----------------------------------------------------------------------

  static Map<String, @Nullable Object> smaa(Problem problem) {
    var result = acceptability(problem, problem.values(), problem.weightSet());
    if (problem.parameter("scale").map(s -> s.text().contains("hull")).orElse(false)) {
      var hulls = Problem.result();
      for (int j = 0; j < problem.criteria().size(); j++) {
        hulls.put(problem.criteria().get(j), Problem.list(problem.hull(j)));
      }
      result.put("scale_hulls_checked", hulls);
    }
    return result;
  }

  /** Exactly where that is possible and no number of samples is asked for. */
  static Map<String, @Nullable Object> acceptability(
      Problem problem, ValueTable values, WeightSet weights) {
    if (problem.parameter("samples").isEmpty()) {
      Optional<ExactAcceptability> exact = ExactAcceptability.of(values, weights);
      if (exact.isPresent()) {
        return exact(values, exact.get());
      }
    }
    return sampled(problem, values, weights);
  }

  private static Map<String, @Nullable Object> exact(
      ValueTable values, ExactAcceptability acceptability) {
    int m = values.options().size();
    var ranks = new double[m][m];
    var pairs = new double[m][m];
    var centres = new ArrayList<@Nullable Object>();
    var confidence = new ArrayList<@Nullable Object>();
    for (int i = 0; i < m; i++) {
      for (int k = 0; k < m; k++) {
        ranks[i][k] = acceptability.acceptability(i, k + 1);
        pairs[i][k] = acceptability.pairwise(i, k);
      }
      Optional<double[]> centre = acceptability.centralWeights(i);
      centres.add(centre.map(Problem::list).orElse(null));
      confidence.add(centre.isEmpty() ? null : isFirst(values, centre.get(), i) ? 1.0 : 0.0);
    }
    var result = Problem.result();
    result.put("exact", true);
    result.put("rank_acceptability", Problem.table(ranks));
    result.put("pairwise_winning", Problem.table(pairs));
    result.put("central_weights", centres);
    result.put("confidence_factors", confidence);
    result.put("ranking_entropy_bits", acceptability.rankingEntropy());
    result.put("n_rankings", acceptability.rankings());
    return result;
  }

  private static boolean isFirst(ValueTable values, double[] weights, int option) {
    Interval[] scores = AdditiveValue.scores(values, weights);
    return Arrays.stream(scores).allMatch(s -> s.low() <= scores[option].low() + 1e-12);
  }

  private static Map<String, @Nullable Object> sampled(
      Problem problem, ValueTable values, WeightSet weights) {
    WeightSample sample = sample(problem, values, weights);
    if (values.options().size() > MOST_RANKED) {
      return firstPlaces(values, sample);
    }
    Acceptability acceptability = analyse(values, sample);
    int m = values.options().size();
    var ranks = new double[m][m];
    var pairs = new double[m][m];
    for (int i = 0; i < m; i++) {
      for (int k = 0; k < m; k++) {
        ranks[i][k] = acceptability.acceptability(i, k + 1);
        pairs[i][k] = (double) acceptability.pairCount(i, k) / sample.samples();
      }
    }
    var result = counts(acceptability);
    result.put("exact", false);
    result.put("rank_acceptability", Problem.table(ranks));
    result.put("pairwise_winning", Problem.table(pairs));
    var confidence = new ArrayList<@Nullable Object>();
    for (int i = 0; i < m; i++) {
      confidence.add(acceptability.confidence(i).orElse(null));
    }
    result.put("confidence_factors", confidence);
    putProvenance(result, sample);
    return result;
  }

  private static void putProvenance(Map<String, @Nullable Object> result, WeightSample sample) {
    result.put("samples", sample.samples());
    result.put("seed", String.valueOf(sample.seed()));
    result.put("sequence", name(sample.sequence()));
    result.put("numbers_per_sample", sample.window());
  }

  /** A table of all ranks would be longer than anyone can read. */
  private static Map<String, @Nullable Object> firstPlaces(ValueTable values, WeightSample sample) {
    Acceptability acceptability =
        Smaa2.analyse(
            values,
            sample,
            EnumSet.of(Smaa2.Output.FIRST_ONLY, Smaa2.Output.CENTRAL_WEIGHTS),
            Runtime.getRuntime().availableProcessors());
    var shares = Problem.result();
    var centres = Problem.result();
    for (int i = 0; i < values.options().size(); i++) {
      if (acceptability.rankCount(i, 1) > 0) {
        shares.put(values.options().get(i), acceptability.acceptability(i, 1));
        centres.put(
            values.options().get(i),
            acceptability.centralWeights(i).map(Problem::list).orElse(null));
      }
    }
    var result = Problem.result();
    result.put("exact", false);
    result.put("first_rank_acceptability", shares);
    result.put("central_weights", centres);
    putProvenance(result, sample);
    return result;
  }

  private static String name(WeightSample.Sequence sequence) {
    return switch (sequence) {
      case PSEUDO_RANDOM -> "pseudo-random";
      case SOBOL -> "sobol";
    };
  }

  private static Acceptability analyse(ValueTable values, WeightSample sample) {
    return Smaa2.analyse(
        values,
        sample,
        EnumSet.of(Smaa2.Output.PAIRWISE, Smaa2.Output.CONFIDENCE),
        Runtime.getRuntime().availableProcessors());
  }

  private static WeightSample sample(Problem problem, ValueTable values, WeightSet weights) {
    int samples =
        problem
            .parameter("samples")
            .map(s -> (int) s.whole(1, WeightSample.MOST))
            .orElse(DEFAULT_SAMPLES);
    WeightSample.Sequence sequence =
        problem
            .parameter("sequence")
            .map(
                s ->
                    switch (s.text()) {
                      case "pseudo-random" -> WeightSample.Sequence.PSEUDO_RANDOM;
                      case "sobol" -> WeightSample.Sequence.SOBOL;
                      default -> throw s.fault("a sequence is \"pseudo-random\" or \"sobol\"");
                    })
            .orElse(WeightSample.Sequence.PSEUDO_RANDOM);
    int cells = sequence == WeightSample.Sequence.SOBOL ? values.drawCount() : 0;
    long memory = (long) samples * (weights.size() + 1 + cells) * Double.BYTES;
    if (memory > Runtime.getRuntime().maxMemory() / 2) {
      throw new InvalidInput(
          "/parameters/samples", samples + " samples do not fit the memory of this Java");
    }
    return WeightSample.draw(weights, samples, seed(problem), values.drawCount(), sequence);
  }

  /** A seed, or the stream of the JDK's generator that a case names. */
  private static long seed(Problem problem) {
    Optional<Json> seed = problem.parameter("seed");
    if (seed.isPresent()) {
      return seed.get().isText()
          ? parse(seed.get())
          : seed.get().whole(-9_007_199_254_740_991L, 9_007_199_254_740_991L);
    }
    Optional<Json> rng = problem.parameter("rng");
    if (rng.isEmpty()) {
      return DEFAULT_SEED;
    }
    Matcher named = Pattern.compile("SplittableRandom\\((-?\\d+)L?\\)").matcher(rng.get().text());
    if (!named.find()) {
      throw rng.get().fault("the generator is java.util.SplittableRandom(seed)");
    }
    try {
      return Long.parseLong(named.group(1));
    } catch (NumberFormatException e) {
      throw rng.get().fault("a seed is a whole number of 64 bits");
    }
  }

  private static long parse(Json seed) {
    try {
      return Long.parseLong(seed.text());
    } catch (NumberFormatException e) {
      throw seed.fault("a seed is a whole number of 64 bits");
    }
  }

  private static Map<String, @Nullable Object> counts(Acceptability acceptability) {
    int m = acceptability.options().size();
    var ranks = new ArrayList<List<Integer>>();
    var pairs = new ArrayList<List<Integer>>();
    var centres = new ArrayList<@Nullable Object>();
    for (int i = 0; i < m; i++) {
      int option = i;
      ranks.add(
          IntStream.rangeClosed(1, m).mapToObj(r -> acceptability.rankCount(option, r)).toList());
      pairs.add(IntStream.range(0, m).mapToObj(k -> acceptability.pairCount(option, k)).toList());
      centres.add(acceptability.centralWeights(i).map(Problem::list).orElse(null));
    }
    var result = Problem.result();
    result.put("rank_counts", ranks);
    result.put("pairwise_counts", pairs);
    result.put("central_weights", centres);
    return result;
  }

  /** The published stream, with its first sample for whoever rebuilds it. */
  static Map<String, @Nullable Object> stream(Problem problem) {
    ValueTable values = problem.values();
    WeightSet weights = problem.weightSet();
    problem.requiredParameter("samples");
    if (values.options().size() > MOST_RANKED) {
      throw new InvalidInput(
          "/alternatives", "this method is for up to " + MOST_RANKED + " options");
    }
    WeightSample sample = sample(problem, values, weights);
    var result = sampled(problem, values, weights);
    var scores = new double[values.options().size()];
    double[] first = sample.weighting(0);
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < first.length; j++) {
        scores[i] += first[j] * sample.firstValue(values, i, j);
      }
    }
    var firstSample = Problem.result();
    firstSample.put("weights", Problem.list(first));
    firstSample.put("values", Problem.list(scores));
    result.put("first_sample", firstSample);
    return result;
  }

  /** The rules for what is degenerate: never first, all equal, a single admitted weighting. */
  static Map<String, @Nullable Object> edge(Problem problem) {
    ValueTable values = problem.values();
    WeightSet weights = problem.weightSet();
    if (values.options().size() > MOST_RANKED) {
      throw new InvalidInput(
          "/alternatives", "this method is for up to " + MOST_RANKED + " options");
    }
    var result = acceptability(problem, values, weights);
    List<?> centres = (List<?>) java.util.Objects.requireNonNull(result.get("central_weights"));
    for (int i = 0; i < values.options().size(); i++) {
      result.put("central_weights_" + values.options().get(i), centres.get(i));
    }
    List<List<Evidence>> equal =
        Collections.nCopies(values.options().size(), problem.evidence().getFirst());
    var allEqual =
        acceptability(
            problem,
            ValueTable.of(values.options(), values.criteria(), equal, problem.scales()),
            weights);
    List<?> ranks = (List<?>) java.util.Objects.requireNonNull(allEqual.get("rank_acceptability"));
    result.put("all_equal_rank1", ranks.stream().map(r -> ((List<?>) r).getFirst()).toList());
    result.put("degenerate_points", degeneratePoints(problem));
    return result;
  }

  /** Where a rule states constraints "..., sum 1" that leave one weighting: that weighting. */
  private static List<List<Double>> degeneratePoints(Problem problem) {
    var points = new ArrayList<List<Double>>();
    for (Json rule : problem.parameter("rules").map(Json::items).orElse(List.of())) {
      Matcher constraints = Pattern.compile("^(.*),\\s*sum\\s*1\\b").matcher(rule.text());
      if (constraints.find()) {
        WeightSet set;
        try {
          set = WeightText.parse(constraints.group(1), problem.criteria());
        } catch (InvalidInput fault) {
          throw fault.under(rule.pointer());
        }
        double[] point =
            WeightSample.draw(set, 1, 1, 0, WeightSample.Sequence.PSEUDO_RANDOM).weighting(0);
        if (isOnlyPoint(set)) {
          points.add(Problem.list(point));
        }
      }
    }
    return points;
  }

  private static boolean isOnlyPoint(WeightSet set) {
    for (int j = 0; j < set.size(); j++) {
      var unit = new double[set.size()];
      unit[j] = 1;
      if (set.maximum(unit) - set.minimum(unit) > 1e-9) {
        return false;
      }
    }
    return true;
  }
}
