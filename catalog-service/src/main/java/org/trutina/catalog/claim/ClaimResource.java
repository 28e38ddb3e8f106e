package org.trutina.catalog.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.ClaimRecord.History;
import org.trutina.catalog.claim.ClaimRecords.Filter;
import org.trutina.catalog.claim.Stewardship.Proposed;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.PathId;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1")
@Tag(name = "Claims")
@RunOnVirtualThread
class ClaimResource {

  private final ClaimRecords records;
  private final Stewardship stewardship;

  ClaimResource(ClaimRecords records, Stewardship stewardship) {
    this.records = records;
    this.stewardship = stewardship;
  }

  @GET
  @Path("/claims")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listClaims",
      summary = "The ledger: every claim in the order of its recording, whatever became of it")
  @APIResponse(responseCode = "200", description = "A page of claims")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<ClaimRecord> listClaims(
      @Parameter(schema = @Schema(implementation = Subject.class)) @QueryParam("subjectType")
          @Nullable String subjectType,
      @Parameter(description = "Id of an organisation or offering", example = "mistral")
          @QueryParam("subject")
          @Size(max = 200)
          @Nullable String subject,
      @Parameter(example = "headquarters-country") @QueryParam("property") @Size(max = 60)
          @Nullable String property,
      @Parameter(
              schema = @Schema(implementation = Status.class),
              description = "'proposed' and 'disputed' are what stewards have to look at")
          @QueryParam("status")
          @Nullable String status,
      @Parameter(
              description = "Only claims that must be looked at again by this day",
              example = "2026-12-31")
          @QueryParam("dueBy")
          @Nullable String dueBy,
      @BeanParam PageRequest page) {
    return records.list(filter(subjectType, subject, property, status, dueBy), page);
  }

  @GET
  @Path("/conflicts")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listConflicts",
      summary = "Where claims that hold today disagree, and by which rule one of them counts")
  @APIResponse(responseCode = "200", description = "A page of conflicts")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<ConflictView> listConflicts(
      @Parameter(schema = @Schema(implementation = Subject.class)) @QueryParam("subjectType")
          @Nullable String subjectType,
      @QueryParam("subject") @Size(max = 200) @Nullable String subject,
      @QueryParam("property") @Size(max = 60) @Nullable String property,
      @BeanParam PageRequest page) {
    return records.conflicts(filter(subjectType, subject, property, null, null), page);
  }

  @GET
  @Path("/claims/{id}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getClaim",
      summary = "One claim with its sources, its objections and all that has happened to it")
  @APIResponse(responseCode = "200", description = "The claim")
  @APIResponse(responseCode = "404", description = "No such claim")
  public History getClaim(@PathParam("id") String id) {
    return records.history(PathId.parse("claim", id));
  }

  @POST
  @Path("/claims")
  @RolesAllowed(Role.STEWARD)
  @Operation(
      operationId = "proposeClaim",
      summary = "Record a claim, for another steward to verify")
  @APIResponse(
      responseCode = "201",
      description = "The claim; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ClaimRecord.class)))
  @APIResponse(responseCode = "200", description = "Exactly this had been recorded before")
  @APIResponse(responseCode = "400", description = "Malformed JSON or an unknown field")
  @APIResponse(responseCode = "422", description = "Fields that contradict the vocabulary")
  public RestResponse<ClaimRecord> proposeClaim(@Valid @NotNull NewClaim wanted) {
    Proposed proposed = stewardship.propose(wanted);
    ClaimRecord view = ClaimRecord.of(proposed.claim());
    return proposed.isNew()
        ? RestResponse.ResponseBuilder.<ClaimRecord>created(
                URI.create("/api/v1/claims/" + proposed.claim().id()))
            .entity(view)
            .build()
        : RestResponse.ok(view);
  }

  /** What a steward says about a step. */
  @Schema(name = "StewardNote")
  public record Note(@NotBlank @Size(max = 2000) @Storable String reason) {}

  @POST
  @Path("/claims/{id}/verification")
  @RolesAllowed(Role.STEWARD)
  @Operation(
      operationId = "verifyClaim",
      summary = "Confirm a claim that another steward has recorded")
  @APIResponse(responseCode = "200", description = "The claim, verified")
  @APIResponse(responseCode = "403", description = "The caller proposed it")
  @APIResponse(responseCode = "404", description = "No such claim")
  @APIResponse(responseCode = "409", description = "It is verified, contested or closed")
  public History verifyClaim(@PathParam("id") String id, @Valid @NotNull Note note) {
    UUID claim = PathId.parse("claim", id);
    stewardship.verify(claim, note.reason());
    return records.history(claim);
  }

  @POST
  @Path("/claims/{id}/retraction")
  @RolesAllowed(Role.STEWARD)
  @Operation(
      operationId = "retractClaim",
      summary = "Say that a claim is wrong; it stays on record and no longer counts")
  @APIResponse(responseCode = "200", description = "The claim, retracted")
  @APIResponse(responseCode = "403", description = "The caller verified it")
  @APIResponse(responseCode = "404", description = "No such claim")
  @APIResponse(responseCode = "409", description = "It is closed already")
  public History retractClaim(@PathParam("id") String id, @Valid @NotNull Note note) {
    UUID claim = PathId.parse("claim", id);
    stewardship.retract(claim, note.reason());
    return records.history(claim);
  }

  private static Filter filter(
      @Nullable String subjectType,
      @Nullable String subject,
      @Nullable String property,
      @Nullable String status,
      @Nullable String dueBy) {
    if (property != null) {
      try {
        Property.of(property);
      } catch (IllegalArgumentException e) {
        throw Problem.parameter("property", e.getMessage() + ".");
      }
    }
    return new Filter(
        subjectType == null ? null : one(Subject.class, "subjectType", subjectType),
        subject,
        property,
        status == null ? null : one(Status.class, "status", status),
        dueBy == null ? null : day(dueBy));
  }

  private static String day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 2200) {
        return day.toString();
      }
    } catch (DateTimeParseException e) {
      // Told below.
    }
    throw Problem.parameter("dueBy", "Use a day such as 2026-12-31, between 1900 and 2200.");
  }

  private static <E extends Enum<E>> E one(Class<E> type, String parameter, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    throw Problem.parameter(
        parameter,
        "Use one of "
            + String.join(
                ", ",
                java.util.Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .toList())
            + ".");
  }
}
