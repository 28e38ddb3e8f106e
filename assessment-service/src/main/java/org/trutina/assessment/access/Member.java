package org.trutina.assessment.access;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.UserRepresentation;
import org.trutina.edge.Role;

/** Somebody who works for a contracting authority. */
@Schema(name = "Member")
record Member(
    @Schema(examples = "0f6f7e5c-3f0f-4d0e-9a1b-5d0c3f1c2a77") String id,
    @Schema(description = "As it stands in the audit log.", examples = "anna") String userName,
    @Schema(examples = "Anna") @Nullable String givenName,
    @Schema(examples = "Becker") @Nullable String familyName,
    @Schema(examples = "anna@musterhafen.example") @Nullable String email,
    @Schema(description = "Whether this person may sign in.") boolean enabled,
    @Schema(description = "Invited, and the one-time password has not been replaced yet.")
        boolean pending,
    @Schema(
            description = "Of officer, approver, auditor, admin: what the administrator gives.",
            examples = "[\"officer\"]")
        List<String> roles,
    @Schema(
            description = "Given by the operator of the realm, as they reach beyond the authority.",
            examples = "[\"steward\"]")
        List<String> realmRoles) {

  /** What an administrator of an authority can give: nothing that reaches beyond it. */
  static final List<String> ROLES = List.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN);

  private static final List<String> REALM_ROLES = List.of(Role.STEWARD);

  /** The attribute that makes the claim {@code authority} of a user's token. */
  static final String AUTHORITY = "authority";

  static final String NEW_PASSWORD = "UPDATE_PASSWORD";

  private static final String MACHINE = "service-account-";

  static Member of(UserRepresentation user, List<String> roles) {
    return new Member(
        user.getId(),
        user.getUsername(),
        user.getFirstName(),
        user.getLastName(),
        user.getEmail(),
        user.isEnabled(),
        Optional.ofNullable(user.getRequiredActions()).orElse(List.of()).contains(NEW_PASSWORD),
        ROLES.stream().filter(roles::contains).toList(),
        REALM_ROLES.stream().filter(roles::contains).toList());
  }

  /** Whether a user is a person of the authority: Keycloak's search is not relied on for that. */
  static boolean isOf(String authority, UserRepresentation user) {
    return user.getServiceAccountClientId() == null
        && !user.getUsername().startsWith(MACHINE)
        && Optional.ofNullable(user.getAttributes())
            .map(attributes -> attributes.get(AUTHORITY))
            .filter(List.of(authority)::equals)
            .isPresent();
  }

  Access access() {
    return new Access(enabled, roles);
  }

  /**
   * What a member may do: what the audit log has the digest of.
   *
   * @param roles in the order of {@link #ROLES}
   */
  record Access(boolean enabled, List<String> roles) {}
}
