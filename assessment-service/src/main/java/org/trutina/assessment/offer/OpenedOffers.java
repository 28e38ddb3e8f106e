package org.trutina.assessment.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.trutina.assessment.procurement.LifeCycle;
import org.trutina.assessment.procurement.Step;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/** Offers after their opening; each look at them is told to the audit log. */
@ApplicationScoped
public class OpenedOffers {

  private final LifeCycle lifeCycle;
  private final Session database;
  private final Caller caller;

  OpenedOffers(LifeCycle lifeCycle, Session database, Caller caller) {
    this.lifeCycle = lifeCycle;
    this.database = database;
    this.caller = caller;
  }

  @Transactional
  Page<OfferView> list(UUID procurement, int limit, UUID before) {
    lifeCycle.look(Step.READ_OFFER, procurement, "procurement", procurement);
    List<OfferView> rows =
        database
            .createQuery(
                "from OpenedOffer where (procurementId = :procurement or assessedIn ="
                    + " :procurement) and authority = :authority and offerId < :before order by"
                    + " offerId desc",
                OpenedOffer.class)
            .setParameter("procurement", procurement)
            .setParameter("authority", caller.authority())
            .setParameter("before", before)
            .setMaxResults(limit + 1)
            .getResultStream()
            .map(OfferView::of)
            .toList();
    return Page.by(row -> row.id().toString(), rows, limit);
  }

  @Transactional
  OfferView byId(UUID procurement, UUID offer) {
    lifeCycle.look(Step.READ_OFFER, procurement, "offer", offer);
    return OfferView.of(row(procurement, offer));
  }

  /**
   * Who offers.
   *
   * @param id in a register, or the name with the country
   */
  public record Tenderer(String id, String name) {}

  /** Who has offered each option of a procurement or of a lot's; options without an offer lack. */
  @Transactional
  public Map<UUID, Tenderer> tenderers(UUID procurement) {
    return database
        .createQuery(
            "from OpenedOffer where assessedIn = :procurement and authority = :authority",
            OpenedOffer.class)
        .setParameter("procurement", procurement)
        .setParameter("authority", caller.authority())
        .getResultStream()
        .collect(
            Collectors.toMap(offer -> offer.optionId, offer -> tenderer(offer.content.bidder())));
  }

  private static Tenderer tenderer(NewOffer.Bidder bidder) {
    String country = bidder.country() == null ? "" : bidder.country() + ":";
    return new Tenderer(
        Objects.requireNonNullElse(bidder.identifier(), country + bidder.name()), bidder.name());
  }

  /** By the procurement that it was handed in for, or by that of its lot. */
  OpenedOffer row(UUID procurement, UUID offer) {
    return database
        .createQuery(
            "from OpenedOffer where offerId = :offer and (procurementId = :procurement or"
                + " assessedIn = :procurement) and authority = :authority",
            OpenedOffer.class)
        .setParameter("offer", offer)
        .setParameter("procurement", procurement)
        .setParameter("authority", caller.authority())
        .uniqueResultOptional()
        .orElseThrow(() -> Problem.unknown("offer", offer));
  }
}
