package org.trutina.assessment.procurement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Storable;

/** What an officer says to start a procurement. */
public record NewProcurement(
    @Schema(examples = "AI assistant for a city administration")
        @NotBlank
        @Size(max = 200)
        @Storable
        String title,
    @Schema(description = "What is needed and why.") @NotBlank @Size(max = 10_000) @Storable
        String need,
    @Schema(description = "The buyer's languages (BCP 47).", examples = "[\"de\"]")
        @NotEmpty
        @Size(max = 24)
        List<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> languages,
    @Schema(description = "How unknown facts are read when options are put in order.")
        @Nullable Unknowns unknowns,
    @NotEmpty @Size(max = 10) List<@NotNull @Valid AwardCriteria> awardCriteria,
    @Schema(description = "Minimum levels; none when absent.") @Size(max = 100)
        @Nullable List<@NotNull @Valid MinimumLevel> gates,
    @Schema(description = "The part of the offer's price in the award; none when absent.") @Valid
        @Nullable PriceCriterion price,
    @Schema(description = "What is bought, by the EU's vocabulary.", examples = "[\"72000000-5\"]")
        @Size(max = 20)
        @Nullable List<@NotNull @Pattern(regexp = "\\d{8}(-\\d)?") String> cpv,
    @Schema(description = "Estimated value; absent when not told.") @Valid @Nullable Money budget,
    @Schema(
            description = "The buyer's classification of the data that will be processed.",
            examples = "personal data of citizens")
        @Size(max = 200)
        @Storable
        @Nullable String dataClassification,
    @Schema(description = "Needed for publication.") @Valid @Nullable Timetable timetable,
    @Schema(description = "Parts that are awarded one by one; none when absent.") @Size(max = 100)
        @Nullable List<@NotNull @Valid Lot> lots,
    @Schema(description = "Why there are no lots (Directive 2014/24/EU, Article 46(1)).")
        @Size(max = 2_000)
        @Storable
        @Nullable String notDividedBecause,
    @Schema(description = "What decides between equal scores; the sovereignty score when absent.")
        @Nullable TieBreak tieBreak) {

  /** The published reading of unknowns. */
  public enum Unknowns {
    /** What is not proven does not count, and a gate that is not proven to be passed is failed. */
    STRICT,
    /** What is not proven does not count. The default. */
    CONSERVATIVE,
    /** What is not disproven counts. */
    TOLERANT;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Unknowns of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
