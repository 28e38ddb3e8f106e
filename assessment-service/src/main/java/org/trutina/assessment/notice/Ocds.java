package org.trutina.assessment.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A package of one OCDS 1.1 release, with the extensions for lots and award criteria. A procurement
 * that is not divided is one lot, as eForms has it.
 *
 * @param publishedDate the release's date: nothing in it depends on when it is asked for
 */
@Schema(name = "OcdsReleasePackage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Ocds(
    String uri,
    @Schema(examples = "1.1") String version,
    List<String> extensions,
    Instant publishedDate,
    Publisher publisher,
    List<Release> releases) {

  static final String LOT = "LOT-0000";
  static final String VERSION = "1.1";
  static final List<String> EXTENSIONS =
      List.of(
          "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/master/extension.json",
          "https://raw.githubusercontent.com/open-contracting-extensions/ocds_awardCriteria_extension/master/extension.json");

  /** Who publishes. */
  @Schema(name = "OcdsPublisher")
  record Publisher(String name) {}

  /** What is told of a contracting process at a point in time. */
  @Schema(name = "OcdsRelease")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Release(
      @Schema(examples = "ocds-trutina-0198…") String ocid,
      String id,
      Instant date,
      List<String> tag,
      String initiationType,
      String language,
      List<Party> parties,
      Reference buyer,
      Tender tender,
      @Nullable List<Award> awards,
      @Nullable List<Contract> contracts) {}

  /** An organisation with its roles. */
  @Schema(name = "OcdsParty")
  record Party(String id, String name, List<String> roles) {}

  /** A reference to a party. */
  @Schema(name = "OcdsReference")
  record Reference(String id, String name) {}

  /** What is bought, and how it is decided. */
  @Schema(name = "OcdsTender")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Tender(
      String id,
      String title,
      String description,
      String status,
      @Nullable Value value,
      List<Item> items,
      @Nullable String mainProcurementCategory,
      String awardCriteria,
      String awardCriteriaDetails,
      @Nullable Period tenderPeriod,
      @Nullable Integer numberOfTenderers,
      @Nullable List<Reference> tenderers,
      List<Lot> lots) {}

  /** An amount. */
  @Schema(name = "OcdsValue")
  record Value(BigDecimal amount, String currency) {}

  /** What is bought, by the CPV. */
  @Schema(name = "OcdsItem")
  record Item(String id, String description, Classification classification, String relatedLot) {}

  /** A code of a scheme. */
  @Schema(name = "OcdsClassification")
  record Classification(String scheme, String id) {}

  /** Until when. */
  @Schema(name = "OcdsPeriod")
  record Period(Instant startDate, Instant endDate) {}

  /** A lot with its award criteria. */
  @Schema(name = "OcdsLot")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Lot(
      String id, String title, String status, @Nullable Value value, Criteria awardCriteria) {}

  /** The award criteria. */
  @Schema(name = "OcdsAwardCriteria")
  record Criteria(String weightingDescription, List<Criterion> criteria) {}

  /** An award criterion. */
  @Schema(name = "OcdsAwardCriterion")
  record Criterion(String type, String name, String description, List<CriterionNumber> numbers) {}

  /** A weight or a threshold. */
  @Schema(name = "OcdsAwardCriterionNumber")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CriterionNumber(BigDecimal number, @Nullable String weight, @Nullable String threshold) {}

  /** The award. */
  @Schema(name = "OcdsAward")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Award(
      String id,
      String title,
      @Nullable String description,
      String status,
      Instant date,
      @Nullable Value value,
      List<Reference> suppliers,
      List<String> relatedLots) {}

  /** The contract. */
  @Schema(name = "OcdsContract")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Contract(
      String id,
      String awardID,
      String title,
      String status,
      @Nullable Value value,
      Instant dateSigned) {}
}
