package org.trutina.assessment.offer;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer that was opened. */
@Schema(name = "Offer")
record OfferView(
    UUID id,
    NewOffer content,
    List<EvidenceFile> evidence,
    @Schema(description = "What could not be taken over into the assessment, and why.")
        List<String> remarks,
    @Schema(description = "The option that it has become.") UUID option,
    @Schema(description = "The procurement that assesses it: with lots, that of its lot.")
        UUID assessedIn,
    @Schema(description = "As it was when it was opened.") OfferReceipt receipt) {

  /** A file of an offer. */
  @Schema(name = "EvidenceFile")
  record EvidenceFile(
      UUID id,
      String fileName,
      @Schema(examples = "application/pdf") String mediaType,
      long bytes,
      @Schema(description = "SHA-256 of the file, in hexadecimal.") String sha256) {}

  static OfferView of(OpenedOffer offer) {
    return new OfferView(
        offer.offerId,
        offer.content,
        offer.evidence,
        offer.remarks,
        offer.optionId,
        offer.assessedIn,
        offer.receipt);
  }
}
