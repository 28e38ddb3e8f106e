package org.trutina.catalog.claim;

import jakarta.persistence.Tuple;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.EffectiveClaims.Rule;

/** A property of which claims that hold today say different things. */
@Schema(name = "Conflict")
public record ConflictView(
    Subject subjectType,
    @Schema(examples = "model-mistral-large-3") String subject,
    @Schema(examples = "release-date") String property,
    @Nullable String qualifier,
    @Schema(description = "How many claims contend.") int claims,
    @Schema(description = "The step of the published rule by which one is the effective one.")
        Rule rule) {

  static ConflictView of(Tuple row) {
    String qualifier = row.get("qualifier", String.class);
    String rule = row.get("rule", String.class);
    return new ConflictView(
        Subject.of(row.get("subject_type", String.class)),
        row.get("subject_id", String.class),
        row.get("property", String.class),
        qualifier.isEmpty() ? null : qualifier,
        row.get("claims", Integer.class),
        Arrays.stream(Rule.values())
            .filter(known -> known.key().equals(rule))
            .findFirst()
            .orElseThrow());
  }
}
