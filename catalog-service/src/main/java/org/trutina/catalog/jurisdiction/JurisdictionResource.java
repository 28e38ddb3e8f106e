package org.trutina.catalog.jurisdiction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.SourceView;
import org.trutina.edge.Role;

@Path("/api/v1/jurisdictions")
@Tag(name = "Jurisdictions")
@RunOnVirtualThread
class JurisdictionResource {

  private final Jurisdictions jurisdictions;
  private final Claims claims;

  JurisdictionResource(Jurisdictions jurisdictions, Claims claims) {
    this.jurisdictions = jurisdictions;
    this.claims = claims;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listJurisdictions",
      summary = "All jurisdictions the catalogue knows, with the legal facts about them")
  public JurisdictionList listJurisdictions() {
    List<JurisdictionView> items =
        jurisdictions.find("order by code").stream().map(JurisdictionView::of).toList();
    return new JurisdictionList(
        items, claims.sources(items.stream().flatMap(item -> item.sources().stream())));
  }

  @ApplicationScoped
  static class Jurisdictions implements PanacheRepositoryBase<Jurisdiction, String> {}

  /** Every jurisdiction, and the sources of the facts. */
  public record JurisdictionList(List<JurisdictionView> items, List<SourceView> sources) {}

  /** A country and the legal facts about it that matter to a buyer. */
  @Schema(name = "Jurisdiction")
  public record JurisdictionView(
      @Schema(description = "ISO 3166-1 alpha-2.", examples = "CH") String code,
      @Schema(examples = "CHE") String alpha3,
      String name,
      boolean eu,
      boolean eea,
      @Schema(
              description =
                  "Adequacy decision under GDPR Article 45, not applicable in the EEA; says"
                      + " nothing on other access.",
              enumeration = {"full", "partial", "none", "n/a"})
          String adequacy,
      @Schema(description = "Party to the WTO Agreement on Government Procurement.")
          boolean gpaParty,
      String cloudActAgreement,
      List<String> sources,
      LocalDate asOf) {

    static JurisdictionView of(Jurisdiction jurisdiction) {
      return new JurisdictionView(
          jurisdiction.code,
          jurisdiction.alpha3,
          jurisdiction.name,
          jurisdiction.eu,
          jurisdiction.eea,
          jurisdiction.adequacy,
          jurisdiction.gpaParty,
          jurisdiction.cloudActAgreement,
          jurisdiction.sourceIds,
          jurisdiction.asOf);
    }
  }
}
