package org.trutina.catalog.supply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.SourceView;
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
  public LawList listLaws() {
    List<Law> items = laws.all();
    return new LawList(
        items, claims.sources(items.stream().flatMap(law -> law.sources().stream())));
  }

  /** Every law, and the sources. */
  @Schema(name = "LawList")
  public record LawList(List<Law> items, List<SourceView> sources) {}
}
