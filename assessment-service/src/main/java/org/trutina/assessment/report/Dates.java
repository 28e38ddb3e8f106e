package org.trutina.assessment.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and times in a language, in UTC. */
final class Dates {

  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  Dates(Locale language) {
    day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .localizedBy(language)
            .withZone(ZoneOffset.UTC);
    time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .localizedBy(language)
            .withZone(ZoneOffset.UTC);
  }

  String day(Instant instant) {
    return day.format(instant);
  }

  String time(Instant instant) {
    return time.format(instant) + " UTC";
  }
}
