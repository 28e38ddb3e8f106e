package org.trutina.catalog.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as its source gives it: {@code 2026}, {@code 2026-02} or {@code 2026-02-02}.
 *
 * @param first the first day of the year, month or day meant
 */
public record PartialDate(LocalDate first, Precision precision) {

  /** How much of the date is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws java.time.DateTimeException for a date that does not exist or is not in one of the
   *     forms
   */
  public static PartialDate parse(String text) {
    return switch (text.length()) {
      case 4 -> new PartialDate(Year.parse(text).atDay(1), Precision.YEAR);
      case 7 -> new PartialDate(YearMonth.parse(text).atDay(1), Precision.MONTH);
      case 10 -> new PartialDate(LocalDate.parse(text), Precision.DAY);
      default -> throw new DateTimeException("'" + text + "' is not a year, month or day");
    };
  }

  /** As it is stored: the first day and the precision; absent together. */
  public static @Nullable PartialDate of(@Nullable LocalDate first, @Nullable String precision) {
    return first == null || precision == null
        ? null
        : new PartialDate(first, Precision.valueOf(precision.toUpperCase(Locale.ROOT)));
  }

  /** The last day of the year, month or day meant. */
  public LocalDate last() {
    return switch (precision) {
      case YEAR -> first.plusYears(1).minusDays(1);
      case MONTH -> first.plusMonths(1).minusDays(1);
      case DAY -> first;
    };
  }

  @JsonValue
  @Override
  public String toString() {
    return switch (precision) {
      case YEAR -> Year.from(first).toString();
      case MONTH -> YearMonth.from(first).toString();
      case DAY -> first.toString();
    };
  }
}
