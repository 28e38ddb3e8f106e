package org.trutina.assessment.procurement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A procurement with its options. */
@Schema(name = "Procurement")
public record ProcurementView(
    UUID id,
    @Schema(description = "The contracting authority.", examples = "musterhafen") String authority,
    String title,
    String need,
    List<String> languages,
    NewProcurement.Unknowns unknowns,
    List<AwardCriteria> awardCriteria,
    List<MinimumLevel> gates,
    @Schema(description = "The part of the offer's price in the award; absent without one.")
        @Nullable PriceCriterion price,
    @Schema(description = "What is possible but has limits in law.") List<Warning> warnings,
    List<String> cpv,
    @Nullable Money budget,
    @Nullable String dataClassification,
    @Nullable Timetable timetable,
    List<Lot> lots,
    @Schema(description = "Why there are no lots.") @Nullable String notDividedBecause,
    TieBreak tieBreak,
    @Schema(description = "Of a lot: the procurement that it was published in.")
        @Nullable UUID procedure,
    @Schema(description = "Of a lot: its id there.") @Nullable String lot,
    @Schema(description = "Once divided: the procurement of each lot, by the lot's id.")
        Map<String, UUID> lotProcurements,
    State state,
    @Schema(description = "Counts the changes; the ETag.") int revision,
    @Schema(description = "The published version of the criteria; 0 for a draft.")
        int criteriaVersion,
    @Schema(description = "SHA-256 of what publication froze; absent for a draft.")
        @Nullable String criteriaDigest,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt,
    @Nullable Instant openedAt,
    @Schema(description = "Why it was ended without a contract.") @Nullable String cancelledBecause,
    @Schema(description = "Until the opening those of the survey, then the offers.")
        List<OptionView> options,
    Instant createdAt,
    String createdBy) {

  static ProcurementView of(
      Procurement procurement,
      List<OptionView> options,
      Map<String, UUID> lotProcurements,
      double sovereigntyShare) {
    return new ProcurementView(
        procurement.id,
        procurement.authority,
        procurement.title,
        procurement.need,
        procurement.languages,
        NewProcurement.Unknowns.of(procurement.unknowns),
        procurement.awardCriteria,
        procurement.gates,
        procurement.price,
        LegalLimits.touchedBy(procurement, sovereigntyShare),
        procurement.cpv,
        procurement.budget,
        procurement.dataClassification,
        procurement.timetable,
        procurement.lots,
        procurement.notDividedBecause,
        TieBreak.of(procurement.tieBreak),
        procurement.procedureId,
        procurement.lot,
        lotProcurements,
        State.of(procurement.state),
        procurement.revision,
        procurement.criteriaVersion,
        procurement.criteriaDigest,
        procurement.publishedBy,
        procurement.publishedAt,
        procurement.openedAt,
        procurement.cancelledBecause,
        options,
        procurement.createdAt,
        procurement.createdBy);
  }

  /** A procurement in a list. */
  public record ProcurementSummary(
      UUID id, String title, State state, Instant createdAt, String createdBy) {

    static ProcurementSummary of(Procurement procurement) {
      return new ProcurementSummary(
          procurement.id,
          procurement.title,
          State.of(procurement.state),
          procurement.createdAt,
          procurement.createdBy);
    }
  }

  /** An option: a stack of catalogue offerings, the topmost layer first. */
  @Schema(name = "Option")
  public record OptionView(
      UUID id,
      String name,
      List<String> offerings,
      @Schema(description = "What is stated on criteria that are answered.") List<Answer> answers,
      @Schema(description = "The price of the whole need; absent when there is none.")
          @Nullable Money price) {

    static OptionView of(ProcurementOption option) {
      return new OptionView(option.id, option.name, option.offerings, option.answers, option.price);
    }
  }
}
