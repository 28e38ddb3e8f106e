package org.trutina.assessment.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.trutina.edge.Problem;

/** The catalogue as an assessment sees it, asked with the caller's token. */
@ApplicationScoped
public class Catalogue {

  private final Api api;

  Catalogue(@RestClient Api api) {
    this.api = api;
  }

  /** Those of the offerings that the catalogue knows. */
  public List<String> knownOf(Collection<String> offerings) {
    return offerings.stream().distinct().filter(this::knows).toList();
  }

  /**
   * The chains of all the offerings in one call.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when one of them has left the catalogue
   */
  public List<Chain> chains(Set<String> offerings) {
    return answering(
        () -> {
          try {
            return api.chains(List.copyOf(offerings)).items();
          } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
              throw Problem.invalid(
                  "unknown-offering",
                  "",
                  "An offering of an option is no longer in the catalogue.");
            }
            throw e;
          }
        });
  }

  /** The ISO codes of the jurisdictions by what an assessment asks of them. */
  public Jurisdictions jurisdictions() {
    List<Jurisdiction> all = answering(() -> api.jurisdictions().items());
    return new Jurisdictions(
        all.stream().filter(Jurisdiction::eea).map(Jurisdiction::code).collect(Collectors.toSet()),
        all.stream()
            .filter(jurisdiction -> jurisdiction.adequacy().equals("full"))
            .map(Jurisdiction::code)
            .collect(Collectors.toSet()));
  }

  private boolean knows(String offering) {
    return answering(
        () -> {
          try {
            return api.offering(offering).offering().id().equals(offering);
          } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
              return false;
            }
            throw e;
          }
        });
  }

  private static <T> T answering(Supplier<T> call) {
    try {
      return call.get();
    } catch (ProcessingException e) {
      throw unavailable();
    } catch (WebApplicationException e) {
      if (e.getResponse() != null && e.getResponse().getStatus() >= 500) {
        throw unavailable();
      }
      throw e;
    }
  }

  private static HttpProblem unavailable() {
    return Problem.unavailable(
        "catalogue-unavailable",
        "Catalogue unavailable",
        "The catalogue does not answer; nothing was changed. Try again in a moment.");
  }

  /** The operations of the catalogue's contract that are used here. */
  @RegisterRestClient(configKey = "catalog")
  @RegisterClientHeaders
  @Path("/api/v1")
  interface Api {

    @GET
    @Path("/chains")
    Chains chains(@QueryParam("offering") List<String> offerings);

    @GET
    @Path("/offerings/{id}")
    Known offering(@jakarta.ws.rs.PathParam("id") String id);

    @GET
    @Path("/jurisdictions")
    JurisdictionList jurisdictions();
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Chains(List<Chain> items) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Known(Chain.Offering offering) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record JurisdictionList(List<Jurisdiction> items) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Jurisdiction(String code, boolean eea, String adequacy) {}
}
