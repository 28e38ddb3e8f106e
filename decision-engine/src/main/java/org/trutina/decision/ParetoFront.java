package org.trutina.decision;

import java.util.Arrays;
import java.util.List;

/**
 * The options that no other option beats. Higher is better on every coordinate. Weak dominance: at
 * least as good everywhere and better somewhere.
 */
public final class ParetoFront {

  private ParetoFront() {}

  /**
   * @param id the option
   * @param coordinates one finite number per axis, the same axes in the same order for every option
   */
  public record Point(String id, List<Double> coordinates) {
    public Point {
      coordinates = List.copyOf(coordinates);
    }

    public static Point of(String id, double... coordinates) {
      return new Point(id, Arrays.stream(coordinates).boxed().toList());
    }
  }

  /** The ids of the options that no other one dominates, in the order given. */
  public static List<String> of(List<Point> points) {
    return points.stream()
        .filter(point -> points.stream().noneMatch(other -> dominates(other, point)))
        .map(Point::id)
        .toList();
  }

  /** The ids of the options that dominate the given one, in the order given. */
  public static List<String> dominating(Point point, List<Point> points) {
    return points.stream().filter(other -> dominates(other, point)).map(Point::id).toList();
  }

  /** Whether {@code a} is at least as good as {@code b} on every axis and better on one. */
  public static boolean dominates(Point a, Point b) {
    if (a.coordinates().size() != b.coordinates().size()) {
      throw new IllegalArgumentException(a.id() + " and " + b.id() + " have different axes");
    }
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
}
