package org.trutina.assessment.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.notice.NoticedCriteria.Noticed;

/**
 * Award criteria under the field names of the eForms SDK, for a notice of one lot. Codes: types of
 * award-criterion-type; per-exa is an exact percentage, min-score a minimum.
 */
@Schema(name = "EFormsAwardCriteria")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EForms(
    UUID procurement,
    @Schema(description = "BT-137, the lot that stands for the whole.", examples = "LOT-0000")
        @JsonProperty("BT-137-Lot")
        String lot,
    @Schema(description = "ISO 639-3, as in the SDK.", examples = "DEU") @JsonProperty("language")
        String language,
    @Schema(description = "Award criterion, repeated.") @JsonProperty("BG-707")
        List<AwardCriterion> criteria,
    @Schema(description = "How the numbers make an order.") @JsonProperty("BT-543-Lot")
        String expression) {

  static final String WEIGHT = "per-exa";
  static final String MINIMUM = "min-score";

  /** One award criterion. */
  @Schema(name = "EFormsAwardCriterion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AwardCriterion(
      @Schema(enumeration = {"price", "cost", "quality"}) @JsonProperty("BT-539-Lot") String type,
      @JsonProperty("BT-734-Lot") String name,
      @JsonProperty("BT-540-Lot") String description,
      @Schema(description = "Percentage of the award; they sum to 100.")
          @JsonProperty("BT-541-Lot-WeightNumber")
          BigDecimal weight,
      @JsonProperty("BT-5421-Lot") String weightCode,
      @Schema(description = "The least level, on the criterion's own scale.")
          @JsonProperty("BT-541-Lot-ThresholdNumber")
          @Nullable BigDecimal threshold,
      @JsonProperty("BT-5423-Lot") @Nullable String thresholdCode) {

    static AwardCriterion of(Noticed noticed) {
      return new AwardCriterion(
          noticed.type().code(),
          noticed.name(),
          noticed.description(),
          noticed.percent(),
          WEIGHT,
          noticed.minimum(),
          noticed.minimum() == null ? null : MINIMUM);
    }
  }

  static EForms of(UUID procurement, Locale language, NoticedCriteria criteria) {
    return new EForms(
        procurement,
        Ocds.LOT,
        language.getISO3Language().toUpperCase(Locale.ROOT),
        criteria.weighted().stream().map(AwardCriterion::of).toList(),
        criteria.expression());
  }
}
