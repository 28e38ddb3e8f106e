package org.trutina.decision.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.CriteriaTree;
import org.trutina.decision.DecisionMatrix;
import org.trutina.decision.Direction;
import org.trutina.decision.Distribution;
import org.trutina.decision.Evidence;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.Scale;
import org.trutina.decision.ValueTable;
import org.trutina.decision.WeightSet;
import org.trutina.decision.Weights;

/** The parts of a case that methods share, read when a method asks for them. */
final class Problem {

  private final Json json;
  private final Optional<Json> parameters;
  private final Supplier<List<String>> options;
  private final Supplier<List<String>> criteria;
  private final Supplier<List<List<Evidence>>> evidence;

  Problem(Json json) {
    this.json = json;
    this.parameters = json.find("parameters");
    this.options = once(() -> json.member("alternatives").texts());
    this.criteria = once(() -> json.member("criteria").texts());
    this.evidence = once(this::readEvidence);
  }

  /** Read when first asked for, as not every method needs it, and then kept. */
  private static <T> Supplier<T> once(Supplier<T> reading) {
    var read = new ArrayList<T>(1);
    return () -> {
      if (read.isEmpty()) {
        read.add(reading.get());
      }
      return read.getFirst();
    };
  }

  Json json() {
    return json;
  }

  Optional<Json> parameter(String name) {
    return parameters.flatMap(p -> p.find(name));
  }

  Json requiredParameter(String name) {
    return parameter(name)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "/parameters" + InvalidInput.step(name), "this method needs " + name));
  }

  Map<String, Json> parameters() {
    return parameters.map(Json::members).orElse(Map.of());
  }

  /** Whether a remark among the parameters says so, in whatever place. */
  boolean remarks(String words) {
    return parameters().values().stream()
        .anyMatch(p -> p.isText() && p.text().toLowerCase(Locale.ROOT).contains(words));
  }

  List<String> options() {
    return options.get();
  }

  List<String> criteria() {
    return criteria.get();
  }

  int criterion(Json name) {
    int position = criteria().indexOf(name.text());
    if (position < 0) {
      throw name.fault(name.text() + " is not one of the criteria");
    }
    return position;
  }

  /** The directions; more is better where none are given. */
  List<Direction> directions() {
    return json.find("directions")
        .map(list -> list.items().stream().map(Problem::direction).toList())
        .orElseGet(() -> Collections.nCopies(criteria().size(), Direction.MAX));
  }

  private static Direction direction(Json json) {
    return switch (json.text()) {
      case "max" -> Direction.MAX;
      case "min" -> Direction.MIN;
      default -> throw json.fault("a direction is \"max\" or \"min\"");
    };
  }

  /** Raw numbers with weights; equal weights where the case has none. */
  DecisionMatrix matrix() {
    double[] weights =
        json.find("weights")
            .map(Json::numbers)
            .orElseGet(
                () -> {
                  var equal = new double[criteria().size()];
                  Arrays.fill(equal, 1.0 / equal.length);
                  return equal;
                });
    var matrix = new DecisionMatrix(options(), criteria(), directions(), weights, rows());
    return remarks("divided by their sum") ? matrix.withUnitWeights() : matrix;
  }

  double[][] rows() {
    return json.member("matrix").items().stream().map(Json::numbers).toArray(double[][]::new);
  }

  /** What is known in each cell. */
  List<List<Evidence>> evidence() {
    return evidence.get();
  }

  private List<List<Evidence>> readEvidence() {
    return json.member("matrix").items().stream()
        .map(row -> row.items().stream().map(Problem::evidence).toList())
        .toList();
  }

  private static Evidence evidence(Json cell) {
    if (cell.isNull()) {
      return Evidence.missing();
    }
    try {
      if (cell.isList()) {
        double[] bounds = cell.numbers();
        if (bounds.length != 2) {
          throw cell.fault("an interval has two bounds");
        }
        return bounds[0] == bounds[1]
            ? Evidence.exactly(bounds[0])
            : Evidence.between(bounds[0], bounds[1]);
      }
      return cell.isObject()
          ? new Evidence.Distributed(distribution(cell))
          : Evidence.exactly(cell.number());
    } catch (InvalidInput fault) {
      throw fault.pointer().startsWith(cell.pointer()) ? fault : fault.under(cell.pointer());
    }
  }

  private static Distribution distribution(Json cell) {
    Json type = cell.member("type");
    return switch (type.text()) {
      case "normal" -> new Distribution.Normal(at(cell, "mu"), at(cell, "sigma"));
      case "lognormal" -> new Distribution.LogNormal(at(cell, "mu"), at(cell, "sigma"));
      case "beta" -> new Distribution.Beta(at(cell, "alpha"), at(cell, "beta"));
      case "uniform" -> new Distribution.Uniform(at(cell, "low"), at(cell, "high"));
      case "triangular" ->
          new Distribution.Triangular(at(cell, "low"), at(cell, "mode"), at(cell, "high"));
      default ->
          throw type.fault("a distribution is normal, lognormal, beta, uniform or triangular");
    };
  }

  private static double at(Json json, String member) {
    return json.member(member).number();
  }

  // ---- scales ------------------------------------------------------------------------------

  /** One published scale per criterion; without any, the numbers are values already. */
  List<Scale> scales() {
    var scales = new ArrayList<Scale>();
    var criteria = criteria();
    var directions = directions();
    Optional<Json> functions = parameter("value_functions").or(() -> parameter("scales"));
    Optional<Json> bounds = parameter("bounds");
    boolean hull = parameter("scale").map(s -> s.text().contains("hull")).orElse(false);
    for (int j = 0; j < criteria.size(); j++) {
      Direction direction = directions.get(j);
      if (functions.isPresent()) {
        scales.add(scale(functions.get().member(criteria.get(j)), direction));
      } else if (bounds.isPresent()) {
        scales.add(line(bounds.get().items().get(j), direction));
      } else if (hull) {
        Interval range = hull(j);
        scales.add(Scale.Linear.on(range.low(), range.high(), direction, Scale.Beyond.EXTRAPOLATE));
      } else if (direction == Direction.MAX || parameter("values").isPresent()) {
        scales.add(Scale.Linear.on(0, 1, direction, Scale.Beyond.EXTRAPOLATE));
      } else {
        throw new InvalidInput(
            "/parameters/value_functions",
            "a cost criterion needs a published scale: give value_functions or bounds");
      }
    }
    return scales;
  }

  /** From the lowest to the highest end of the options' central 95 % intervals. */
  Interval hull(int criterion) {
    return evidence().stream()
        .map(row -> row.get(criterion))
        .filter(cell -> !(cell instanceof Evidence.Missing))
        .map(this::hullOf)
        .reduce(Interval::hull)
        .orElseThrow(() -> new InvalidInput("/matrix", "a hull needs a number in every column"));
  }

  /** What evidence that is not missing leaves open, as raw numbers. */
  Interval hullOf(Evidence cell) {
    return new Scale.Linear(0, 1, Scale.Beyond.EXTRAPOLATE).possible(cell);
  }

  private Scale scale(Json json, Direction direction) {
    try {
      Optional<Json> range = json.find("range");
      if (range.isPresent()) {
        Direction own = json.find("direction").map(Problem::slope).orElse(direction);
        return line(range.get(), own, beyond(json));
      }
      if (json.find("worst").isPresent()) {
        return new Scale.Linear(at(json, "worst"), at(json, "best"), beyond(json));
      }
      Optional<Json> knots = json.find("knots");
      if (knots.isPresent()) {
        return new Scale.PiecewiseLinear(
            knots.get().items().stream()
                .map(k -> new Scale.Knot(k.items().get(0).number(), k.items().get(1).number()))
                .toList(),
            beyond(json));
      }
      var levels = new TreeMap<Double, Double>();
      for (var level : json.member("levels").members().entrySet()) {
        levels.put(Double.valueOf(level.getKey()), level.getValue().number());
      }
      return new Scale.Levels(levels);
    } catch (InvalidInput fault) {
      throw fault.pointer().startsWith(json.pointer()) ? fault : fault.under(json.pointer());
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw json.fault("levels are numbers, and a knot is a list of a raw number and its value");
    }
  }

  private static Direction slope(Json json) {
    return switch (json.text()) {
      case "increasing", "max" -> Direction.MAX;
      case "decreasing", "min" -> Direction.MIN;
      default -> throw json.fault("a value function is \"increasing\" or \"decreasing\"");
    };
  }

  private Scale line(Json range, Direction direction) {
    return line(range, direction, beyond(json));
  }

  private static Scale line(Json range, Direction direction, Scale.Beyond beyond) {
    Interval bounds = bounds(range);
    return Scale.Linear.on(bounds.low(), bounds.high(), direction, beyond);
  }

  private static Interval bounds(Json range) {
    double[] bounds = range.numbers();
    if (bounds.length != 2 || !(bounds[0] < bounds[1])) {
      throw range.fault("bounds are a lower number and a greater one");
    }
    return new Interval(bounds[0], bounds[1]);
  }

  /** The published bounds, one per criterion. */
  Interval[] bounds() {
    return requiredParameter("bounds").items().stream()
        .map(Problem::bounds)
        .toArray(Interval[]::new);
  }

  private Scale.Beyond beyond(Json function) {
    Optional<Json> beyond = function.find("beyond").or(() -> parameter("beyond"));
    if (beyond.isEmpty()) {
      return remarks("not clipped") ? Scale.Beyond.EXTRAPOLATE : Scale.Beyond.CLIP;
    }
    return switch (beyond.get().text()) {
      case "clip" -> Scale.Beyond.CLIP;
      case "reject" -> Scale.Beyond.REJECT;
      case "extrapolate" -> Scale.Beyond.EXTRAPOLATE;
      default -> throw beyond.get().fault("beyond is \"clip\", \"reject\" or \"extrapolate\"");
    };
  }

  /** The values of the cells on their scales; cells that share a fact are drawn together. */
  ValueTable values() {
    return ValueTable.of(options(), criteria(), evidence(), scales(), facts());
  }

  private Map<List<Integer>, String> facts() {
    var facts = new LinkedHashMap<List<Integer>, String>();
    parameter("facts")
        .map(Json::members)
        .orElse(Map.of())
        .forEach(
            (fact, cells) -> {
              for (Json cell : cells.items()) {
                List<Json> names = cell.items();
                if (names.size() != 2) {
                  throw cell.fault("a cell is an option and a criterion");
                }
                int option = options().indexOf(names.get(0).text());
                if (option < 0) {
                  throw names.get(0).fault(names.get(0).text() + " is not one of the alternatives");
                }
                facts.put(List.of(option, criterion(names.get(1))), fact);
              }
            });
    return facts;
  }

  // ---- weights -----------------------------------------------------------------------------

  /** The admitted weightings, in the order of the criteria. */
  WeightSet weightSet() {
    Optional<Json> tree = parameter("tree");
    if (tree.isPresent()) {
      return ordered(tree.get());
    }
    Optional<Json> given = json.find("weights");
    if (given.isEmpty()) {
      return new WeightSet.Simplex(criteria().size());
    }
    Json weights = given.get();
    try {
      return weights.isList() ? point(weights) : described(weights);
    } catch (InvalidInput fault) {
      throw fault.pointer().startsWith("/weights") ? fault : fault.under("/weights");
    }
  }

  private WeightSet described(Json weights) {
    if (weights.isText()) {
      return WeightText.parse(weights.text(), criteria());
    }
    Optional<Json> fixed = weights.find("fixed");
    if (fixed.isPresent()) {
      return point(fixed.get());
    }
    Optional<Json> range = weights.find("range");
    if (range.isPresent()) {
      var byCriterion = new LinkedHashMap<String, Interval>();
      List<Json> bounds = range.get().items();
      requireOnePerCriterion(range.get(), bounds.size());
      for (int j = 0; j < bounds.size(); j++) {
        byCriterion.put(criteria().get(j), interval(bounds.get(j)));
      }
      return WeightSet.of(new Weights.Range(byCriterion), criteria());
    }
    Optional<Json> order = weights.find("order");
    if (order.isPresent()) {
      return WeightSet.of(new Weights.Order(order.get().texts()), criteria());
    }
    Json space = weights.member("space");
    String extra =
        weights.find("constraints").map(c -> "," + String.join(",", c.texts())).orElse("");
    return WeightText.parse(space.text() + extra, criteria());
  }

  private void requireOnePerCriterion(Json list, int size) {
    if (size != criteria().size()) {
      throw list.fault("there must be one entry per criterion: " + criteria().size());
    }
  }

  private static Interval interval(Json json) {
    double[] bounds = json.numbers();
    if (bounds.length != 2 || !(bounds[0] <= bounds[1])) {
      throw json.fault("a range is a lower number and one that is not lower");
    }
    return new Interval(bounds[0], bounds[1]);
  }

  private WeightSet point(Json weights) {
    return new WeightSet.Point(Arrays.stream(fixedWeights(weights)).boxed().toList());
  }

  private double[] fixedWeights(Json list) {
    double[] weights = list.numbers();
    requireOnePerCriterion(list, weights.length);
    double sum = Arrays.stream(weights).sum();
    if (remarks("divided by their sum") && sum > 0) {
      weights = Arrays.stream(weights).map(w -> w / sum).toArray();
    }
    var byCriterion = new LinkedHashMap<String, Double>();
    for (int j = 0; j < weights.length; j++) {
      byCriterion.put(criteria().get(j), weights[j]);
    }
    // Checks what weights must be.
    var checked = new Weights.Fixed(byCriterion);
    return criteria().stream().mapToDouble(checked::of).toArray();
  }

  /** Fixed weights that sum to 1. */
  double[] fixedWeights() {
    try {
      return fixedWeights(json.member("weights"));
    } catch (InvalidInput fault) {
      throw fault.pointer().startsWith("/weights") ? fault : fault.under("/weights");
    }
  }

  /** The tree's weight set, its criteria put in the order of the case. */
  private WeightSet ordered(Json json) {
    CriteriaTree tree = tree(json);
    List<String> ofTree = tree.criteria();
    if (!ofTree.stream().sorted().toList().equals(criteria().stream().sorted().toList())) {
      throw json.fault("the leaves of the tree must be the criteria, each once");
    }
    int[] from = criteria().stream().mapToInt(ofTree::indexOf).toArray();
    return switch (tree.weightSet()) {
      case WeightSet.Point point ->
          new WeightSet.Point(IntStream.of(from).mapToObj(point.weights()::get).toList());
      case WeightSet set ->
          new WeightSet.Polytope(
              set.size(),
              set.constraints().stream()
                  .map(
                      c ->
                          new WeightSet.Constraint(
                              IntStream.of(from).mapToObj(c.coefficients()::get).toList(),
                              c.bound()))
                  .toList());
    };
  }

  private static CriteriaTree tree(Json json) {
    String name = json.member("name").text();
    Optional<Json> children = json.find("children");
    if (children.isEmpty()) {
      return new CriteriaTree.Criterion(name);
    }
    List<CriteriaTree> parts = children.get().items().stream().map(Problem::tree).toList();
    List<String> names = parts.stream().map(CriteriaTree::name).toList();
    Json weights = json.member("weights");
    try {
      return new CriteriaTree.Group(name, localWeights(weights, names), parts);
    } catch (InvalidInput fault) {
      throw fault.pointer().startsWith(json.pointer()) ? fault : fault.under(weights.pointer());
    }
  }

  /** A number or a range per child, or, as a list, their order. */
  private static Weights localWeights(Json weights, List<String> children) {
    if (weights.isList()) {
      return new Weights.Order(weights.texts());
    }
    var ranges = new LinkedHashMap<String, Interval>();
    weights
        .members()
        .forEach(
            (child, weight) ->
                ranges.put(
                    child, weight.isList() ? interval(weight) : Interval.exactly(weight.number())));
    if (ranges.values().stream().allMatch(Interval::exact)) {
      var fixed = new LinkedHashMap<String, Double>();
      ranges.forEach((child, weight) -> fixed.put(child, weight.low()));
      return new Weights.Fixed(fixed);
    }
    return new Weights.Range(ranges);
  }

  // ---- results -----------------------------------------------------------------------------

  static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  static List<Double> list(Interval interval) {
    return List.of(interval.low(), interval.high());
  }

  static List<List<Double>> table(double[][] rows) {
    return Arrays.stream(rows).map(Problem::list).toList();
  }

  /** One plus the number of strictly better figures. */
  static List<Integer> ranks(double[] figures, Direction direction) {
    return IntStream.range(0, figures.length)
        .mapToObj(
            i ->
                1
                    + (int)
                        Arrays.stream(figures)
                            .filter(other -> direction.sign() * (other - figures[i]) > 1e-12)
                            .count())
        .toList();
  }

  /** The names, best first; ties by name. */
  static List<String> bestFirst(List<String> names, double[] figures, Direction direction) {
    List<Integer> ranks = ranks(figures, direction);
    return IntStream.range(0, names.size())
        .boxed()
        .sorted(
            java.util.Comparator.comparing((Integer i) -> ranks.get(i)).thenComparing(names::get))
        .map(names::get)
        .toList();
  }

  static Map<String, @Nullable Object> result() {
    return new LinkedHashMap<>();
  }
}
