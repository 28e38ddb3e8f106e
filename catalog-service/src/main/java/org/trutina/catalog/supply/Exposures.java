package org.trutina.catalog.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.supply.Origins.Graph;
import org.trutina.edge.Problem;

/** Answers which jurisdictions have a hold on an offering. */
@ApplicationScoped
class Exposures {

  private final Origins origins;
  private final Laws laws;
  private final Claims claims;

  Exposures(Origins origins, Laws laws, Claims claims) {
    this.origins = origins;
    this.laws = laws;
    this.claims = claims;
  }

  /**
   * @param jurisdiction only this one; every one when absent
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such offering
   */
  @Transactional
  ExposureView of(String offering, @Nullable String jurisdiction, AsOf asOf) {
    Graph graph = origins.of(List.of(offering), asOf);
    if (!graph.offerings().containsKey(offering)) {
      throw Problem.unknown("offering", offering);
    }
    List<Law> known = laws.inForce(asOf);
    List<Exposure> found =
        new ExposureRule(graph, known)
            .of(offering).stream()
                .filter(one -> jurisdiction == null || one.jurisdiction().equals(jurisdiction))
                .toList();
    var attached = found.stream().flatMap(one -> one.laws().stream()).collect(Collectors.toSet());
    List<Law> attaching = known.stream().filter(law -> attached.contains(law.id())).toList();
    Stream<String> cited =
        Stream.concat(
            attaching.stream().flatMap(law -> law.sources().stream()), citedBy(found, graph));
    return new ExposureView(
        offering,
        asOf.validOn(),
        asOf.knownAt(),
        ExposureRule.summary(found),
        found,
        attaching,
        claims.sources(cited));
  }

  private static Stream<String> citedBy(List<Exposure> found, Graph graph) {
    Map<UUID, Claim> byId =
        Stream.concat(graph.claims().values().stream(), graph.owners().claims().values().stream())
            .flatMap(List::stream)
            .map(Choice::chosen)
            .collect(Collectors.toMap(Claim::id, claim -> claim, (one, other) -> one));
    return found.stream()
        .flatMap(ExposureRule::claimsOf)
        .distinct()
        .flatMap(id -> Stream.ofNullable(byId.get(id)))
        .flatMap(claim -> claim.sources().stream());
  }
}
