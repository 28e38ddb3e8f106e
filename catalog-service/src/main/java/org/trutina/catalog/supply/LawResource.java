package org.trutina.catalog.supply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.SourceView;
import org.trutina.catalog.claim.Times;
import org.trutina.edge.Role;

@Path("/api/v1/laws")
@Tag(name = "Jurisdictions")
@RunOnVirtualThread
class LawResource {

  private final Laws laws;
  private final Claims claims;

  LawResource(Laws laws, Claims claims) {
    this.laws = laws;
    this.claims = claims;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listLaws",
      summary = "The laws that reach beyond their borders, and by which exposures they attach")
  @APIResponse(responseCode = "200", description = "The laws in force on the day")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public LawList listLaws(@BeanParam Times times) {
    List<Law> items = laws.inForce(claims.asOf(times));
    return new LawList(
        items, claims.sources(items.stream().flatMap(law -> law.sources().stream())));
  }

  /** The laws, and the sources. */
  @Schema(name = "LawList")
  public record LawList(List<Law> items, List<SourceView> sources) {}
}
