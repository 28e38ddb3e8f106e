package org.trutina.assessment.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment in plain words.
 *
 * @param language BCP 47
 * @param answer who is first, in a sentence or two
 * @param because why that is not settled, how far it holds, and what would change it
 * @param warnings limits in law and in what is known
 */
@Schema(name = "Explanation")
public record Explanation(
    UUID assessment,
    @Schema(examples = "de") String language,
    @Schema(description = "Who is first, and how far that holds.") String answer,
    @Schema(description = "What makes the answer doubtful, and what would change it.")
        List<String> because,
    @Schema(description = "In the order of the result: why each is first, is not, or is out.")
        List<OfOption> options,
    @Schema(description = "Limits in law and in what is known.") List<String> warnings) {

  /** Why an option stands where it stands. */
  @Schema(name = "OptionExplanation")
  public record OfOption(UUID option, String name, Standing standing, List<String> why) {}

  /** Where an option stands. */
  @Schema(name = "OptionStanding")
  public enum Standing {
    FIRST,
    BEHIND,
    EXCLUDED;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
