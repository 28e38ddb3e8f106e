package org.trutina.assessment.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.trutina.edge.Deadline;
import org.trutina.edge.Problem;

/** The catalogue as an assessment sees it, asked with the caller's token. */
@ApplicationScoped
public class Catalogue {

  private static final int PORTION = 20;
  private static final int CHANGES = 200;

  private final Api api;
  private final FollowedPosition followed;
  private final Deadline deadline;

  Catalogue(@RestClient Api api, FollowedPosition followed, Deadline deadline) {
    this.api = api;
    this.followed = followed;
    this.deadline = deadline;
  }

  /** Those of the offerings that the catalogue knows. */
  public List<String> knownOf(Collection<String> offerings) {
    return offerings.stream().distinct().filter(this::knows).toList();
  }

  /** The layer of each of the offerings that the catalogue knows, by its id. */
  public Map<String, String> layersOf(Collection<String> offerings) {
    var layers = new TreeMap<String, String>();
    offerings.stream()
        .distinct()
        .forEach(id -> offering(id).ifPresent(known -> layers.put(id, known.layer())));
    return layers;
  }

  /**
   * The chains of all the offerings in one call.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when one of them has left the catalogue
   */
  private List<Chain> chains(Set<String> offerings) {
    return answering(
        () -> {
          try {
            return inTime(api.chains(List.copyOf(offerings))).items();
          } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
              throw Problem.invalid(
                  "unknown-offering",
                  "",
                  "Options name offerings that the catalogue does not have any more: "
                      + offerings.stream()
                          .filter(id -> !knows(id))
                          .collect(Collectors.joining(", "))
                      + ". Ask a steward to enter them again.");
            }
            throw e;
          }
        });
  }

  /** Everything that assessments of these offerings read, as of now. */
  public CatalogueFacts facts(Set<String> offerings) {
    // Before the rest: what changes while it is read will be noticed.
    long position = followed.position();
    var chains = new TreeMap<String, Chain>();
    for (Set<String> some : portions(offerings)) {
      chains(some).forEach(chain -> chains.put(chain.offering(), chain));
    }
    return CatalogueFacts.of(position, jurisdictions(), chains);
  }

  /** So many that an address stays of a length that everything on the way accepts. */
  private static List<Set<String>> portions(Set<String> offerings) {
    return Stream.iterate(0, from -> from < offerings.size(), from -> from + PORTION)
        .map(
            from ->
                offerings.stream().sorted().skip(from).limit(PORTION).collect(Collectors.toSet()))
        .toList();
  }

  /** The next changes of the feed, none when nothing is new. */
  public Changes changesAfter(long position) {
    return answering(() -> inTime(api.changes(position, CHANGES)));
  }

  /** The ISO codes of the jurisdictions by what an assessment asks of them. */
  private Jurisdictions jurisdictions() {
    List<Jurisdiction> all = answering(() -> inTime(api.jurisdictions()).items());
    return new Jurisdictions(
        all.stream().filter(Jurisdiction::eea).map(Jurisdiction::code).collect(Collectors.toSet()),
        all.stream()
            .filter(jurisdiction -> jurisdiction.adequacy().equals("full"))
            .map(Jurisdiction::code)
            .collect(Collectors.toSet()));
  }

  private boolean knows(String offering) {
    return offering(offering).isPresent();
  }

  private Optional<Chain.Offering> offering(String id) {
    return answering(
        () -> {
          try {
            return Optional.of(inTime(api.offering(id)).offering())
                .filter(it -> it.id().equals(id));
          } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** Waits for an answer as long as our own caller waits for ours. */
  private <T> T inTime(Uni<T> answer) {
    // What the network says comes as it is: a refused connection is no exception of the client's.
    Uni<T> told =
        answer
            .onFailure(failure -> !(failure instanceof WebApplicationException))
            .transform(ProcessingException::new);
    return deadline
        .left()
        .map(left -> told.await().atMost(left.plusMillis(1)))
        .orElseGet(() -> told.await().indefinitely());
  }

  private static <T> T answering(Supplier<T> call) {
    try {
      return call.get();
    } catch (TimeoutException e) {
      throw Problem.late();
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
  @RegisterClientHeaders(CatalogueToken.class)
  @Path("/api/v1")
  interface Api {

    @GET
    @Path("/chains")
    Uni<Chains> chains(@QueryParam("offering") List<String> offerings);

    @GET
    @Path("/offerings/{id}")
    Uni<Known> offering(@jakarta.ws.rs.PathParam("id") String id);

    @GET
    @Path("/changes")
    Uni<Changes> changes(@QueryParam("after") long position, @QueryParam("limit") int limit);

    @GET
    @Path("/jurisdictions")
    Uni<JurisdictionList> jurisdictions();
  }

  /** Changes in their order, and the position after them. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Changes(List<Change> items, long next) {}

  /** An organisation or offering about which claims have changed. */
  @Schema(name = "CatalogueChange")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Change(
      long position,
      Instant recordedAt,
      @Schema(enumeration = {"organisation", "offering"}) String subjectType,
      @Schema(description = "Its id in the catalogue.") String subject,
      List<String> properties,
      @Schema(description = "What happened.", examples = "verified") String cause) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Chains(List<Chain> items) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Known(Chain.Offering offering) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record JurisdictionList(List<Jurisdiction> items) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Jurisdiction(String code, boolean eea, String adequacy) {}
}
