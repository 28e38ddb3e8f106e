package org.trutina.catalog.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.platform.Page;

/** Finds offerings. */
@ApplicationScoped
public class Offerings {

  private static final String LIST =
      "select "
          + OfferingSummary.COLUMNS
          + """
          where f.id > :after
            and (cast(:layer as text) is null or f.layer = :layer)
            and (cast(:controlCountry as text) is null or control.value = :controlCountry)
            and (cast(:text as text) is null or f.name ilike :text escape '!'
              or o.name ilike :text escape '!' or f.id ilike :text escape '!')
          order by f.id
          limit :rows
          """;

  private static final String BY_IDS =
      "select " + OfferingSummary.COLUMNS + "where f.id in (:ids) order by f.id";

  private final Session database;
  private final Claims claims;

  Offerings(Session database, Claims claims) {
    this.database = database;
    this.claims = claims;
  }

  @Transactional
  Page<OfferingSummary> list(
      @Nullable Layer layer,
      @Nullable String controlCountry,
      @Nullable String text,
      int limit,
      @Nullable String cursor) {
    List<OfferingSummary> rows =
        database
            .createNativeQuery(LIST, Tuple.class)
            .setParameter("after", Page.after(cursor))
            .setParameter("layer", layer == null ? null : layer.key())
            .setParameter("controlCountry", controlCountry)
            .setParameter("text", Page.containing(text))
            .setParameter("rows", limit + 1)
            .getResultStream()
            .map(OfferingSummary::of)
            .toList();
    return Page.of(rows, limit, OfferingSummary::id);
  }

  /** The summaries of those of the offerings that exist, in the order of their ids. */
  public List<OfferingSummary> summaries(Collection<String> ids) {
    return database
        .createNativeQuery(BY_IDS, Tuple.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(OfferingSummary::of)
        .toList();
  }

  @Transactional
  Optional<OfferingView> byId(String id) {
    return summaries(List.of(id)).stream().findFirst().map(this::view);
  }

  private OfferingView view(OfferingSummary offering) {
    List<ClaimView> about =
        claims
            .about(Claims.Subject.OFFERING, List.of(offering.id()))
            .getOrDefault(offering.id(), List.of());
    return new OfferingView(
        offering, about, claims.sources(about.stream().flatMap(claim -> claim.sources().stream())));
  }
}
