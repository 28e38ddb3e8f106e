package org.trutina.gateway.session;

import io.quarkus.oidc.RefreshToken;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is signed in, for how long. */
record Session(
    @Schema(examples = "anna") String user,
    @Schema(examples = "Anna Becker", description = "As people call the user.") String name,
    @Schema(
            examples = "musterhafen",
            description = "The contracting authority; absent for a caller of none.")
        @Nullable String authority,
    @Schema(
            examples = "[\"officer\"]",
            description = "Of officer, approver, steward, auditor, admin.")
        List<String> roles,
    @Schema(
            description =
                "When the session ends unless a request renews it before; for a bearer token, when"
                    + " it expires.")
        Instant expiresAt) {

  /** The realm's roles that mean something here; Keycloak has more of its own. */
  private static final Set<String> ROLES =
      Set.of("officer", "approver", "evaluator", "steward", "auditor", "admin");

  static Session of(JsonWebToken caller, Set<String> roles, @Nullable RefreshToken refresh) {
    return new Session(
        caller.getName(),
        Optional.<Object>ofNullable(caller.getClaim("name")).orElse(caller.getName()).toString(),
        caller.getClaim("authority"),
        roles.stream().filter(ROLES::contains).sorted().toList(),
        end(refresh).orElseGet(() -> Instant.ofEpochSecond(caller.getExpirationTime())));
  }

  /** Keycloak's refresh token ends with the session; one that cannot be read says nothing. */
  private static Optional<Instant> end(@Nullable RefreshToken refresh) {
    if (refresh == null) {
      return Optional.empty();
    }
    String[] parts = refresh.getToken().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.ofNullable(
              new JsonObject(new String(claims, StandardCharsets.UTF_8)).getLong("exp"))
          .map(Instant::ofEpochSecond);
    } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
      return Optional.empty();
    }
  }
}
