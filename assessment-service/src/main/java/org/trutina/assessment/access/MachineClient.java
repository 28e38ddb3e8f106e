package org.trutina.assessment.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.ClientRepresentation;

/** A read-only way in for an auditor's programs, bound to one authority, until a day. */
@Schema(name = "MachineClient")
record MachineClient(
    @Schema(examples = "5b0f3a52-6a34-4f7e-8a58-0f5f8f3f6d10") String id,
    @Schema(
            description = "What the program signs in with, beside the secret.",
            examples = "machine.musterhafen.8c1f5e0a9b7d")
        String clientId,
    @Schema(examples = "Court of auditors, spring review") String name,
    @Schema(description = "The administrator.", examples = "adam") @Nullable String issuedBy,
    Instant issuedAt,
    @Schema(description = "From this instant on no token of this client is taken.")
        Instant expiresAt,
    @Schema(description = "Whether that has come.") boolean expired) {

  static final String AUTHORITY = "trutina.authority";
  static final String ISSUED_BY = "trutina.issued-by";
  static final String ISSUED_AT = "trutina.issued-at";
  static final String EXPIRES_AT = "trutina.expires-at";

  /** Before every id; the authority's name has no dot, so that no prefix is one of another's. */
  static String prefix(String authority) {
    return "machine." + authority + ".";
  }

  /** Whether a client was issued for the authority: Keycloak's search is not relied on for that. */
  static boolean isOf(String authority, ClientRepresentation client) {
    return client.getClientId().startsWith(prefix(authority))
        && authority.equals(attributes(client).get(AUTHORITY));
  }

  static MachineClient of(ClientRepresentation client, Instant now) {
    Map<String, String> attributes = attributes(client);
    Instant expiresAt = Instant.parse(attributes.get(EXPIRES_AT));
    return new MachineClient(
        client.getId(),
        client.getClientId(),
        client.getName(),
        attributes.get(ISSUED_BY),
        Instant.parse(attributes.get(ISSUED_AT)),
        expiresAt,
        !now.isBefore(expiresAt));
  }

  private static Map<String, String> attributes(ClientRepresentation client) {
    return Optional.ofNullable(client.getAttributes()).orElse(Map.of());
  }

  Access access() {
    return new Access(name, expiresAt);
  }

  /** What the audit log has the digest of. */
  record Access(String name, Instant expiresAt) {}
}
