package org.trutina.assessment.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Problem;

/** Which language a text is written in. */
public final class Languages {

  private Languages() {}

  /**
   * The first that the reader asks for, then the first of the buyer's, then English.
   *
   * @param accepted the header Accept-Language (RFC 9110, 12.5.4)
   * @param buyers the procurement's languages, BCP 47
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a header that cannot be read
   */
  public static Locale of(@Nullable String accepted, List<String> buyers) {
    return Stream.of(asked(accepted), bestOf(buyers.stream().map(LanguageRange::new).toList()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  private static Optional<Locale> asked(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return Optional.empty();
    }
    try {
      return bestOf(LanguageRange.parse(accepted));
    } catch (IllegalArgumentException e) {
      throw Problem.parameter("Accept-Language", "Use language tags such as de, fr;q=0.8.");
    }
  }

  private static Optional<Locale> bestOf(List<LanguageRange> ranges) {
    return Optional.ofNullable(Locale.lookup(ranges, Messages.LANGUAGES));
  }
}
