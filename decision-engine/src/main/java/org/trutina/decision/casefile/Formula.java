package org.trutina.decision.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.trutina.decision.InvalidInput;

/**
 * Arithmetic as tender documents print it: {@code 40*min(price)/price}. Names stand for columns,
 * one number per option. {@code min}, {@code max}, {@code sum} and {@code mean} of one argument
 * look at the whole column, which is what makes a formula depend on other tenders; of two arguments
 * they look at one option. Words after the formula are a remark.
 */
final class Formula {

  private sealed interface Term {
    record Number(double value) implements Term {}

    record Name(String name) implements Term {}

    record Each(DoubleBinaryOperator operator, Term left, Term right) implements Term {}

    record Of(DoubleUnaryOperator function, Term argument) implements Term {}

    record Whole(String function, Term column) implements Term {}
  }

  private static final int MOST_CHARACTERS = 1_000;

  private final Term term;

  private Formula(Term term) {
    this.term = term;
  }

  /**
   * @throws InvalidInput saying at which character the formula cannot be read
   */
  static Formula parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new InvalidInput("", "a formula has up to " + MOST_CHARACTERS + " characters");
    }
    // "points = 40*min(price)/price": what is on the left is only a name.
    var equals = java.util.regex.Pattern.compile("^\\s*[A-Za-z_]\\w*\\s*=(?!=)").matcher(text);
    return new Formula(new Reader(text, equals.find() ? equals.end() : 0).formula());
  }

  /** The formula, or nothing when the text is none. */
  static Optional<Formula> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (InvalidInput noFormula) {
      return Optional.empty();
    }
  }

  /** Whether the figure of one option may change when another one is added or removed. */
  boolean dependsOnOthers() {
    return dependsOnOthers(term);
  }

  private static boolean dependsOnOthers(Term term) {
    return switch (term) {
      case Term.Number number -> false;
      case Term.Name(String name) -> name.equals("Pmin") || name.equals("Pmax");
      case Term.Each(var operator, Term left, Term right) ->
          dependsOnOthers(left) || dependsOnOthers(right);
      case Term.Of(var function, Term argument) -> dependsOnOthers(argument);
      case Term.Whole whole -> true;
    };
  }

  /**
   * One figure per option.
   *
   * @param columns by name, all of the same length; single numbers are columns of one entry
   */
  double[] figures(Map<String, double[]> columns, int options) {
    double[] figures = evaluate(term, columns, options);
    for (double figure : figures) {
      if (!Double.isFinite(figure)) {
        throw new InvalidInput("", "the formula has no value for these numbers");
      }
    }
    return figures;
  }

  private static double[] evaluate(Term term, Map<String, double[]> columns, int options) {
    return switch (term) {
      case Term.Number(double value) -> spread(value, options);
      case Term.Name(String name) -> column(name, columns, options);
      case Term.Each(var operator, Term left, Term right) -> {
        double[] a = evaluate(left, columns, options);
        double[] b = evaluate(right, columns, options);
        var each = new double[options];
        for (int i = 0; i < options; i++) {
          each[i] = operator.applyAsDouble(a[i], b[i]);
        }
        yield each;
      }
      case Term.Of(var function, Term argument) ->
          Arrays.stream(evaluate(argument, columns, options)).map(function).toArray();
      case Term.Whole(String function, Term column) ->
          spread(whole(function, evaluate(column, columns, options)), options);
    };
  }

  private static double whole(String function, double[] column) {
    DoubleStream all = Arrays.stream(column);
    return switch (function) {
      case "min" -> all.min().orElseThrow();
      case "max" -> all.max().orElseThrow();
      case "sum" -> all.sum();
      case "mean" -> all.average().orElseThrow();
      default -> {
        double[] sorted = all.sorted().toArray();
        int middle = sorted.length / 2;
        yield sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
      }
    };
  }

  private static double[] column(String name, Map<String, double[]> columns, int options) {
    double[] column = columns.get(name);
    if (column == null && (name.equals("Pmin") || name.equals("Pmax"))) {
      return spread(whole(name.substring(1), column("P", columns, options)), options);
    }
    if (column == null) {
      throw new InvalidInput(
          "", name + " is not known here: use " + String.join(", ", columns.keySet()));
    }
    return column.length == 1 ? spread(column[0], options) : column;
  }

  private static double[] spread(double value, int options) {
    var spread = new double[options];
    Arrays.fill(spread, value);
    return spread;
  }

  /** Recursive descent; the usual precedence. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text, int from) {
      this.text = text;
      this.at = from;
    }

    Term formula() {
      Term term = sum();
      skipSpace();
      if (at < text.length()
          && !Character.isLetter(text.charAt(at))
          && ",;(.".indexOf(text.charAt(at)) < 0) {
        throw unexpected();
      }
      return term;
    }

    private Term sum() {
      Term left = product();
      while (true) {
        if (skip('+')) {
          left = new Term.Each((a, b) -> a + b, left, product());
        } else if (skip('-')) {
          left = new Term.Each((a, b) -> a - b, left, product());
        } else {
          return left;
        }
      }
    }

    private Term product() {
      Term left = power();
      while (true) {
        if (skip('*') || skip('·')) {
          left = new Term.Each((a, b) -> a * b, left, power());
        } else if (skip('/')) {
          left = new Term.Each((a, b) -> a / b, left, power());
        } else {
          return left;
        }
      }
    }

    private Term power() {
      if (skip('-')) {
        return new Term.Of(a -> -a, power());
      }
      Term base = atom();
      return skip('^') ? new Term.Each(StrictMath::pow, base, power()) : base;
    }

    private Term atom() {
      skipSpace();
      if (skip('(')) {
        Term inner = sum();
        expect(')');
        return inner;
      }
      if (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        return number();
      }
      if (at < text.length() && Character.isLetter(text.charAt(at))) {
        String name = name();
        return skip('(') ? call(name) : new Term.Name(name);
      }
      throw unexpected();
    }

    private Term number() {
      int from = at;
      while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      try {
        return new Term.Number(Double.parseDouble(text.substring(from, at)));
      } catch (NumberFormatException e) {
        at = from;
        throw unexpected();
      }
    }

    private String name() {
      int from = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
      return text.substring(from, at);
    }

    private Term call(String function) {
      List<Term> arguments = new ArrayList<>();
      do {
        arguments.add(sum());
      } while (skip(','));
      expect(')');
      Term first = arguments.getFirst();
      if (arguments.size() == 2) {
        Term second = arguments.get(1);
        return switch (function) {
          case "min" -> new Term.Each(Math::min, first, second);
          case "max" -> new Term.Each(Math::max, first, second);
          default -> throw new InvalidInput("", function + " does not take two arguments");
        };
      }
      return switch (function) {
        case "min", "max", "sum", "mean", "median" -> new Term.Whole(function, first);
        case "clip" -> new Term.Of(a -> Math.clamp(a, 0.0, 1.0), first);
        case "abs" -> new Term.Of(Math::abs, first);
        case "sqrt" -> new Term.Of(Math::sqrt, first);
        case "ln", "log" -> new Term.Of(StrictMath::log, first);
        default -> throw new InvalidInput("", function + " is not a known function");
      };
    }

    private boolean skip(char wanted) {
      skipSpace();
      if (at < text.length() && text.charAt(at) == wanted) {
        at++;
        return true;
      }
      return false;
    }

    private void expect(char wanted) {
      if (!skip(wanted)) {
        throw unexpected();
      }
    }

    private void skipSpace() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private InvalidInput unexpected() {
      return new InvalidInput(
          "", "the formula cannot be read at character " + (at + 1) + ": " + text);
    }
  }
}
