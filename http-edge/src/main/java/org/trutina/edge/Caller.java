package org.trutina.edge;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, and for which contracting authority: the token says it. */
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The user's or client's name, for the record. */
  public String name() {
    return identity.getPrincipal().getName();
  }

  /** Whether there is no token. */
  boolean isAnonymous() {
    return identity.isAnonymous();
  }

  /** Whether this is a machine with access until a day, see {@link AccessExpiry}. */
  boolean isIssuedMachine() {
    return identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim(AccessExpiry.CLAIM) != null;
  }

  /** Whether the token carries a role of {@link Role}. */
  public boolean hasRole(String role) {
    return identity.hasRole(role);
  }

  /** The contracting authority; 403 for a token that names none. */
  public String authority() {
    String authority = authorityOrNone();
    if (authority.isEmpty()) {
      throw Problem.forbidden(
          "The token names no contracting authority; ask an administrator to assign one.");
    }
    return authority;
  }

  /** The contracting authority, or the empty string for a token that names none. */
  public String authorityOrNone() {
    return identity.getPrincipal() instanceof JsonWebToken token
            && token.getClaim("authority") instanceof String authority
        ? authority
        : "";
  }
}
