package org.trutina.assessment.platform;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Work in the background for one contracting authority, bound to it like a request of its own. */
@ApplicationScoped
public class OnBehalf {

  /** Stands in the record where a person would. */
  public static final String NAME = "trutina";

  private final CurrentIdentityAssociation identity;

  OnBehalf(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  /** Does something that sees and writes what belongs to the authority, and nothing else. */
  public <T> T of(String authority, Supplier<T> work) {
    ManagedContext request = Arc.container().requestContext();
    // The scheduler has one of its own, which stands for nobody.
    ContextState outer = request.isActive() ? request.getState() : null;
    if (outer != null) {
      request.deactivate();
    }
    request.activate();
    try {
      identity.setIdentity(
          QuarkusSecurityIdentity.builder().setPrincipal(new Machine(authority)).build());
      return work.get();
    } finally {
      request.terminate();
      if (outer != null) {
        request.activate(outer);
      }
    }
  }

  /** The service itself, with no role: it calls no operation. */
  private record Machine(String authority) implements JsonWebToken {

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public Set<String> getClaimNames() {
      return Set.of("authority");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getClaim(String name) {
      return name.equals("authority") ? (T) authority : null;
    }
  }
}
