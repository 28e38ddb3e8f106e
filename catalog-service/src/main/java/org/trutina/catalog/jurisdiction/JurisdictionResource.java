package org.trutina.catalog.jurisdiction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.SourceView;
import org.trutina.catalog.claim.Times;
import org.trutina.catalog.jurisdiction.Jurisdiction.Period;
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
  @Transactional
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listJurisdictions",
      summary = "All jurisdictions the catalogue knows, with the legal facts about them")
  @APIResponse(responseCode = "200", description = "Every jurisdiction, by code")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public JurisdictionList listJurisdictions(@BeanParam Times times) {
    AsOf asOf = claims.asOf(times);
    List<JurisdictionView> items =
        jurisdictions.all(asOf).stream()
            .map(jurisdiction -> JurisdictionView.of(jurisdiction, asOf.validOn()))
            .toList();
    return new JurisdictionList(
        items, claims.sources(items.stream().flatMap(item -> item.sources().stream())));
  }

  /** Every jurisdiction, and the sources of the facts. */
  public record JurisdictionList(List<JurisdictionView> items, List<SourceView> sources) {}

  /** A country and the legal facts about it that matter to a buyer, on a day. */
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
      @Schema(description = "All of this from when to when, by kind, whatever the day asked for.")
          List<Period> history,
      List<String> sources,
      LocalDate asOf) {

    static JurisdictionView of(Jurisdiction jurisdiction, LocalDate day) {
      boolean eea = jurisdiction.on(day, Jurisdiction.ECONOMIC_AREA).isPresent();
      boolean eu = jurisdiction.on(day, Jurisdiction.UNION).isPresent();
      return new JurisdictionView(
          jurisdiction.code(),
          jurisdiction.alpha3(),
          jurisdiction.name(),
          eu,
          eea,
          jurisdiction
              .on(day, Jurisdiction.ADEQUACY)
              .map(Period::value)
              .orElse(eu || eea ? "n/a" : "none"),
          jurisdiction.on(day, Jurisdiction.PROCUREMENT).isPresent(),
          jurisdiction.on(day, Jurisdiction.CLOUD_ACT).map(Period::value).orElse("no"),
          jurisdiction.periods(),
          Stream.concat(
                  jurisdiction.sources().stream(),
                  jurisdiction.periods().stream().flatMap(period -> period.sources().stream()))
              .distinct()
              .toList(),
          Stream.concat(
                  Stream.of(jurisdiction.asOf()), jurisdiction.periods().stream().map(Period::asOf))
              .max(LocalDate::compareTo)
              .orElseThrow());
    }
  }
}
