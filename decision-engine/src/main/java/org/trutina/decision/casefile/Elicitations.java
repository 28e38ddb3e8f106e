package org.trutina.decision.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.elicitation.Ahp;
import org.trutina.decision.elicitation.Ahp.Judgement;
import org.trutina.decision.elicitation.Ahp.Priority;
import org.trutina.decision.elicitation.Ahp.RandomIndex;
import org.trutina.decision.elicitation.RankWeights;
import org.trutina.decision.elicitation.SwingWeights;

/** Cases of the methods that turn judgements into weights. */
final class Elicitations {

  private Elicitations() {}

  static Map<String, @Nullable Object> ahp(Problem problem) {
    double[][] comparisons = problem.rows();
    List<String> criteria = problem.criteria();
    if (criteria.size() != comparisons.length) {
      throw new InvalidInput("/matrix", "there must be one row per criterion");
    }
    Priority priority =
        problem.parameter("priority").map(Elicitations::priority).orElse(Priority.EIGENVECTOR);
    Map<String, RandomIndex> indices = randomIndices(problem, comparisons.length);
    var result = Problem.result();
    indices.forEach(
        (name, index) -> {
          Judgement judged = Ahp.judge(comparisons, priority, index);
          double ratio = judged.consistencyRatio();
          result.put("consistency_ratio_" + name, ratio);
          for (int places = 2; places <= 4; places++) {
            result.put("consistency_ratio_" + name + "_" + places + "dp", rounded(ratio, places));
          }
        });
    Judgement judged = Ahp.judge(comparisons, priority, indices.values().iterator().next());
    var weights = Problem.result();
    for (int j = 0; j < criteria.size(); j++) {
      weights.put(criteria.get(j), judged.weights()[j]);
    }
    result.put("weights", weights);
    result.put("lambda_max", judged.lambdaMax());
    result.put("CI", judged.consistencyIndex());
    result.put("CR", judged.consistencyRatio());
    result.put("consistent", judged.isConsistent());
    result.put("random_index", judged.randomIndex());
    return result;
  }

  private static double rounded(double number, int places) {
    return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).doubleValue();
  }

  private static Priority priority(Json json) {
    String words = json.text().toLowerCase(java.util.Locale.ROOT);
    if (words.contains("eigenvector")) {
      return Priority.EIGENVECTOR;
    }
    if (words.contains("column")) {
      return Priority.COLUMN_MEAN;
    }
    if (words.contains("geometric")) {
      return Priority.GEOMETRIC_MEAN;
    }
    throw json.fault(
        "a priority is principal eigenvector, mean of normalised columns or geometric mean");
  }

  /** The tables of the case, by name; the first is the one that CR refers to. */
  private static Map<String, RandomIndex> randomIndices(Problem problem, int n) {
    var indices = new LinkedHashMap<String, RandomIndex>();
    problem
        .parameter("RI_table")
        .ifPresent(
            table -> indices.put("table", new RandomIndex("table of the case", table.numbers())));
    problem
        .parameter("RI")
        .ifPresent(index -> indices.put("given", single("given by the case", n, index)));
    problem
        .parameter("random_index")
        .ifPresent(
            named ->
                named
                    .members()
                    .forEach(
                        (name, index) -> {
                          if (!name.equals("note")) {
                            indices.put(name, single(name, n, index));
                          }
                        }));
    if (indices.isEmpty()) {
      indices.put("saaty_1980", RandomIndex.SAATY_1980);
    }
    return indices;
  }

  private static RandomIndex single(String name, int n, Json index) {
    try {
      return index.isList()
          ? new RandomIndex(name, index.numbers())
          : RandomIndex.single(name, n, index.number());
    } catch (InvalidInput fault) {
      throw fault.pointer().startsWith(index.pointer())
          ? fault
          : new InvalidInput(index.pointer(), "a random index is a number of at least 0");
    }
  }

  /** All three tables, for the numbers of criteria the case names or for 2 to 10. */
  static Map<String, @Nullable Object> rankWeights(Problem problem) {
    var exact = Problem.result();
    var sum = Problem.result();
    var reciprocal = Problem.result();
    int least = 2;
    int most = 10;
    if (problem.parameter("n").isPresent()) {
      least = (int) problem.requiredParameter("n").whole(1, 1_000);
      most = least;
    }
    for (int n = least; n <= most; n++) {
      exact.put(String.valueOf(n), Problem.list(RankWeights.centroid(n)));
      sum.put(String.valueOf(n), Problem.list(RankWeights.sum(n)));
      reciprocal.put(String.valueOf(n), Problem.list(RankWeights.reciprocal(n)));
    }
    var result = Problem.result();
    result.put("exact", exact);
    result.put("rank_sum", sum);
    result.put("rank_reciprocal", reciprocal);
    return result;
  }

  static Map<String, @Nullable Object> swing(Problem problem) {
    var points = new LinkedHashMap<String, Double>();
    problem
        .requiredParameter("points")
        .members()
        .forEach((criterion, swing) -> points.put(criterion, swing.number()));
    try {
      var weights = Problem.result();
      weights.putAll(SwingWeights.of(points).byCriterion());
      var result = Problem.result();
      result.put("weights", weights);
      return result;
    } catch (InvalidInput fault) {
      throw fault.under("/parameters/points");
    }
  }
}
