package org.trutina.assessment.procurement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
    @Schema(examples = "draft") String state,
    List<OptionView> options,
    Instant createdAt,
    String createdBy) {

  static ProcurementView of(Procurement procurement, List<OptionView> options) {
    return new ProcurementView(
        procurement.id,
        procurement.authority,
        procurement.title,
        procurement.need,
        procurement.languages,
        NewProcurement.Unknowns.of(procurement.unknowns),
        procurement.awardCriteria,
        procurement.gates,
        procurement.state,
        options,
        procurement.createdAt,
        procurement.createdBy);
  }

  /** A procurement in a list. */
  public record ProcurementSummary(
      UUID id, String title, String state, Instant createdAt, String createdBy) {

    static ProcurementSummary of(Procurement procurement) {
      return new ProcurementSummary(
          procurement.id,
          procurement.title,
          procurement.state,
          procurement.createdAt,
          procurement.createdBy);
    }
  }

  /** An option: a stack of catalogue offerings, the topmost layer first. */
  @Schema(name = "Option")
  public record OptionView(UUID id, String name, List<String> offerings) {

    static OptionView of(ProcurementOption option) {
      return new OptionView(option.id, option.name, option.offerings);
    }
  }
}
