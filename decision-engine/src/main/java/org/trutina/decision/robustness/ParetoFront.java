package org.trutina.decision.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import org.trutina.decision.InvalidInput;

/** The options that no other option beats. Higher is better on every coordinate. */
public final class ParetoFront {

  private ParetoFront() {}

  /**
   * @param id the option
   * @param coordinates one finite number per axis, the same axes in the same order for every option
   */
  public record Point(String id, List<Double> coordinates) {
    public Point {
      // Adding zero turns -0.0 into 0.0, which is no worse.
      coordinates = coordinates.stream().map(c -> c + 0.0).toList();
    }

    public static Point of(String id, double... coordinates) {
      return new Point(id, Arrays.stream(coordinates).boxed().toList());
    }
  }

  /** The ids of the options that no other one dominates, in the order given. */
  public static List<String> of(List<Point> points) {
    // A dominating point comes before what it dominates when sorted by coordinates, so that each
    // point need only be compared with the front so far.
    var order = new ArrayList<Integer>();
    for (int i = 0; i < points.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparing(
            (Integer i) -> points.get(i).coordinates(),
            Collections.reverseOrder(ParetoFront::lexicographic)));
    var front = new ArrayList<Integer>();
    for (int i : order) {
      if (front.stream().noneMatch(f -> dominates(points.get(f), points.get(i)))) {
        front.add(i);
      }
    }
    Collections.sort(front);
    return front.stream().map(i -> points.get(i).id()).toList();
  }

  private static int lexicographic(List<Double> one, List<Double> other) {
    for (int k = 0; k < Math.min(one.size(), other.size()); k++) {
      int larger = Double.compare(one.get(k), other.get(k));
      if (larger != 0) {
        return larger;
      }
    }
    return 0;
  }

  /** The ids of the options that no other one beats on every axis, in the order given. */
  public static List<String> strict(List<Point> points) {
    return undominated(points, ParetoFront::dominatesStrictly);
  }

  /**
   * The ids of the options that remain when differences of up to epsilon do not count: no other
   * option is better than them on one axis by more than epsilon without being worse on another
   * (additive epsilon-dominance, Laumanns et al. 2002). A subset of the front that is easier to
   * survey.
   *
   * @param epsilon one number of at least 0 per axis, in the axis' unit
   */
  public static List<String> epsilon(List<Point> points, double... epsilon) {
    for (int axis = 0; axis < epsilon.length; axis++) {
      if (!(Double.isFinite(epsilon[axis]) && epsilon[axis] >= 0)) {
        throw new InvalidInput(
            "/epsilon/" + axis, "an epsilon must be a number of at least 0, not " + epsilon[axis]);
      }
    }
    // Best sum of coordinates first, then id: the order in which options were given decides
    // nothing.
    var order = new ArrayList<>(points);
    order.sort(
        Comparator.comparingDouble(
                (Point p) -> -p.coordinates().stream().mapToDouble(Double::doubleValue).sum())
            .thenComparing(Point::coordinates, Collections.reverseOrder(ParetoFront::lexicographic))
            .thenComparing(Point::id));
    var archive = new ArrayList<Point>();
    for (Point point : order) {
      if (archive.stream().noneMatch(kept -> covers(kept, point, epsilon))) {
        archive.add(point);
      }
    }
    return points.stream().filter(archive::contains).map(Point::id).toList();
  }

  /** The fronts in turn: of all options, of what remains without the first front, and so on. */
  public static List<List<String>> layers(List<Point> points) {
    var layers = new ArrayList<List<String>>();
    List<Point> left = points;
    while (!left.isEmpty()) {
      List<String> front = of(left);
      layers.add(front);
      var ids = new HashSet<String>(front);
      left = left.stream().filter(point -> !ids.contains(point.id())).toList();
    }
    return layers;
  }

  /** The ids of the options that dominate the given one, in the order given. */
  public static List<String> dominating(Point point, List<Point> points) {
    return points.stream().filter(other -> dominates(other, point)).map(Point::id).toList();
  }

  /** Whether {@code a} is at least as good as {@code b} on every axis and better on one. */
  public static boolean dominates(Point a, Point b) {
    requireSameAxes(a, b);
    boolean better = false;
    for (int axis = 0; axis < a.coordinates().size(); axis++) {
      double difference = a.coordinates().get(axis) - b.coordinates().get(axis);
      if (difference < 0) {
        return false;
      }
      better |= difference > 0;
    }
    return better;
  }

  /** Whether {@code a} is better than {@code b} on every axis. */
  public static boolean dominatesStrictly(Point a, Point b) {
    requireSameAxes(a, b);
    for (int axis = 0; axis < a.coordinates().size(); axis++) {
      if (a.coordinates().get(axis) <= b.coordinates().get(axis)) {
        return false;
      }
    }
    return true;
  }

  private static boolean covers(Point kept, Point point, double[] epsilon) {
    requireSameAxes(kept, point);
    if (epsilon.length != point.coordinates().size()) {
      throw new InvalidInput("/epsilon", "there must be one epsilon per axis");
    }
    for (int axis = 0; axis < epsilon.length; axis++) {
      if (kept.coordinates().get(axis) + epsilon[axis] < point.coordinates().get(axis)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> undominated(List<Point> points, BiPredicate<Point, Point> dominates) {
    return points.stream()
        .filter(point -> points.stream().noneMatch(other -> dominates.test(other, point)))
        .map(Point::id)
        .toList();
  }

  private static void requireSameAxes(Point a, Point b) {
    if (a.coordinates().size() != b.coordinates().size()) {
      throw new InvalidInput("", a.id() + " and " + b.id() + " have different axes");
    }
  }
}
