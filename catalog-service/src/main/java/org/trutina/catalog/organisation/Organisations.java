package org.trutina.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.organisation.OrganisationView.EventView;
import org.trutina.catalog.platform.Page;

/** Finds organisations. */
@ApplicationScoped
public class Organisations {

  private static final String SELECT =
      """
      select o.id, o.name, o.kind, control.value as control_country, seat.value as headquarters_country
      from organisation o
      left join effective_claim control on control.subject_type = 'organisation'
        and control.subject_id = o.id and control.property = 'control-country'
      left join effective_claim seat on seat.subject_type = 'organisation'
        and seat.subject_id = o.id and seat.property = 'headquarters-country'
      """;

  private static final String LIST =
      SELECT
          + """
          where o.id > :after
            and (cast(:controlCountry as text) is null or control.value = :controlCountry)
            and (cast(:text as text) is null or o.name ilike :text escape '!'
              or o.id ilike :text escape '!')
          order by o.id
          limit :rows
          """;

  private static final String BY_IDS = SELECT + "where o.id in (:ids) order by o.id";

  private static final String EVENTS =
      """
      select id, happened, happened_precision, type, jurisdiction, description, effect,
        array_to_string(source_ids, '|') as sources
      from event where organisation_id = :id order by happened, id
      """;

  private final Session database;
  private final Claims claims;

  Organisations(Session database, Claims claims) {
    this.database = database;
    this.claims = claims;
  }

  @Transactional
  Page<OrganisationSummary> list(
      @Nullable String controlCountry, @Nullable String text, int limit, @Nullable String cursor) {
    List<OrganisationSummary> rows =
        database
            .createNativeQuery(LIST, Tuple.class)
            .setParameter("after", Page.after(cursor))
            .setParameter("controlCountry", controlCountry)
            .setParameter("text", Page.containing(text))
            .setParameter("rows", limit + 1)
            .getResultStream()
            .map(Organisations::summary)
            .toList();
    return Page.of(rows, limit, OrganisationSummary::id);
  }

  /** The summaries of those of the organisations that exist, in the order of their ids. */
  public List<OrganisationSummary> summaries(Collection<String> ids) {
    return database
        .createNativeQuery(BY_IDS, Tuple.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(Organisations::summary)
        .toList();
  }

  @Transactional
  Optional<OrganisationView> byId(String id) {
    return Optional.ofNullable(database.find(Organisation.class, id)).map(this::view);
  }

  private OrganisationView view(Organisation organisation) {
    List<ClaimView> about =
        claims
            .about(Claims.Subject.ORGANISATION, List.of(organisation.id))
            .getOrDefault(organisation.id, List.of());
    List<EventView> events =
        database
            .createNativeQuery(EVENTS, Tuple.class)
            .setParameter("id", organisation.id)
            .getResultStream()
            .map(Organisations::event)
            .toList();
    var sources =
        claims.sources(
            Stream.concat(
                about.stream().flatMap(claim -> claim.sources().stream()),
                events.stream().flatMap(event -> event.sources().stream())));
    return new OrganisationView(
        organisation.id, organisation.name, organisation.kind, about, events, sources);
  }

  private static OrganisationSummary summary(Tuple row) {
    return new OrganisationSummary(
        row.get("id", String.class),
        row.get("name", String.class),
        row.get("kind", String.class),
        row.get("control_country", String.class),
        row.get("headquarters_country", String.class));
  }

  private static EventView event(Tuple row) {
    var precision =
        PartialDate.Precision.valueOf(
            row.get("happened_precision", String.class).toUpperCase(Locale.ROOT));
    String jurisdiction = row.get("jurisdiction", String.class);
    String effect = row.get("effect", String.class);
    return new EventView(
        row.get("id", String.class),
        new PartialDate(row.get("happened", LocalDate.class), precision).toString(),
        row.get("type", String.class),
        jurisdiction.isEmpty() ? null : jurisdiction,
        row.get("description", String.class),
        effect.isEmpty() ? null : effect,
        Arrays.asList(row.get("sources", String.class).split("\\|")));
  }
}
