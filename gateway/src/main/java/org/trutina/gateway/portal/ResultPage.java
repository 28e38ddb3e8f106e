package org.trutina.gateway.portal;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trutina.gateway.portal.AssessmentApi.Assessment;
import org.trutina.gateway.portal.AssessmentApi.Criterion;
import org.trutina.gateway.portal.AssessmentApi.Option;
import org.trutina.gateway.portal.AssessmentApi.Part;
import org.trutina.gateway.portal.AssessmentApi.Procurement;
import org.trutina.gateway.portal.AssessmentApi.ProcurementSummary;
import org.trutina.gateway.portal.AssessmentApi.Range;
import org.trutina.gateway.portal.AssessmentApi.Source;

/** What the page says about one procurement: the answer first, then picture, ranking and proof. */
record ResultPage(
    String user,
    List<ProcurementSummary> procurements,
    Procurement procurement,
    String answer,
    TradeOffPicture picture,
    List<Row> rows,
    List<Part> parts,
    List<Source> sources,
    String assessedAt,
    Assessment assessment) {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  /** Width of a contribution bar at 100 points, in SVG user units. */
  static final int BAR = 300;

  static ResultPage of(
      String user,
      List<ProcurementSummary> procurements,
      Procurement procurement,
      Assessment assessment) {
    var result = assessment.result();
    return new ResultPage(
        user,
        procurements,
        procurement,
        answer(result.options()),
        TradeOffPicture.of(result, procurement.unknowns()),
        result.options().stream().map(Row::of).toList(),
        result.parts(),
        result.sources(),
        DAY_AND_TIME.format(assessment.createdAt().atOffset(ZoneOffset.UTC)),
        assessment);
  }

  private static String answer(List<Option> options) {
    List<Option> first =
        options.stream().filter(option -> Integer.valueOf(1).equals(option.rank())).toList();
    long excluded =
        options.stream().filter(option -> option.admission().equals("excluded")).count();
    if (first.isEmpty()) {
      return "Every option fails a gate.";
    }
    Option winner = first.getFirst();
    Integer worst = winner.worstRank();
    String certainty =
        worst != null && worst == 1
            ? "It stays first whatever the missing facts turn out to be."
            : "Missing facts could still change that: it may end as low as rank " + worst + ".";
    String out =
        switch ((int) excluded) {
          case 0 -> "";
          case 1 -> " One option fails a gate.";
          default -> " " + excluded + " options fail a gate.";
        };
    return "%s with %.1f points that claims already support. %s%s"
        .formatted(
            first.size() == 1
                ? winner.name() + " ranks first"
                : first.stream().map(Option::name).collect(Collectors.joining(" and ")) + " tie",
            winner.score().low(),
            certainty,
            out);
  }

  /** A line of the ranking with everything that explains it. */
  record Row(
      Option option,
      String points,
      String ranks,
      String sovereignty,
      String competitiveness,
      String coverage,
      String gates,
      List<Segment> segments,
      String segmentsInWords) {

    static Row of(Option option) {
      return new Row(
          option,
          range(option.score()),
          option.rank() == null ? "" : option.bestRank() + " to " + option.worstRank(),
          range(option.on("sovereignty")),
          range(option.on("competitiveness")),
          percent(option.coverage("sovereignty").orElse(0.0))
              + " / "
              + percent(option.coverage("competitiveness").orElse(0.0)),
          option.gates().stream()
              .map(gate -> gate.criterion() + ": " + gate.verdict())
              .collect(Collectors.joining(", ")),
          segments(option.criteria()),
          option.criteria().stream()
              .map(c -> "%s %.1f".formatted(c.criterion(), c.contribution().low()))
              .collect(Collectors.joining(", ")));
    }

    private static List<Segment> segments(List<Criterion> criteria) {
      List<String> frameworks = criteria.stream().map(Criterion::framework).distinct().toList();
      var segments = new ArrayList<Segment>();
      double start = 0;
      for (Criterion criterion : criteria) {
        int part = frameworks.indexOf(criterion.framework());
        segments.add(Segment.of(criterion, start, "part" + part + " tone" + segments.size() % 2));
        start += criterion.contribution().low();
      }
      return segments;
    }
  }

  /** What one criterion adds, in the bar. */
  record Segment(
      String criterion, String x, String middle, String width, String tone, @Nullable String text) {

    static Segment of(Criterion criterion, double start, String tone) {
      double points = criterion.contribution().low();
      return new Segment(
          criterion.criterion(),
          units(start),
          units(start + points / 2),
          units(points),
          tone,
          points >= 4 ? "%.0f".formatted(points) : null);
    }

    private static String units(double points) {
      return String.format(Locale.ROOT, "%.2f", points * BAR / 100);
    }
  }

  static String range(Range range) {
    return range.high() - range.low() < 0.05
        ? String.format(Locale.ENGLISH, "%.1f", range.low())
        : String.format(Locale.ENGLISH, "%.1f – %.1f", range.low(), range.high());
  }

  private static String percent(double share) {
    return String.format(Locale.ENGLISH, "%.0f %%", share * 100);
  }
}
