package org.trutina.decision.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.DecisionMatrix;
import org.trutina.decision.Direction;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.award.PriceFormula;

/**
 * Cases of price formulas, written as arithmetic or named by family, with the test that tells them
 * apart: does leaving one tender out change the others, and the winner?
 */
final class PriceScoring {

  private static final String QUALITY = "quality_points";

  /** Up to so many tenders each is left out in turn. */
  private static final int MOST_LEFT_OUT = 50;

  private PriceScoring() {}

  static Map<String, @Nullable Object> solve(Problem problem) {
    return problem.parameter("examples").isPresent() ? examples(problem) : tenders(problem);
  }

  /** One formula, several fields of prices. */
  private static Map<String, @Nullable Object> examples(Problem problem) {
    Formula formula = formula(problem.requiredParameter("formula"));
    var points = new ArrayList<List<Double>>();
    for (Json example : problem.requiredParameter("examples").items()) {
      var columns = new LinkedHashMap<String, double[]>();
      example
          .members()
          .forEach(
              (name, value) -> {
                double[] numbers = value.isList() ? value.numbers() : new double[] {value.number()};
                columns.put(name, numbers);
                // "prices" lists what the formula calls price or P.
                if (name.endsWith("s") && value.isList()) {
                  String one = name.substring(0, name.length() - 1);
                  columns.put(one, numbers);
                  columns.put(one.substring(0, 1).toUpperCase(Locale.ROOT), numbers);
                }
              });
      int tenders = columns.values().stream().mapToInt(column -> column.length).max().orElse(0);
      points.add(Problem.list(figures(formula, columns, tenders, example.pointer())));
    }
    var result = Problem.result();
    result.put("points", points);
    result.put("depends_on_other_tenders", formula.dependsOnOthers());
    return result;
  }

  /** A rule from tenders to figures, with the end that is better. */
  private record Rule(
      Function<DecisionMatrix, double[]> figures, Direction direction, boolean dependsOnOthers) {}

  private static Map<String, @Nullable Object> tenders(Problem problem) {
    DecisionMatrix matrix = problem.matrix();
    Map<String, Rule> rules = rules(problem);
    if (rules.isEmpty()) {
      throw new InvalidInput("/parameters", "there must be a price formula or more");
    }
    var result = Problem.result();
    var depends = Problem.result();
    rules.forEach(
        (name, rule) -> {
          depends.put(name, rule.dependsOnOthers());
          put(result, name, rule, matrix);
        });
    result.put("depends_on_other_tenders", depends);
    return result;
  }

  private static void put(
      Map<String, @Nullable Object> result, String name, Rule rule, DecisionMatrix matrix) {
    List<String> options = matrix.options();
    Map<String, @Nullable Object> all = byOption(matrix, rule);
    String winner = winner(matrix, rule);
    result.put(name, all);
    var winners = new HashSet<String>();
    winners.add(winner);
    for (int i = 0;
        options.size() > 1 && options.size() <= MOST_LEFT_OUT && i < options.size();
        i++) {
      DecisionMatrix rest = matrix.without(i);
      String without = name + "_without_" + options.get(i);
      String with = name + "_with_" + options.get(i);
      result.put(without, byOption(rest, rule));
      result.put("winner_" + without, winner(rest, rule));
      result.put(with, all);
      result.put("winner_" + with, winner);
      if (!options.get(i).equals(winner)) {
        winners.add(winner(rest, rule));
      }
    }
    result.put("winner_" + name, winner);
    if (options.size() <= MOST_LEFT_OUT) {
      result.put("winner_stays_without_any_loser_" + name, winners.size() == 1);
    }
  }

  private static Map<String, @Nullable Object> byOption(DecisionMatrix matrix, Rule rule) {
    var points = Problem.result();
    double[] figures = rule.figures().apply(matrix);
    for (int i = 0; i < figures.length; i++) {
      points.put(matrix.options().get(i), figures[i]);
    }
    return points;
  }

  private static String winner(DecisionMatrix matrix, Rule rule) {
    return Problem.bestFirst(matrix.options(), rule.figures().apply(matrix), rule.direction())
        .getFirst();
  }

  private static Map<String, Rule> rules(Problem problem) {
    var rules = new LinkedHashMap<String, Rule>();
    // Quality points are added to the points for the price.
    Function<DecisionMatrix, double[]> quality =
        problem
            .parameter(QUALITY)
            .map(PriceScoring::written)
            .orElse(m -> new double[m.options().size()]);
    problem
        .parameters()
        .forEach(
            (name, json) -> {
              if (json.isText() && !name.equals(QUALITY)) {
                Formula.find(json.text())
                    .filter(formula -> usesOnly(formula, json, problem))
                    .ifPresent(
                        formula ->
                            rules.put(name, total(quality, json, formula.dependsOnOthers())));
              } else if (json.isObject() && json.find("family").isPresent()) {
                rules.put(name, family(quality, json, problem));
              } else if (json.isObject() && name.equals("formulas")) {
                json.members()
                    .forEach(
                        (of, each) ->
                            rules.put(
                                of,
                                each.isText()
                                    ? total(quality, each, formula(each).dependsOnOthers())
                                    : family(quality, each, problem)));
              }
            });
    return rules;
  }

  /**
   * Whether the text is a formula of the columns, and not a remark that happens to be arithmetic.
   */
  private static boolean usesOnly(Formula formula, Json json, Problem problem) {
    DecisionMatrix matrix = problem.matrix();
    try {
      formula.figures(columns(matrix), matrix.options().size());
      return true;
    } catch (InvalidInput fault) {
      if (json.text().matches("(?s).*\\d.*")) {
        throw fault.under(json.pointer());
      }
      return false;
    }
  }

  private static Rule total(
      Function<DecisionMatrix, double[]> quality, Json json, boolean dependsOnOthers) {
    Function<DecisionMatrix, double[]> price = written(json);
    return new Rule(m -> sum(quality.apply(m), price.apply(m)), Direction.MAX, dependsOnOthers);
  }

  private static Function<DecisionMatrix, double[]> written(Json json) {
    Formula formula = formula(json);
    return matrix -> figures(formula, columns(matrix), matrix.options().size(), json.pointer());
  }

  private static Rule family(
      Function<DecisionMatrix, double[]> quality, Json json, Problem problem) {
    PriceFormula formula = priceFormula(json);
    int price = column(json, "price", problem);
    int good = problem.criteria().contains("quality") ? column(json, "quality", problem) : price;
    Function<DecisionMatrix, double[]> figures =
        matrix -> {
          List<PriceFormula.Tender> tenders =
              IntStream.range(0, matrix.options().size())
                  .mapToObj(
                      i ->
                          new PriceFormula.Tender(
                              matrix.options().get(i), matrix.at(i, price), matrix.at(i, good)))
                  .toList();
          try {
            double[] own = formula.figures(tenders);
            return formula.direction() == Direction.MAX ? sum(quality.apply(matrix), own) : own;
          } catch (InvalidInput fault) {
            throw fault.under(json.pointer());
          }
        };
    return new Rule(figures, formula.direction(), formula.dependsOnOtherTenders());
  }

  private static int column(Json json, String name, Problem problem) {
    int column = problem.criteria().indexOf(name);
    if (column < 0) {
      throw json.fault("this formula needs a criterion named " + name);
    }
    return column;
  }

  private static PriceFormula priceFormula(Json json) {
    Json family = json.member("family");
    try {
      return switch (family.text()) {
        case "absolute-bounds" ->
            new PriceFormula.AbsoluteBounds(
                json.member("maximum").number(),
                json.member("low").number(),
                json.member("high").number());
        case "fixed-ceiling" ->
            new PriceFormula.FixedCeiling(
                json.member("maximum").number(), json.member("ceiling").number());
        case "price-per-quality" -> new PriceFormula.PricePerQuality();
        case "monetised-quality" -> new PriceFormula.MonetisedQuality(json.member("rate").number());
        case "lowest-ratio" -> new PriceFormula.LowestRatio(json.member("maximum").number());
        case "linear-span" -> new PriceFormula.LinearSpan(json.member("maximum").number());
        case "lowest-deviation" ->
            new PriceFormula.LowestDeviation(json.member("maximum").number());
        default ->
            throw family.fault(
                "a family is absolute-bounds, fixed-ceiling, price-per-quality, monetised-quality,"
                    + " lowest-ratio, linear-span or lowest-deviation");
      };
    } catch (InvalidInput fault) {
      throw fault.pointer().startsWith(json.pointer()) ? fault : fault.under(json.pointer());
    }
  }

  private static Formula formula(Json json) {
    try {
      return Formula.parse(json.text());
    } catch (InvalidInput fault) {
      throw fault.pointer().startsWith(json.pointer()) ? fault : fault.under(json.pointer());
    }
  }

  private static double[] figures(
      Formula formula, Map<String, double[]> columns, int options, String pointer) {
    try {
      return formula.figures(columns, options);
    } catch (InvalidInput fault) {
      throw fault.under(pointer);
    }
  }

  /** By name, and by the initial that formulas use: P for price, Q for quality. */
  private static Map<String, double[]> columns(DecisionMatrix matrix) {
    var columns = new LinkedHashMap<String, double[]>();
    for (int j = 0; j < matrix.criteria().size(); j++) {
      String name = matrix.criteria().get(j);
      columns.put(name, matrix.column(j));
      if (!name.isEmpty()) {
        columns.putIfAbsent(name.substring(0, 1).toUpperCase(Locale.ROOT), matrix.column(j));
      }
    }
    return columns;
  }

  private static double[] sum(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
  }
}
