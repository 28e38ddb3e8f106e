package org.trutina.assessment.evaluation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an evaluator owes to a procurement. */
@Schema(name = "EvaluationDuty")
record EvaluationDuty(
    UUID procurement,
    String title,
    @Schema(description = "Whether the declaration of interests is signed.") boolean declared,
    @Schema(description = "How many scores are to be given or handed in.") int missing) {

  static EvaluationDuty of(Panel panel, Evaluator evaluator, UUID procurement, String title) {
    return new EvaluationDuty(
        procurement, title, evaluator.declaredAt != null, panel.missing(evaluator).size());
  }

  boolean remains() {
    return !declared || missing > 0;
  }
}
