package org.trutina.assessment.assessment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment with its result. */
@Schema(name = "Assessment")
public record AssessmentView(
    UUID id,
    UUID procurement,
    Instant createdAt,
    String createdBy,
    @Schema(description = "Version of the decision engine.") String engine,
    @Schema(
            description =
                "SHA-256 of the input in canonical JSON: criteria, options and the snapshot of the"
                    + " catalogue. The same digest gives the same result.")
        String inputDigest,
    AssessmentResult result) {

  static AssessmentView of(Assessment assessment) {
    return new AssessmentView(
        assessment.id,
        assessment.procurementId,
        assessment.createdAt,
        assessment.createdBy,
        assessment.input.engine(),
        assessment.inputDigest,
        assessment.result);
  }

  /** An assessment in a list. */
  public record AssessmentSummary(
      UUID id, UUID procurement, Instant createdAt, String createdBy, String inputDigest) {

    static AssessmentSummary of(Assessment assessment) {
      return new AssessmentSummary(
          assessment.id,
          assessment.procurementId,
          assessment.createdAt,
          assessment.createdBy,
          assessment.inputDigest);
    }
  }
}
