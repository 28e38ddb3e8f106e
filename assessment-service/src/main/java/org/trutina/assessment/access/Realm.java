package org.trutina.assessment.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.trutina.edge.Problem;

/**
 * Our realm in Keycloak, asked as the client {@code trutina-access}, which may manage users and
 * clients and nothing else. What Keycloak refuses us is no refusal of the caller: it is told as
 * 503.
 */
@ApplicationScoped
class Realm {

  private static final Logger LOG = Logger.getLogger(Realm.class);

  private final Keycloak keycloak;
  private final String name;

  Realm(
      Keycloak keycloak,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String name) {
    this.keycloak = keycloak;
    this.name = name;
  }

  /**
   * What Keycloak would not create, and why.
   *
   * @param taken whether there is such a thing already; otherwise something about it is wrong
   * @param field Keycloak's name of what is wrong; empty when it does not say
   */
  record Refusal(boolean taken, String field) {}

  /** A new thing's id, or why there is none. */
  sealed interface Creation {
    record Created(String id) implements Creation {}

    record Refused(Refusal refusal) implements Creation {}
  }

  <T> T ask(Function<RealmResource, T> question) {
    try {
      return question.apply(keycloak.realm(name));
    } catch (WebApplicationException | ProcessingException e) {
      throw unavailable(e);
    }
  }

  void tell(Consumer<RealmResource> order) {
    ask(
        realm -> {
          order.accept(realm);
          return true;
        });
  }

  /** What an id stands for; empty when it stands for nothing. */
  <T> Optional<T> find(Function<RealmResource, T> question) {
    try {
      return Optional.of(question.apply(keycloak.realm(name)));
    } catch (WebApplicationException e) {
      if (e.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
        return Optional.empty();
      }
      throw unavailable(e);
    } catch (ProcessingException e) {
      throw unavailable(e);
    }
  }

  Creation create(Function<RealmResource, Response> order) {
    return ask(
        realm -> {
          try (Response answer = order.apply(realm)) {
            return switch (answer.getStatusInfo().toEnum()) {
              case CONFLICT -> new Creation.Refused(new Refusal(true, ""));
              case BAD_REQUEST -> {
                String field = answer.readEntity(ErrorRepresentation.class).getField();
                yield new Creation.Refused(
                    new Refusal(false, Objects.requireNonNullElse(field, "")));
              }
              default -> new Creation.Created(CreatedResponseUtil.getCreatedId(answer));
            };
          }
        });
  }

  /** A realm role that can be given to somebody. */
  static RoleRepresentation role(RoleScopeResource roles, String name) {
    return roles.listAvailable().stream()
        .filter(role -> role.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The realm has no role " + name + "."));
  }

  private static RuntimeException unavailable(RuntimeException cause) {
    // The message of a refusal names the address that was asked, and no secret.
    LOG.errorf("Keycloak did not do what was asked: %s", cause.getMessage());
    return Problem.unavailable(
        "access-administration-unavailable",
        "Keycloak does not answer",
        "Users and clients cannot be looked at or changed now; try again in a moment. If it lasts,"
            + " the operator looks at the client trutina-access.");
  }
}
