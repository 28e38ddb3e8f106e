package org.trutina.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trutina.gateway.portal.AssessmentApi.Coordinate;
import org.trutina.gateway.portal.AssessmentApi.Option;
import org.trutina.gateway.portal.AssessmentApi.Range;
import org.trutina.gateway.portal.AssessmentApi.Result;
import org.trutina.gateway.portal.TradeOffPicture.Mark;

class TradeOffPictureTest {

  private static final Result RESULT =
      new Result(
          List.of(),
          List.of(
              option("a", 1, "admitted", new Range(40, 80), new Range(20, 20)),
              option("b", 2, "undecided", new Range(20, 30), new Range(60, 90)),
              option("c", 3, "undecided", new Range(10, 10), new Range(10, 10)),
              option("d", null, "excluded", new Range(0, 5), new Range(50, 50))),
          List.of("a", "b"),
          List.of());

  private final TradeOffPicture picture = TradeOffPicture.of(RESULT, "conservative");

  @Test
  void more_sovereign_is_higher_and_more_competitive_further_right() {
    assertThat(y("a")).isLessThan(y("b"));
    assertThat(x("b")).isGreaterThan(x("a"));
  }

  @Test
  void whiskers_span_what_is_possible() {
    Mark a = mark("a");
    assertThat(a.whiskerY().low()).isLessThan(a.whiskerY().high());
    assertThat(Double.parseDouble(a.y())).isEqualTo(a.whiskerY().high());
    assertThat(a.whiskerX().low()).isEqualTo(a.whiskerX().high());
  }

  @Test
  void the_frontier_steps_down_and_then_right_over_the_front_only() {
    assertThat(picture.frontier())
        .isEqualTo(
            "M%s %sV%sH%s".formatted(mark("a").x(), mark("a").y(), mark("b").y(), mark("b").x()));
  }

  @Test
  void kinds_tell_the_front_the_beaten_and_the_excluded_apart() {
    assertThat(mark("a").kind()).isEqualTo("front");
    assertThat(mark("c").kind()).isEqualTo("behind");
    assertThat(mark("d").kind()).isEqualTo("excluded");
    assertThat(mark("d").description()).contains("excluded by a gate");
  }

  @Test
  void a_tolerant_reading_marks_what_is_possible() {
    TradeOffPicture tolerant = TradeOffPicture.of(RESULT, "tolerant");
    assertThat(Double.parseDouble(tolerant.marks().getFirst().y())).isLessThan(y("a"));
  }

  private double x(String option) {
    return Double.parseDouble(mark(option).x());
  }

  private double y(String option) {
    return Double.parseDouble(mark(option).y());
  }

  private Mark mark(String option) {
    return picture.marks().stream()
        .filter(m -> m.option().equals(option))
        .findFirst()
        .orElseThrow();
  }

  private static Option option(
      String id, Integer rank, String admission, Range sovereignty, Range competitiveness) {
    return new Option(
        id,
        "Option " + id,
        "Supplier",
        null,
        admission,
        List.of(),
        rank,
        rank,
        rank,
        new Range(0, 0),
        List.of(
            new Coordinate("sovereignty", sovereignty, 1),
            new Coordinate("competitiveness", competitiveness, 1)),
        List.of());
  }
}
