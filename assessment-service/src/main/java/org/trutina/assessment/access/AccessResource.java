package org.trutina.assessment.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.PathId;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;
import org.trutina.edge.Storable;

@Path("/api/v1/access")
@Tag(name = "Access", description = "Who is signed in, and who may do what.")
@RunOnVirtualThread
class AccessResource {

  private static final Duration LONGEST = Duration.ofDays(366);

  private final Members members;
  private final MachineClients clients;
  private final Clock clock;

  AccessResource(Members members, MachineClients clients, Clock clock) {
    this.members = members;
    this.clients = clients;
    this.clock = clock;
  }

  @GET
  @Path("/members")
  @RolesAllowed({Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listMembers",
      summary = "The people of the caller's contracting authority with their roles, by user name")
  @APIResponse(responseCode = "200", description = "A page of members")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<Member> listMembers(@BeanParam PageRequest page) {
    return members.list(page);
  }

  @POST
  @Path("/members")
  @RolesAllowed(Role.ADMIN)
  @Operation(
      operationId = "inviteMember",
      summary = "Make a user of the own authority, who chooses a password at the first sign-in",
      description =
          "The answer shows the one-time password, and nothing does so again: also the same request"
              + " with the same Idempotency-Key is answered without a body.")
  @APIResponse(
      responseCode = "201",
      description = "The member, and the password for the first sign-in",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Invited.class)))
  @APIResponse(responseCode = "400", description = "A field is missing or not of its form")
  @APIResponse(responseCode = "409", description = "User name or e-mail address are taken")
  @APIResponse(responseCode = "422", description = "Not a role of an authority, or not a name")
  public RestResponse<Invited> inviteMember(@Valid @NotNull Invitation wanted) {
    List<String> roles = Members.granted(wanted.roles());
    String password = OneTimeSecret.password();
    return shownOnce(new Invited(members.invite(wanted.person(), roles, password), password));
  }

  @PUT
  @Path("/members/{id}")
  @RolesAllowed(Role.ADMIN)
  @Operation(
      operationId = "changeMember",
      summary = "Say which roles a member has, and whether the member may sign in",
      description =
          "For everybody but oneself. Who may not sign in any more loses all sessions at once; access"
              + " tokens that were issued before are good for five minutes at most.")
  @APIResponse(responseCode = "200", description = "The member as it is now")
  @APIResponse(responseCode = "400", description = "A field is missing or not of its form")
  @APIResponse(responseCode = "404", description = "No such member of this authority")
  @APIResponse(responseCode = "409", description = "It is the caller")
  @APIResponse(responseCode = "422", description = "Not a role of an authority")
  public Member changeMember(@PathParam("id") String id, @Valid @NotNull MemberChange wanted) {
    return members.change(
        PathId.parse("member", id).toString(),
        new Member.Access(wanted.enabled(), Members.granted(wanted.roles())));
  }

  @GET
  @Path("/machine-clients")
  @RolesAllowed({Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listMachineClients",
      summary = "The machine clients that were issued for the caller's contracting authority")
  @APIResponse(responseCode = "200", description = "A page of clients, without their secrets")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<MachineClient> listMachineClients(@BeanParam PageRequest page) {
    return clients.list(page);
  }

  @POST
  @Path("/machine-clients")
  @RolesAllowed(Role.ADMIN)
  @Operation(
      operationId = "issueMachineClient",
      summary = "Let an auditor's program read what this authority has, until an instant",
      description =
          "The answer shows the secret, and nothing does so again: also the same request with the"
              + " same Idempotency-Key is answered without a body.")
  @APIResponse(
      responseCode = "201",
      description = "The client and its secret",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Issued.class)))
  @APIResponse(responseCode = "400", description = "A field is missing or not of its form")
  @APIResponse(responseCode = "422", description = "Expires in the past, or in more than 366 days")
  public RestResponse<Issued> issueMachineClient(@Valid @NotNull NewMachineClient wanted) {
    Instant expiresAt = wanted.expiresAt().truncatedTo(ChronoUnit.SECONDS);
    Instant now = clock.instant();
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
      throw Problem.invalid(
          "invalid-expiry",
          "/expiresAt",
          "Use an instant after now and at most " + LONGEST.toDays() + " days ahead.");
    }
    String secret = OneTimeSecret.secret();
    return shownOnce(new Issued(clients.issue(wanted.name().strip(), expiresAt, secret), secret));
  }

  @DELETE
  @Path("/machine-clients/{id}")
  @RolesAllowed(Role.ADMIN)
  @Operation(
      operationId = "revokeMachineClient",
      summary = "Take a machine client away",
      description =
          "It gets no token from now on; one that it has is good for five minutes at most.")
  @APIResponse(responseCode = "204", description = "Taken away")
  @APIResponse(responseCode = "404", description = "No such client of this authority")
  public void revokeMachineClient(@PathParam("id") String id) {
    clients.revoke(PathId.parse("machine client", id).toString());
  }

  private static <T> RestResponse<T> shownOnce(T answer) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, answer)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Who is invited, and as what. */
  @Schema(name = "MemberInvitation")
  record Invitation(
      @Schema(
              description = "Stays for ever and stands in the audit log; need not tell the name.",
              examples = "anna")
          @NotNull
          @Pattern(
              regexp = "(?!service-account-)[a-z0-9][a-z0-9._-]{2,63}",
              message = "must be 3 to 64 lower-case letters, digits, dots, hyphens or underscores")
          String userName,
      @Schema(examples = "anna@musterhafen.example") @NotBlank @Email @Size(max = 255) @Storable
          String email,
      @Schema(examples = "Anna") @NotBlank @Size(max = 255) @Storable String givenName,
      @Schema(examples = "Becker") @NotBlank @Size(max = 255) @Storable String familyName,
      @Schema(description = "Of officer, approver, auditor, admin.", examples = "[\"officer\"]")
          @NotEmpty
          @Size(max = 10)
          List<@NotNull @Size(max = 100) String> roles) {

    Members.Person person() {
      return new Members.Person(userName, email.strip(), givenName.strip(), familyName.strip());
    }
  }

  /** A member, and what the first sign-in needs. */
  @Schema(name = "InvitedMember")
  record Invited(
      Member member,
      @Schema(description = "Shown here and never again.", examples = "k7f2m-…")
          String oneTimePassword) {}

  /** What a member may do. */
  @Schema(name = "MemberChange")
  record MemberChange(
      @Schema(description = "Whether the member may sign in.") @NotNull Boolean enabled,
      @Schema(
              description = "All roles, of officer, approver, auditor, admin; none is possible.",
              examples = "[\"officer\", \"approver\"]")
          @NotNull
          @Size(max = 10)
          List<@NotNull @Size(max = 100) String> roles) {}

  /** What is issued, and until when. */
  @Schema(name = "NewMachineClient")
  record NewMachineClient(
      @Schema(
              description = "Whose it is and what for.",
              examples = "Court of auditors, spring review")
          @NotBlank
          @Size(max = 100)
          @Storable
          String name,
      @Schema(
              description = "At most 366 days ahead; cut to the second.",
              examples = "2027-03-31T22:00:00Z")
          @NotNull
          Instant expiresAt) {}

  /** A client, and what its program needs. */
  @Schema(name = "IssuedMachineClient")
  record Issued(
      MachineClient client, @Schema(description = "Shown here and never again.") String secret) {}
}
