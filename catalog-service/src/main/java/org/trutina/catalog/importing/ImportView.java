package org.trutina.catalog.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import: where it stands and what its rows came to. */
@Schema(name = "Import")
public record ImportView(
    UUID id,
    @Schema(examples = "models-dev") String format,
    String fileName,
    @Schema(description = "Bytes uploaded.") long bytes,
    @Schema(description = "The day on which the files were as they are.") LocalDate snapshot,
    @Schema(description = "ISO 4217, for sources that leave it out.") @Nullable String currency,
    @Schema(description = "Id of the source that its claims have.") String source,
    String sourceTitle,
    String uploadedBy,
    Instant uploadedAt,
    @Schema(
            enumeration = {
              "uploading",
              "reading",
              "comparing",
              "compared",
              "applying",
              "applied",
              "failed",
              "discarded"
            },
            description =
                "'compared' is the end of a dry run: its report says what applying it would do.")
        String state,
    @Schema(description = "Why it failed, and what to do.") @Nullable String failure,
    @Schema(description = "Rows read so far.") long rowsRead,
    @Schema(
            description =
                "How many rows came to what: new, renewed (looked at again, same value), weaker"
                    + " (recorded beside a better sourced claim), unchanged, duplicate, unmatched"
                    + " (nobody has said what the name stands for), rejected.",
            examples = "{\"new\": 120, \"rejected\": 2}")
        Map<String, Long> outcomes,
    @Nullable Instant finishedAt) {

  /** One row of an import's report. */
  @Schema(name = "ImportRow")
  public record Row(
      @Schema(description = "Its number in the order of reading.") long number,
      @Schema(description = "The file it stood in.") String path,
      @Schema(description = "The line in the file; 0 when it is the whole file.") int line,
      @Schema(
              enumeration = {
                "new",
                "renewed",
                "weaker",
                "unchanged",
                "duplicate",
                "unmatched",
                "rejected"
              })
          String outcome,
      @Schema(description = "The name that the source uses.") @Nullable String name,
      @Schema(description = "Id of the organisation or offering it was found to be.")
          @Nullable String subject,
      @Nullable String property,
      @Nullable String qualifier,
      @Nullable String value,
      @Nullable String unit,
      @Schema(description = "What stood there, where the value was normalised or refused.")
          @Nullable String raw,
      @Schema(description = "The effective value today, for comparison.") @Nullable String current,
      @Schema(description = "The field at fault, in the source's own words.")
          @Nullable String field,
      @Schema(description = "Why it was refused or set aside.") @Nullable String reason) {}

  /** A name of a source that nobody has matched yet. */
  @Schema(name = "UnmatchedName")
  public record Unmatched(
      @Schema(examples = "models-dev") String scheme,
      @Schema(examples = "stackit/openai/gpt-oss-120b") String key,
      @Schema(enumeration = {"organisation", "offering"}) String subjectType,
      String name,
      @Schema(description = "The source's name for who offers it.") @Nullable String organisation,
      @Nullable String layer,
      @Schema(description = "Rows that wait for it.") long rows,
      @Schema(description = "The import that has them.") UUID latestImport,
      @Schema(description = "Ids of the most similar names of the catalogue.")
          List<String> suggestions) {}
}
