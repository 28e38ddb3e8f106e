package org.trutina.decision.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.WeightSet;

/**
 * Weight information as it is written down: {@code simplex}, {@code w1>=w2>=w3}, {@code w2+w3<=w1,
 * w1<=w3}, {@code 0.1<=price<=0.3}, {@code w1/w2>=2}. A weight is w and the number of its
 * criterion, or the criterion's name. That weights are at least 0 and sum to 1 need not be said.
 */
final class WeightText {

  private static final Pattern RELATION = Pattern.compile("<=|>=|==|≤|≥|=|<|>");
  private static final Pattern TERM =
      Pattern.compile("\\s*([+-]?)\\s*(\\d+(?:\\.\\d+)?(?:/\\d+)?)?\\s*\\*?\\s*(w\\d{1,6})?\\s*");
  private static final Pattern RATIO = Pattern.compile("\\s*(w\\d{1,6})\\s*/\\s*(w\\d{1,6})\\s*");

  private final List<String> criteria;

  private WeightText(List<String> criteria) {
    this.criteria = criteria;
  }

  static WeightSet parse(String text, List<String> criteria) {
    return new WeightText(criteria).parse(text);
  }

  private WeightSet parse(String text) {
    String named = numbered(text);
    var chains = new ArrayList<String>();
    for (String part : named.split(",|;|\\band\\b|&")) {
      String chain = part.trim();
      if (!chain.isEmpty() && !isImplied(chain)) {
        chains.add(chain);
      }
    }
    if (chains.isEmpty()) {
      return new WeightSet.Simplex(criteria.size());
    }
    List<Integer> order = chains.size() == 1 ? order(chains.getFirst()) : List.of();
    if (order.size() == criteria.size()) {
      return new WeightSet.Ordered(order);
    }
    var constraints = new ArrayList<WeightSet.Constraint>();
    chains.forEach(chain -> addChain(chain, constraints));
    return new WeightSet.Polytope(criteria.size(), constraints);
  }

  /** Criteria's names replaced by w1, w2, ...; longer names first, as one may contain another. */
  private String numbered(String text) {
    String numbered = text;
    var byLength = new ArrayList<>(criteria);
    byLength.sort(Comparator.comparingInt(String::length).reversed());
    for (String criterion : byLength) {
      if (criterion.matches("w\\d{1,6}")
          && !criterion.equals("w" + (criteria.indexOf(criterion) + 1))) {
        throw new InvalidInput(
            "", "a criterion named " + criterion + " must be the one of that number");
      }
      if (!criterion.matches("w\\d{1,6}|[\\d./]+")) {
        numbered =
            numbered.replaceAll(
                "(?<![\\w])" + Pattern.quote(criterion) + "(?![\\w])",
                "w" + (criteria.indexOf(criterion) + 1));
      }
    }
    return numbered;
  }

  private static boolean isImplied(String chain) {
    return chain.equals("simplex")
        || chain.matches("sum\\s*(=|is|to)?\\s*1")
        || chain.matches("w\\s*>=\\s*0");
  }

  /** The positions when the chain is w_a >= w_b >= ..., otherwise nothing. */
  private List<Integer> order(String chain) {
    String[] parts = chain.split(">=|≥|>", -1);
    var order = new ArrayList<Integer>();
    for (String part : parts) {
      if (!part.trim().matches("w\\d{1,6}")) {
        return List.of();
      }
      int position = position(part.trim());
      if (order.contains(position)) {
        return List.of();
      }
      order.add(position);
    }
    return order;
  }

  private void addChain(String chain, List<WeightSet.Constraint> into) {
    Matcher relation = RELATION.matcher(chain);
    var sides = new ArrayList<String>();
    var relations = new ArrayList<String>();
    int from = 0;
    while (relation.find()) {
      sides.add(chain.substring(from, relation.start()));
      relations.add(relation.group());
      from = relation.end();
    }
    sides.add(chain.substring(from));
    if (relations.isEmpty()) {
      throw new InvalidInput("", "\"" + chain + "\" does not compare weights");
    }
    for (int k = 0; k < relations.size(); k++) {
      add(sides.get(k), relations.get(k), sides.get(k + 1), into);
    }
  }

  private void add(String left, String relation, String right, List<WeightSet.Constraint> into) {
    double[] difference;
    Matcher ratio = RATIO.matcher(left);
    Matcher ratioRight = RATIO.matcher(right);
    if (ratio.matches()) {
      // a/b <= c means a - c·b <= 0.
      difference = new double[criteria.size() + 1];
      difference[position(ratio.group(1))] += 1;
      difference[position(ratio.group(2))] -= constant(right);
    } else if (ratioRight.matches()) {
      difference = new double[criteria.size() + 1];
      difference[position(ratioRight.group(1))] -= 1;
      difference[position(ratioRight.group(2))] += constant(left);
    } else {
      difference = linear(left);
      double[] other = linear(right);
      for (int j = 0; j < difference.length; j++) {
        difference[j] -= other[j];
      }
    }
    boolean atMost = !relation.startsWith(">") && !relation.equals("≥");
    boolean atLeast = !relation.startsWith("<") && !relation.equals("≤");
    if (atMost) {
      into.add(constraint(difference, 1));
    }
    if (atLeast) {
      into.add(constraint(difference, -1));
    }
  }

  private double constant(String side) {
    double[] terms = linear(side);
    for (int j = 0; j < criteria.size(); j++) {
      if (terms[j] != 0) {
        throw new InvalidInput("", "a ratio of weights is compared with a number");
      }
    }
    return terms[criteria.size()];
  }

  /** {@code sign * (coefficients · w + constant) <= 0}. */
  private WeightSet.Constraint constraint(double[] terms, int sign) {
    var coefficients = new ArrayList<>(Collections.nCopies(criteria.size(), 0.0));
    for (int j = 0; j < criteria.size(); j++) {
      coefficients.set(j, sign * terms[j]);
    }
    return new WeightSet.Constraint(coefficients, -sign * terms[criteria.size()]);
  }

  /** One coefficient per weight, and the constant last. */
  private double[] linear(String side) {
    var terms = new double[criteria.size() + 1];
    Matcher term = TERM.matcher(side);
    int at = 0;
    while (at < side.length()) {
      term.region(at, side.length());
      boolean read =
          term.lookingAt()
              && (term.group(2) != null || term.group(3) != null)
              && (at == 0 || !term.group(1).isEmpty());
      if (!read) {
        throw new InvalidInput("", "\"" + side.trim() + "\" is not a sum of weights");
      }
      double coefficient = term.group(2) == null ? 1 : fraction(term.group(2));
      coefficient = term.group(1).equals("-") ? -coefficient : coefficient;
      int position = term.group(3) == null ? criteria.size() : position(term.group(3));
      terms[position] += coefficient;
      at = term.end();
    }
    if (side.isBlank()) {
      throw new InvalidInput("", "a side of a comparison is empty");
    }
    return terms;
  }

  private static double fraction(String number) {
    String[] parts = number.split("/", -1);
    return parts.length == 1
        ? Double.parseDouble(parts[0])
        : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }

  private int position(String weight) {
    int number = Integer.parseInt(weight.substring(1));
    if (number < 1 || number > criteria.size()) {
      throw new InvalidInput("", weight + " is not one of w1 to w" + criteria.size());
    }
    return number - 1;
  }
}
