package org.trutina.assessment.evaluation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The declaration of interests that every evaluator signs before scoring. */
@Schema(name = "InterestsDeclaration")
record Declaration(
    @Schema(description = "Named when signing, so that it is clear which text was signed.")
        String version,
    String text,
    @Schema(examples = "Directive 2014/24/EU, Article 24") String law) {

  /** A change of the text is a new version. */
  static final Declaration CURRENT =
      new Declaration(
          "2026-11",
          "I have read who offers in this procurement. Neither I nor anyone close to me has a"
              + " financial, economic or other personal interest, direct or indirect, in a bidder,"
              + " its owners or its subcontractors that might be perceived to compromise my"
              + " impartiality and independence. I have not worked for or advised one of them in"
              + " the last three years. I shall keep to myself what I learn, judge by the published"
              + " descriptions alone, and declare at once if any of this changes. If I declare a"
              + " conflict, I do not score.",
          "Directive 2014/24/EU, Article 24");

  /** Who signed, and what was declared. */
  @Schema(name = "SignedDeclaration")
  record Signed(
      String version,
      boolean conflict,
      @Schema(description = "What the conflict is; absent for none.") @Nullable String detail,
      Instant at) {}
}
