package org.trutina.assessment.offer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proof of what was handed in and when; the digest of its canonical JSON is in the audit log. */
@Schema(name = "OfferReceipt")
@JsonPropertyOrder(alphabetic = true)
record OfferReceipt(
    UUID procurement,
    UUID offer,
    @Schema(description = "Counts the changes; the ETag.") int revision,
    @Schema(description = "The published version of the criteria that it answers.")
        int criteriaVersion,
    @Schema(description = "SHA-256 of the sealed content and the sealed files.") String digest,
    @Schema(description = "The number of sealed files.") int files,
    String registeredBy,
    @Schema(description = "When this state of it came in, by the clock of the service.")
        Instant receivedAt) {}
