package org.trutina.catalog.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Storable;

/** A claim to record, with its sources. */
public record NewClaim(
    @NotNull Subject subjectType,
    @Schema(examples = "mistral") @NotBlank @Size(max = 200) @Storable String subject,
    @Schema(examples = "headquarters-country") @NotBlank @Size(max = 60) @Storable String property,
    @Schema(description = "Narrows the property, for example to a language.")
        @Size(max = 200)
        @Storable
        @Nullable String qualifier,
    @Schema(
            description =
                "In the form of the property; for a relation the id or name of its object.",
            examples = "FR")
        @NotBlank
        @Size(max = 4000)
        @Storable
        String value,
    @Schema(description = "Required for a relation.") @Nullable ObjectType objectType,
    @Schema(description = "Lower bound, together with high; per cent for owned-by.")
        @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Size(max = 100) @Storable @Nullable String unit,
    @Schema(description = "The source's own words.") @Size(max = 4000) @Storable
        @Nullable String raw,
    @Schema(description = "Year, month or day.", examples = "2026-02") @Size(max = 10)
        @Nullable String validFrom,
    @Schema(description = "The last day, month or year in which it held.") @Size(max = 10)
        @Nullable String validTo,
    @Schema(description = "For a change of control; closed when absent.") @Nullable Stage stage,
    @NotNull Assurance assurance,
    @Schema(description = "Required when the assurance is 'demonstrated'.")
        @Nullable LocalDate demonstratedOn,
    @Schema(description = "The day on which the sources were looked at.") @NotNull LocalDate asOf,
    @NotEmpty @Size(max = 10) List<@NotNull @Valid NewSource> sources,
    @Schema(description = "A claim of the same property that this one replaces.")
        @Nullable UUID supersedes) {

  /** A source by its id, or a new one by its title, kind and address. */
  public record NewSource(
      @Schema(description = "Of a source that the catalogue has; nothing else is needed then.")
          @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,99}", message = "must be an id of a source")
          @Nullable String id,
      @Size(max = 300) @Storable @Nullable String title,
      @Size(max = 200) @Storable @Nullable String publisher,
      @Schema(examples = "https://www.example.org/imprint") @Size(max = 1000) @Storable
          @Nullable String address,
      @Schema(enumeration = {"dataset", "official", "vendor", "press", "secondary"})
          @Nullable String kind) {}
}
