package org.trutina.assessment.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the log says of one deed. Its canonical JSON is what is hashed. */
@Schema(name = "AuditEntry")
@JsonPropertyOrder(alphabetic = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
    @Schema(description = "From 0, without gaps.") long sequence,
    String authority,
    Instant at,
    @Schema(description = "The person or client.") String who,
    @Schema(examples = "procurement-created") String action,
    @Schema(examples = "procurement") String subjectType,
    String subject,
    @Schema(description = "SHA-256 of what it was, in canonical JSON.") @Nullable String before,
    @Schema(description = "SHA-256 of what it is, in canonical JSON.") @Nullable String after,
    @Schema(description = "SHA-256 of the text of the entry before; zeros for the first.")
        String previous) {}
