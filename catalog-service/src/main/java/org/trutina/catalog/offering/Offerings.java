package org.trutina.catalog.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.trutina.catalog.claim.Ledger;
import org.trutina.catalog.claim.Subject;
import org.trutina.catalog.organisation.OrganisationIdentity;
import org.trutina.edge.Problem;

/** Reads what offerings are. */
@ApplicationScoped
public class Offerings {

  private static final String BY_IDS =
      """
      select f.id, f.name, f.layer, f.category, o.id as organisation_id,
        o.name as organisation_name, o.kind as organisation_kind
      from offering f join organisation o on o.id = f.organisation_id
      where f.id in (:ids) order by f.id
      """;

  private static final String ENTER =
      """
      insert into offering (id, organisation_id, name, layer, category, entered_at)
      values (:id, :organisation, :name, :layer, :category, :at)
      on conflict (id) do nothing
      """;

  private final Session database;
  private final Ledger ledger;

  Offerings(Session database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /**
   * Enters an offering, about which claims can then be made.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the id is taken
   */
  @Transactional
  public void enter(Offering wanted) {
    Instant at = ledger.open();
    int entered =
        database
            .createNativeMutationQuery(ENTER)
            .setParameter("id", wanted.id())
            .setParameter("organisation", wanted.organisation().id())
            .setParameter("name", wanted.name())
            .setParameter("layer", wanted.layer().key())
            .setParameter("category", wanted.category())
            .setParameter("at", at)
            .executeUpdate();
    if (entered == 0) {
      throw Problem.conflict("id-taken", "There is an offering with the id " + wanted.id() + ".");
    }
    ledger.announce(at, Map.of(Subject.OFFERING, Set.of(wanted.id())));
  }

  /** Those of the offerings that exist, in the order of their ids. */
  public List<Offering> identities(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database
        .createNativeQuery(BY_IDS, Tuple.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(Offerings::offering)
        .toList();
  }

  private static Offering offering(Tuple row) {
    return new Offering(
        row.get("id", String.class),
        row.get("name", String.class),
        Layer.of(row.get("layer", String.class)),
        row.get("category", String.class),
        new OrganisationIdentity(
            row.get("organisation_id", String.class),
            row.get("organisation_name", String.class),
            row.get("organisation_kind", String.class)));
  }
}
