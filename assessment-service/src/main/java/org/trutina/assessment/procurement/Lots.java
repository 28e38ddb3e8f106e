package org.trutina.assessment.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.platform.Id;
import org.trutina.edge.Caller;

/**
 * Lots are published, offered for and opened together. From the opening on each is a procurement of
 * its own, so that one can be awarded while another is cancelled.
 */
@ApplicationScoped
class Lots {

  private static final int LONGEST_TITLE = 200;

  private final Session database;
  private final Caller caller;
  private final Clock clock;

  Lots(Session database, Caller caller, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /** What a lot's procurement is called in the audit log. */
  private record OpenedLot(UUID procurement, UUID procedure, String lot) {}

  /** Opens a lot: the criteria are those that were published for the whole. */
  Happened open(Procurement whole, Lot lot) {
    var part = new Procurement();
    part.id = Id.create();
    part.authority = whole.authority;
    part.procedureId = whole.id;
    part.lot = lot.id();
    part.title = cut(whole.title + ": " + lot.title());
    part.need = whole.need;
    part.languages = List.copyOf(whole.languages);
    part.unknowns = whole.unknowns;
    part.awardCriteria = whole.awardCriteria;
    part.gates = whole.gates;
    part.price = price(whole.price, lot);
    part.tieBreak = whole.tieBreak;
    part.lots = List.of();
    part.cpv = lot.cpv() == null || lot.cpv().isEmpty() ? List.copyOf(whole.cpv) : lot.cpv();
    part.budget = lot.budget();
    part.dataClassification = whole.dataClassification;
    part.timetable = whole.timetable;
    part.revision = 1;
    part.editors = List.copyOf(whole.editors);
    part.criteriaVersion = whole.criteriaVersion;
    part.criteriaDigest = whole.criteriaDigest;
    part.publishedBy = whole.publishedBy;
    part.publishedAt = whole.publishedAt;
    part.openedAt = whole.openedAt;
    part.state = State.OPENED.key();
    part.createdAt = clock.instant();
    part.createdBy = caller.name();
    database.persist(part);
    return new Happened(
        "lot-opened", "procurement", part.id, null, new OpenedLot(part.id, whole.id, lot.id()));
  }

  private static @Nullable PriceCriterion price(@Nullable PriceCriterion price, Lot lot) {
    return price == null ? null : price.forLot(lot);
  }

  private static String cut(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  /** The procurement of each lot by the lot's id; empty before the opening and without lots. */
  Map<String, UUID> procurementsOf(UUID procedure) {
    return database
        .createQuery(
            "from Procurement where procedureId = :id and authority = :authority",
            Procurement.class)
        .setParameter("id", procedure)
        .setParameter("authority", caller.authority())
        .getResultStream()
        .filter(part -> part.lot != null)
        .collect(
            Collectors.toMap(
                part -> String.valueOf(part.lot), part -> part.id, (a, b) -> a, TreeMap::new));
  }
}
