package org.trutina.catalog.importing.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Licences as people write them, as SPDX licence expressions: identifiers of the SPDX list where
 * the licence is on it, {@code LicenseRef-} and its name where it is not.
 */
final class SpdxLicence {

  private static final Map<String, String> LISTED =
      Stream.of(
              "0BSD",
              "AFL-3.0",
              "AGPL-3.0-only",
              "AGPL-3.0-or-later",
              "Apache-2.0",
              "Artistic-2.0",
              "BSD-2-Clause",
              "BSD-3-Clause",
              "BSD-3-Clause-Clear",
              "BSL-1.0",
              "BUSL-1.1",
              "CC-BY-3.0",
              "CC-BY-4.0",
              "CC-BY-NC-3.0",
              "CC-BY-NC-4.0",
              "CC-BY-NC-ND-4.0",
              "CC-BY-NC-SA-4.0",
              "CC-BY-ND-4.0",
              "CC-BY-SA-3.0",
              "CC-BY-SA-4.0",
              "CC0-1.0",
              "CDLA-Permissive-1.0",
              "CDLA-Permissive-2.0",
              "CDLA-Sharing-1.0",
              "ECL-2.0",
              "EPL-1.0",
              "EPL-2.0",
              "EUPL-1.1",
              "EUPL-1.2",
              "GFDL-1.3-only",
              "GPL-2.0-only",
              "GPL-2.0-or-later",
              "GPL-3.0-only",
              "GPL-3.0-or-later",
              "ISC",
              "LGPL-2.1-only",
              "LGPL-3.0-only",
              "LGPL-3.0-or-later",
              "MIT",
              "MIT-0",
              "MPL-2.0",
              "MS-PL",
              "MulanPSL-2.0",
              "ODbL-1.0",
              "ODC-By-1.0",
              "OFL-1.1",
              "OpenMDW-1.0",
              "PDDL-1.0",
              "PostgreSQL",
              "Unlicense",
              "WTFPL",
              "Zlib")
          .collect(Collectors.toUnmodifiableMap(SpdxLicence::bare, Function.identity()));

  private static final Map<String, String> ALSO_WRITTEN =
      Map.of(
          "apachelicense20", "Apache-2.0",
          "apache2", "Apache-2.0",
          "apachelicenseversion20", "Apache-2.0",
          "gpl30", "GPL-3.0-only",
          "gnugeneralpublicv30", "GPL-3.0-only",
          "agpl30", "AGPL-3.0-only",
          "attributionnoncommercialsharealike40international", "CC-BY-NC-SA-4.0",
          "attributionnoncommercial40international", "CC-BY-NC-4.0",
          "attribution40international", "CC-BY-4.0",
          "newbsd", "BSD-3-Clause");

  /** What is written where no licence is known. */
  private static final Pattern NOT_TOLD =
      Pattern.compile(
          "(?i)(none|unknown|unclear|undisclosed|various|mixed|other|n/?a|\\?|tbd|unlicensed"
              + "|purposely left ambiguous|custom license|non-commercial license)( ?\\(.*\\))?");

  private static final Pattern CEREMONY =
      Pattern.compile("(?i)\\b(the|licen[cs]e|agreement|version)\\b");
  private static final Pattern VENDOR_BEFORE_LLAMA = Pattern.compile("(?i)\\bmeta (?=llama)");
  private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+");

  private SpdxLicence() {}

  /** The licence expression that a text means; none where it tells no licence. */
  static Optional<String> of(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || NOT_TOLD.matcher(stripped).matches()) {
      return Optional.empty();
    }
    List<String> parts = Arrays.asList(AND.split(stripped));
    boolean several = parts.stream().anyMatch(part -> listed(part).isPresent());
    String expression =
        several
            ? parts.stream()
                .map(SpdxLicence::simple)
                .distinct()
                .collect(Collectors.joining(" AND "))
            : simple(stripped);
    return Optional.of(expression);
  }

  private static String simple(String text) {
    return listed(text).orElseGet(() -> reference(text));
  }

  private static Optional<String> listed(String text) {
    String whole = bare(text);
    String shorter = bare(CEREMONY.matcher(text).replaceAll(""));
    return Stream.of(whole, shorter)
        .flatMap(name -> Stream.of(LISTED, ALSO_WRITTEN).map(names -> names.get(name)))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  private static String reference(String text) {
    String named =
        VENDOR_BEFORE_LLAMA.matcher(CEREMONY.matcher(text).replaceAll(" ")).replaceAll("");
    String id =
        named.replace("+", "plus").replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-+|-+$", "");
    return "LicenseRef-" + (id.isEmpty() ? "Other" : id);
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
