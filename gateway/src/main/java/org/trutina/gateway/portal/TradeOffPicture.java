package org.trutina.gateway.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.trutina.gateway.portal.AssessmentApi.Option;
import org.trutina.gateway.portal.AssessmentApi.Range;
import org.trutina.gateway.portal.AssessmentApi.Result;

/**
 * The geometry of the trade-off picture: competitiveness to the right, sovereignty upwards, both in
 * points of 100. A mark stands where the published reading of unknowns puts an option; its whiskers
 * reach as far as what is not known could carry it. Pure; coordinates are SVG user units.
 */
record TradeOffPicture(List<Mark> marks, String frontier, List<Tick> ticks) {

  static final int WIDTH = 720;
  static final int HEIGHT = 460;
  private static final int LEFT = 56;
  private static final int RIGHT = 24;
  private static final int TOP = 16;
  private static final int BOTTOM = 48;
  private static final int LABEL_HEIGHT = 15;
  private static final double LETTER = 6.6;

  /** An option in the picture. */
  record Mark(
      String option,
      String label,
      String name,
      String kind,
      String x,
      String y,
      Range whiskerX,
      Range whiskerY,
      String labelX,
      String labelY,
      String anchor,
      String description) {}

  /** A grid line at a number of points. */
  record Tick(int value, String x, String y) {}

  static TradeOffPicture of(Result result, String unknowns) {
    boolean tolerant = unknowns.equals("tolerant");
    Set<String> front = new HashSet<>(result.paretoFront());
    var taken = new ArrayList<Box>();
    List<Option> fromTop =
        result.options().stream()
            .sorted(
                Comparator.comparingDouble(
                    (Option option) -> -read(option.on("sovereignty"), tolerant)))
            .toList();
    fromTop.forEach(option -> taken.add(Box.around(px(option, tolerant), py(option, tolerant))));
    List<Mark> marks =
        fromTop.stream()
            .map(option -> mark(option, front.contains(option.option()), tolerant, taken))
            .toList();
    return new TradeOffPicture(marks, staircase(result, front, tolerant), gridLines());
  }

  private static Mark mark(Option option, boolean onFront, boolean tolerant, List<Box> taken) {
    double x = px(option, tolerant);
    double y = py(option, tolerant);
    Range sovereignty = option.on("sovereignty");
    Range competitiveness = option.on("competitiveness");
    String label = option.rank() == null ? "out" : option.rank().toString();
    Box box = place(x, y, shorten(option.name()), taken);
    return new Mark(
        option.option(),
        label,
        shorten(option.name()),
        option.admission().equals("excluded") ? "excluded" : onFront ? "front" : "behind",
        number(x),
        number(y),
        new Range(x(competitiveness.low()), x(competitiveness.high())),
        new Range(y(sovereignty.high()), y(sovereignty.low())),
        number(box.anchor().equals("start") ? box.x() : box.x() + box.width()),
        number(box.y() + LABEL_HEIGHT - 4),
        box.anchor(),
        "%s: sovereignty %s, competitiveness %s, %s"
            .formatted(
                option.name(),
                points(sovereignty),
                points(competitiveness),
                option.rank() == null ? "excluded by a gate" : "rank " + option.rank()));
  }

  /** A label's place that no other label or mark has taken: right, left, then further away. */
  private static Box place(double x, double y, String text, List<Box> taken) {
    double width = text.length() * LETTER;
    Box free =
        IntStream.iterate(0, step -> step <= 6, step -> step + 1)
            .boxed()
            .flatMap(step -> List.of(-step, step).stream())
            .flatMap(
                step -> {
                  double top = y - LABEL_HEIGHT / 2.0 + step * LABEL_HEIGHT;
                  return List.of(
                      new Box(x + 14, top, width, "start"),
                      new Box(x - 14 - width, top, width, "end"))
                      .stream();
                })
            .filter(box -> box.x() > LEFT && box.x() + box.width() < WIDTH)
            .filter(box -> box.y() > TOP && box.y() + LABEL_HEIGHT < HEIGHT - BOTTOM)
            .filter(box -> taken.stream().noneMatch(box::overlaps))
            .findFirst()
            .orElse(new Box(x + 14, y - LABEL_HEIGHT / 2.0, width, "start"));
    taken.add(free);
    return free;
  }

  /** The staircase below which an option is beaten on both axes by one on the front. */
  private static String staircase(Result result, Set<String> front, boolean tolerant) {
    List<Option> steps =
        result.options().stream()
            .filter(option -> front.contains(option.option()))
            .sorted(Comparator.comparingDouble(option -> px(option, tolerant)))
            .toList();
    var path = new StringBuilder();
    for (Option step : steps) {
      String x = number(px(step, tolerant));
      String y = number(py(step, tolerant));
      // Down to the next option's height first, then right to it: what lies left and below is
      // beaten.
      path.append(path.isEmpty() ? "M" + x + " " + y : "V" + y + "H" + x);
    }
    return path.toString();
  }

  private static List<Tick> gridLines() {
    return IntStream.iterate(0, value -> value <= 100, value -> value + 20)
        .mapToObj(value -> new Tick(value, number(x(value)), number(y(value))))
        .toList();
  }

  private static double px(Option option, boolean tolerant) {
    return x(read(option.on("competitiveness"), tolerant));
  }

  private static double py(Option option, boolean tolerant) {
    return y(read(option.on("sovereignty"), tolerant));
  }

  private static double read(Range range, boolean tolerant) {
    return tolerant ? range.high() : range.low();
  }

  private static double x(double points) {
    return LEFT + points / 100 * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double points) {
    return HEIGHT - BOTTOM - points / 100 * (HEIGHT - TOP - BOTTOM);
  }

  private static String shorten(String name) {
    return name.length() <= 34 ? name : name.substring(0, 33).strip() + "…";
  }

  private static String points(Range range) {
    return range.high() - range.low() < 0.05
        ? "%.0f".formatted(range.low())
        : "%.0f to %.0f".formatted(range.low(), range.high());
  }

  private static String number(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  private record Box(double x, double y, double width, String anchor) {

    static Box around(double x, double y) {
      return new Box(x - 12, y - 12, 24, "start");
    }

    boolean overlaps(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + LABEL_HEIGHT
          && other.y < y + LABEL_HEIGHT;
    }
  }
}
