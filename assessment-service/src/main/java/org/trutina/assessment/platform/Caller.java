package org.trutina.assessment.platform;

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

  /** The contracting authority; 403 for a token that names none. */
  public String authority() {
    String authority = authorityOrNone();
    if (authority.isEmpty()) {
      throw Problem.forbidden(
          "The token names no contracting authority; ask an administrator to assign one.");
    }
    return authority;
  }

  String authorityOrNone() {
    return identity.getPrincipal() instanceof JsonWebToken token
            && token.getClaim("authority") instanceof String authority
        ? authority
        : "";
  }
}
