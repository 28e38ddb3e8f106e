package org.trutina.catalog.insight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Times;
import org.trutina.catalog.insight.Insights.Measure;
import org.trutina.edge.Role;

@Path("/api/v1/insights")
@Tag(name = "Insights")
@RunOnVirtualThread
class InsightResource {

  private final Insights insights;
  private final Claims claims;

  InsightResource(Insights insights, Claims claims) {
    this.insights = insights;
    this.claims = claims;
  }

  @GET
  @Path("/capability-measures")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listCapabilityMeasures",
      summary = "What capabilities are measured by, and how many offerings have a score")
  @APIResponse(responseCode = "200", description = "The measures, the most used first")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public MeasureList listCapabilityMeasures(@BeanParam Times times) {
    return new MeasureList(insights.measures(claims.asOf(times)));
  }

  @GET
  @Path("/capability-gap")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getCapabilityGap",
      summary = "How far each jurisdiction is behind the frontier, in points and in months")
  @APIResponse(responseCode = "200", description = "The gap; no groups when nothing has a score")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "422", description = "Too many offerings for a past day")
  public CapabilityGap getCapabilityGap(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"benchmark", "capability-arena", "euroeval-rank"}),
              description = "capability-arena when absent")
          @QueryParam("measure")
          @Pattern(
              regexp = "benchmark|capability-arena|euroeval-rank",
              message = "must be benchmark, capability-arena or euroeval-rank")
          @Nullable String measure,
      @Parameter(
              description = "The benchmark, category or language; none when absent",
              example = "SWE-Bench Verified")
          @QueryParam("qualifier")
          @Size(max = 200)
          @Nullable String qualifier,
      @BeanParam Times times) {
    return insights.gap(
        measure == null ? Property.CAPABILITY_ARENA : Property.of(measure),
        qualifier == null ? "" : qualifier,
        times);
  }

  @GET
  @Path("/dependence")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getDependence",
      summary = "Of each layer's offerings, how many depend on each jurisdiction and supplier")
  @APIResponse(responseCode = "200", description = "The layers")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  @APIResponse(responseCode = "422", description = "Too many offerings for a past day")
  public DependenceList getDependence(@BeanParam Times times) {
    return new DependenceList(insights.dependence(times));
  }

  /** Measures, by property, the most used first. */
  @Schema(name = "CapabilityMeasureList")
  public record MeasureList(List<Measure> items) {}

  /** The layers. */
  @Schema(name = "DependenceList")
  public record DependenceList(List<Dependence> items) {}
}
