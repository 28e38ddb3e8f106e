package org.trutina.assessment.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An offering's chain as the catalogue's contract describes it. Fields that an assessment does not
 * use are left out; fields the catalogue adds later are ignored.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Chain(
    String offering,
    List<OfferingNode> offerings,
    List<OrganisationNode> organisations,
    List<Link> links,
    List<Source> sources) {

  Optional<OfferingNode> node(String id) {
    return offerings.stream().filter(node -> node.offering().id().equals(id)).findFirst();
  }

  Optional<OrganisationNode> organisation(String id) {
    return organisations.stream().filter(node -> node.organisation().id().equals(id)).findFirst();
  }

  /** An offering with its claims. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record OfferingNode(Offering offering, int distance, List<Claim> claims) {}

  /** An offering's identity. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Offering(String id, String name, String layer, Provider organisation) {}

  /** Who offers it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Provider(String id, String name) {}

  /** An organisation with its claims. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record OrganisationNode(Organisation organisation, List<Claim> claims) {}

  /** An organisation's identity. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Organisation(String id, String name) {}

  /** A fact with its proof. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Claim(
      UUID id,
      String property,
      @Nullable String qualifier,
      String value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable String unit,
      Assurance assurance,
      List<String> sources,
      Instant recordedAt) {}

  /** What depends on what. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Link(
      String id,
      String from,
      String relation,
      String targetType,
      String to,
      Assurance assurance,
      List<String> sources) {}

  /** Where a fact comes from. */
  @Schema(name = "EvidenceSource")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Source(
      String id, String title, @Nullable String address, String kind, String asOf) {}
}
