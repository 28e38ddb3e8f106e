package org.trutina.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Criteria in groups. The weights of a group are those of its children within the group; a
 * criterion's own weight is the product along its path. Ranges and orders at any level are linear
 * in the criteria's own weights, so the tree as a whole admits a polytope.
 */
public sealed interface CriteriaTree {

  String name();

  /** A criterion. */
  record Criterion(String name) implements CriteriaTree {}

  /**
   * @param weights of exactly the children, by name
   */
  record Group(String name, Weights weights, List<CriteriaTree> children) implements CriteriaTree {

    /**
     * @throws InvalidWeights naming a child that has no weight, or a weight that has no child
     */
    public Group {
      children = List.copyOf(children);
      var names = children.stream().map(CriteriaTree::name).toList();
      if (new HashSet<>(names).size() != names.size()) {
        throw new InvalidInput("", "two children of " + name + " have the same name");
      }
      // Checks the names and that there is a child.
      WeightSet.of(weights, names);
    }
  }

  /** The criteria, from left to right. */
  default List<String> criteria() {
    return switch (this) {
      case Criterion(String name) -> List.of(name);
      case Group(var name, var weights, var children) ->
          children.stream().flatMap(child -> child.criteria().stream()).toList();
    };
  }

  /**
   * The weightings of the criteria that the tree admits: one point when all weights are fixed.
   *
   * @throws InvalidInput when a criterion comes twice
   */
  default WeightSet weightSet() {
    var criteria = criteria();
    if (new HashSet<>(criteria).size() != criteria.size()) {
      throw new InvalidInput("", "a criterion comes twice in the tree");
    }
    var fixed = new LinkedHashMap<String, Double>();
    if (collectFixed(this, 1, fixed)) {
      return new WeightSet.Point(criteria.stream().map(c -> fixed.getOrDefault(c, 0.0)).toList());
    }
    var constraints = new ArrayList<WeightSet.Constraint>();
    collect(this, criteria, constraints);
    return new WeightSet.Polytope(criteria.size(), constraints);
  }

  private static boolean collectFixed(CriteriaTree tree, double share, Map<String, Double> into) {
    return switch (tree) {
      case Criterion(String name) -> {
        into.put(name, share);
        yield true;
      }
      case Group(var name, Weights.Fixed weights, var children) ->
          children.stream()
              .allMatch(child -> collectFixed(child, share * weights.of(child.name()), into));
      case Group group -> false;
    };
  }

  private static void collect(
      CriteriaTree tree, List<String> criteria, List<WeightSet.Constraint> into) {
    if (!(tree instanceof Group group)) {
      return;
    }
    group.children().forEach(child -> collect(child, criteria, into));
    switch (group.weights()) {
      case Weights.Fixed fixed ->
          group
              .children()
              .forEach(
                  child -> {
                    double weight = fixed.of(child.name());
                    into.add(share(group, child, weight, 1, criteria));
                    into.add(share(group, child, weight, -1, criteria));
                  });
      case Weights.Range range ->
          group
              .children()
              .forEach(
                  child -> {
                    Interval weight =
                        range.byCriterion().getOrDefault(child.name(), WeightSet.FREE);
                    into.add(share(group, child, weight.high(), 1, criteria));
                    into.add(share(group, child, weight.low(), -1, criteria));
                  });
      case Weights.Order order -> {
        for (int k = 1; k < order.criteria().size(); k++) {
          var coefficients = zeros(criteria);
          add(child(group, order.criteria().get(k)), 1, criteria, coefficients);
          add(child(group, order.criteria().get(k - 1)), -1, criteria, coefficients);
          into.add(new WeightSet.Constraint(coefficients, 0));
        }
      }
    }
  }

  /** {@code sign * (sum of the child - weight * sum of the group) <= 0}. */
  private static WeightSet.Constraint share(
      Group group, CriteriaTree child, double weight, int sign, List<String> criteria) {
    var coefficients = zeros(criteria);
    add(child, sign, criteria, coefficients);
    add(group, -sign * weight, criteria, coefficients);
    return new WeightSet.Constraint(coefficients, 0);
  }

  private static CriteriaTree child(Group group, String name) {
    return group.children().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static void add(
      CriteriaTree part, double coefficient, List<String> criteria, List<Double> into) {
    for (String criterion : part.criteria()) {
      int j = criteria.indexOf(criterion);
      into.set(j, into.get(j) + coefficient);
    }
  }

  private static List<Double> zeros(List<String> criteria) {
    return new ArrayList<>(Collections.nCopies(criteria.size(), 0.0));
  }
}
