package org.trutina.assessment.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.explanation.Wording;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;
import org.trutina.assessment.report.Lettering.Anchor;
import org.trutina.assessment.report.Report.Drawing;
import org.trutina.assessment.tradeoff.Dimension;
import org.trutina.assessment.tradeoff.TradeOff;
import org.trutina.assessment.tradeoff.TradeOff.Place;
import org.trutina.assessment.tradeoff.TradeOff.Reach;
import org.trutina.assessment.tradeoff.TradeOff.Weighted;
import org.trutina.decision.Interval;

/** The pictures of a report: what a score is made of, and sovereignty against competitiveness. */
final class Pictures {

  static final Map<Dimension, String> COLOURS =
      Map.of(
          Dimension.CONTROL, "#0b4f4a",
          Dimension.AI, "#12827a",
          Dimension.SECURITY, "#5fa8a0",
          Dimension.COST, "#7c3a06",
          Dimension.QUALITY, "#c07f33");

  private static final String INK = "#1b2733";
  private static final String QUIET = "#5b6770";
  private static final String LINE = "#d5dbe1";
  private static final String FRONT = "#1f4e8c";
  private static final String OPEN = "#e3e7eb";

  private static final double BAR_WIDTH = 250;
  private static final double BAR_HEIGHT = 14;

  /** The square between 0 and 100 on both axes, with room for its captions. */
  private static final double LEFT = 46;

  private static final double TOP = 10;
  private static final double WIDTH = 420;
  private static final double HEIGHT = 270;

  private final Wording words;
  private final Lettering lettering;
  private final TradeOff tradeOff;

  Pictures(Wording words, Lettering lettering, TradeOff tradeOff) {
    this.words = words;
    this.lettering = lettering;
    this.tradeOff = tradeOff;
  }

  /** Points by what they are earned for, and in grey what is still open. */
  Drawing bar(OptionResult option) {
    var svg = new StringBuilder();
    var said = new ArrayList<String>();
    double at = 0;
    for (TradeOff.Axis axis : tradeOff.axes()) {
      double points = points(option, axis);
      if (points > 0) {
        double width = points / 100 * BAR_WIDTH;
        svg.append(rectangle(at, 0, width, BAR_HEIGHT, COLOURS.get(axis.axis())));
        if (width > 20) {
          svg.append(
              lettering.text(
                  words.points(points), at + width / 2, 10.2, 8.5, Anchor.MIDDLE, "#ffffff"));
        }
        at += width;
      }
      said.add(dimension(axis.axis()) + ": " + words.points(points));
    }
    double open = (option.score().high() - read(option.score())) / 100 * BAR_WIDTH;
    if (open > 0) {
      svg.append(rectangle(at, 3, open, BAR_HEIGHT - 6, OPEN));
    }
    return drawing(
        BAR_WIDTH,
        BAR_HEIGHT,
        words
            .messages()
            .say(
                "report.bar-alt",
                Map.of(
                    "option", option.name(),
                    "parts", words.messages().list(said),
                    "score", words.points(option.score()))),
        svg.toString());
  }

  private double points(OptionResult option, TradeOff.Axis axis) {
    return option.criteria().stream()
        .filter(criterion -> belongs(axis, criterion))
        .mapToDouble(criterion -> read(criterion.contribution()))
        .sum();
  }

  private static boolean belongs(TradeOff.Axis axis, CriterionResult criterion) {
    return axis.criteria().stream()
        .anyMatch(
            (Weighted weighted) ->
                weighted.framework().equals(criterion.framework())
                    && weighted.criterion().equals(criterion.criterion()));
  }

  String dimension(Dimension dimension) {
    return words.messages().say("dimension." + dimension.key());
  }

  private double read(Interval interval) {
    return tradeOff.unknowns() == Unknowns.TOLERANT ? interval.high() : interval.low();
  }

  /**
   * Sovereignty upwards, competitiveness to the right; lines for what is open, the front dashed.
   *
   * @param marks what stands for each option
   */
  Drawing tradeOff(Map<UUID, String> marks) {
    List<Place> places =
        tradeOff.options().stream()
            .filter(place -> place.sovereignty() != null && place.competitiveness() != null)
            .toList();
    var svg = new StringBuilder(grid());
    svg.append(front(places));
    places.forEach(place -> svg.append(open(place)));
    places.forEach(place -> svg.append(marker(place)));
    svg.append(labels(places, marks));
    String said =
        places.stream()
            .map(
                place ->
                    words
                        .messages()
                        .say(
                            "report.point-alt",
                            Map.of(
                                "mark", marks.getOrDefault(place.option(), ""),
                                "option", place.name(),
                                "sovereignty", words.points(reach(place.sovereignty())),
                                "competitiveness", words.points(reach(place.competitiveness())))))
            .collect(Collectors.joining(" "));
    return drawing(
        LEFT + WIDTH + 20,
        TOP + HEIGHT + 40,
        words.messages().say("report.picture-alt") + " " + said,
        svg.toString());
  }

  private static Interval reach(@Nullable Reach reach) {
    return reach == null ? Interval.exactly(0) : reach.weighed();
  }

  private String grid() {
    var svg = new StringBuilder();
    for (int tick = 0; tick <= 100; tick += 20) {
      svg.append(line(x(tick), y(0), x(tick), y(100), LINE, 0.8, ""));
      svg.append(line(x(0), y(tick), x(100), y(tick), LINE, 0.8, ""));
      String number = words.number(tick);
      svg.append(lettering.text(number, x(tick), y(0) + 14, 9, Anchor.MIDDLE, QUIET));
      svg.append(lettering.text(number, x(0) - 6, y(tick) + 3, 9, Anchor.END, QUIET));
    }
    svg.append(
        lettering.text(
            words.messages().say("report.axis-competitiveness"),
            x(50),
            y(0) + 32,
            10.5,
            Anchor.MIDDLE,
            INK));
    svg.append(
        lettering.upwards(words.messages().say("report.axis-sovereignty"), 12, y(50), 10.5, INK));
    return svg.toString();
  }

  /** The staircase through the options that no other beats. */
  private String front(List<Place> places) {
    List<Place> front =
        places.stream()
            .filter(place -> tradeOff.front().contains(place.option()))
            .sorted(Comparator.comparingDouble(place -> read(reach(place.competitiveness()))))
            .toList();
    var svg = new StringBuilder();
    for (int i = 1; i < front.size(); i++) {
      double fromX = read(reach(front.get(i - 1).competitiveness()));
      double fromY = read(reach(front.get(i - 1).sovereignty()));
      double toX = read(reach(front.get(i).competitiveness()));
      double toY = read(reach(front.get(i).sovereignty()));
      svg.append(line(x(fromX), y(fromY), x(fromX), y(toY), FRONT, 1.2, "4 3"));
      svg.append(line(x(fromX), y(toY), x(toX), y(toY), FRONT, 1.2, "4 3"));
    }
    return svg.toString();
  }

  private String open(Place place) {
    Interval across = reach(place.competitiveness());
    Interval up = reach(place.sovereignty());
    double atX = read(across);
    double atY = read(up);
    return line(x(across.low()), y(atY), x(across.high()), y(atY), "#9aa7b3", 1.6, "")
        + line(x(atX), y(up.low()), x(atX), y(up.high()), "#9aa7b3", 1.6, "");
  }

  /** Shape and fill tell apart, not colour alone. */
  private String marker(Place place) {
    double x = x(read(reach(place.competitiveness())));
    double y = y(read(reach(place.sovereignty())));
    if (place.admission() == Admission.EXCLUDED) {
      return "<rect x=\"%s\" y=\"%s\" width=\"9\" height=\"9\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"1.6\"/>"
          .formatted(number(x - 4.5), number(y - 4.5), QUIET);
    }
    if (tradeOff.front().contains(place.option())) {
      return "<circle cx=\"%s\" cy=\"%s\" r=\"5.5\" fill=\"%s\"/>"
          .formatted(number(x), number(y), FRONT);
    }
    return "<path d=\"M%s %sL%s %sL%s %sL%s %sZ\" fill=\"#8a5a1a\"/>"
        .formatted(
            number(x),
            number(y - 6),
            number(x + 6),
            number(y),
            number(x),
            number(y + 6),
            number(x - 6),
            number(y));
  }

  /** Beside the markers, moved down where they would cover each other. */
  private String labels(List<Place> places, Map<UUID, String> marks) {
    var svg = new StringBuilder();
    var taken = new ArrayList<double[]>();
    for (Place place : places) {
      double x = x(read(reach(place.competitiveness()))) + 8;
      double y = y(read(reach(place.sovereignty()))) - 6;
      boolean moved = true;
      while (moved) {
        moved = false;
        for (double[] other : taken) {
          if (Math.abs(other[0] - x) < 12 && Math.abs(other[1] - y) < 11) {
            y = other[1] + 11.5;
            moved = true;
          }
        }
      }
      taken.add(new double[] {x, y});
      svg.append(
          lettering.text(marks.getOrDefault(place.option(), ""), x, y, 11, Anchor.START, INK));
    }
    return svg.toString();
  }

  private static double x(double points) {
    return LEFT + points / 100 * WIDTH;
  }

  private static double y(double points) {
    return TOP + (100 - points) / 100 * HEIGHT;
  }

  private static String rectangle(
      double x, double y, double width, double height, @Nullable String colour) {
    return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
        .formatted(number(x), number(y), number(width), number(height), colour);
  }

  private static String line(
      double x1, double y1, double x2, double y2, String colour, double width, String dashes) {
    return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
        .formatted(
            number(x1),
            number(y1),
            number(x2),
            number(y2),
            colour,
            number(width),
            dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static Drawing drawing(double width, double height, String said, String content) {
    return new Drawing(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" alt=\"%s\">%s</svg>"
            .formatted(
                Math.round(width),
                Math.round(height),
                number(width),
                number(height),
                escape(said),
                content));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
