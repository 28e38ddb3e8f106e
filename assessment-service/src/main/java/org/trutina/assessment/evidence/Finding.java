package org.trutina.assessment.evidence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about an option, with what it rests on.
 *
 * @param answer absent when the evidence does not tell
 * @param evidence the claims and links that were read, also those that leave it open
 */
public record Finding<T>(@Nullable T answer, List<Evidence> evidence) {

  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** What a finding rests on: a claim, a supply link, what is stated, or what is supposed. */
  @Schema(name = "Evidence")
  public record Evidence(
      @Schema(enumeration = {"claim", "link", "answer", "judgement", "price", "assumption"})
          String type,
      @Schema(
              description =
                  "The claim's or the link's id in the catalogue; an answer's or a judgement's"
                      + " option and criterion; a price's option.")
          String id,
      @Schema(description = "What it is about.", examples = "stackit") String subject,
      @Schema(examples = "control-country") String property,
      @Schema(examples = "DE") String value,
      Assurance assurance,
      @Schema(description = "Ids of sources, listed with the assessment.") List<String> sources) {

    static Evidence of(String subject, Chain.Claim claim) {
      String property =
          claim.qualifier() == null
              ? claim.property()
              : claim.property() + " (" + claim.qualifier() + ")";
      return new Evidence(
          "claim",
          claim.id().toString(),
          subject,
          property,
          claim.value(),
          claim.assurance(),
          claim.sources());
    }

    /** What a bidder states or evaluators judge on a criterion. */
    static Evidence of(Stated stated) {
      return new Evidence(
          stated.type(),
          stated.id(),
          stated.subject(),
          stated.criterion(),
          stated.text(),
          stated.assurance(),
          stated.sources());
    }

    static Evidence of(Chain.Link link) {
      return new Evidence(
          "link",
          link.id(),
          link.from(),
          link.relation(),
          link.targetType().equals("unknown") || link.targetType().equals("varies")
              ? link.to() + " " + link.targetType()
              : link.to(),
          link.assurance(),
          link.sources());
    }
  }
}
