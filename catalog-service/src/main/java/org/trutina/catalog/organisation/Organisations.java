package org.trutina.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.ClaimView;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.Ledger;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Subject;
import org.trutina.catalog.claim.Times;
import org.trutina.catalog.control.Controls;
import org.trutina.catalog.control.Controls.Owners;
import org.trutina.catalog.organisation.OrganisationView.EventView;
import org.trutina.catalog.organisation.OrganisationView.Owner;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.Problem;

/** Finds organisations, and enters new ones. */
@ApplicationScoped
public class Organisations {

  private static final String BY_IDS =
      "select id, name, kind from organisation where id in (:ids) order by id";

  private static final String LIST =
      """
      select o.id, o.name, o.kind, array_to_string(entry.control, ';') as control,
        array_to_string(entry.possible_control, ';') as possible_control, entry.headquarters
      from organisation o join organisation_entry entry on entry.organisation_id = o.id
      where o.id > :after
        and (cast(:controlCountry as text) is null
          or entry.control @> array[cast(:controlCountry as text)])
        and (cast(:text as text) is null or o.name ilike :text escape '!'
          or o.id ilike :text escape '!')
      order by o.id
      limit :rows
      """;

  private static final String KNOWN =
      """
      select id, name, kind from organisation
      where id > :after and entered_at <= :knownAt
        and (cast(:text as text) is null or name ilike :text escape '!'
          or id ilike :text escape '!')
      order by id
      limit :rows
      """;

  /** How many are looked at together for a list of a past day. */
  private static final int BATCH = 200;

  private static final String EVENTS =
      """
      select id, happened, happened_precision, type, jurisdiction, description, effect,
        array_to_string(source_ids, '|') as sources
      from event where organisation_id = :id and happened <= :day order by happened, id
      """;

  private static final String ENTER =
      """
      insert into organisation (id, name, kind, entered_at) values (:id, :name, :kind, :at)
      on conflict (id) do nothing
      """;

  private final Session database;
  private final Claims claims;
  private final Controls controls;
  private final Ledger ledger;

  Organisations(Session database, Claims claims, Controls controls, Ledger ledger) {
    this.database = database;
    this.claims = claims;
    this.controls = controls;
    this.ledger = ledger;
  }

  /** Those of the organisations that exist, in the order of their ids. */
  public List<OrganisationIdentity> identities(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database
        .createNativeQuery(BY_IDS, Tuple.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(Organisations::identity)
        .toList();
  }

  private static OrganisationIdentity identity(Tuple row) {
    return new OrganisationIdentity(
        row.get("id", String.class), row.get("name", String.class), row.get("kind", String.class));
  }

  /**
   * Enters an organisation, about which claims can then be made.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the id is taken
   */
  @Transactional
  public OrganisationIdentity enter(OrganisationIdentity wanted) {
    Instant at = ledger.open();
    int entered =
        database
            .createNativeMutationQuery(ENTER)
            .setParameter("id", wanted.id())
            .setParameter("name", wanted.name())
            .setParameter("kind", wanted.kind())
            .setParameter("at", at)
            .executeUpdate();
    if (entered == 0) {
      throw Problem.conflict(
          "id-taken", "There is an organisation with the id " + wanted.id() + ".");
    }
    ledger.announce(at, Map.of(Subject.ORGANISATION, Set.of(wanted.id())));
    return wanted;
  }

  @Transactional
  Page<OrganisationSummary> list(
      @Nullable String controlCountry, @Nullable String text, PageRequest page, Times times) {
    List<OrganisationSummary> rows =
        times.areNow()
            ? today(controlCountry, text, page)
            : past(controlCountry, text, page, claims.asOf(times));
    return Page.by(OrganisationSummary::id, rows, page.limit());
  }

  private List<OrganisationSummary> today(
      @Nullable String controlCountry, @Nullable String text, PageRequest page) {
    return database
        .createNativeQuery(LIST, Tuple.class)
        .setParameter("after", page.after())
        .setParameter("controlCountry", controlCountry)
        .setParameter("text", containing(text))
        .setParameter("rows", page.limit() + 1)
        .getResultStream()
        .map(Organisations::summary)
        .toList();
  }

  /** Batch by batch, as who controlled them is found out only then. */
  private List<OrganisationSummary> past(
      @Nullable String controlCountry, @Nullable String text, PageRequest page, AsOf asOf) {
    var rows = new ArrayList<OrganisationSummary>();
    String after = page.after();
    List<OrganisationIdentity> batch;
    do {
      batch = knownThen(after, text, asOf);
      Owners owners = controls.of(batch.stream().map(OrganisationIdentity::id).toList(), asOf);
      batch.stream()
          .map(organisation -> OrganisationSummary.of(organisation, owners))
          .filter(row -> controlCountry == null || row.controlledFrom().contains(controlCountry))
          .forEach(rows::add);
      after = batch.isEmpty() ? after : batch.getLast().id();
    } while (batch.size() == BATCH && rows.size() <= page.limit());
    return rows.subList(0, Math.min(rows.size(), page.limit() + 1));
  }

  private List<OrganisationIdentity> knownThen(String after, @Nullable String text, AsOf asOf) {
    return database
        .createNativeQuery(KNOWN, Tuple.class)
        .setParameter("after", after)
        .setParameter("text", containing(text))
        .setParameter("knownAt", asOf.knownAt())
        .setParameter("rows", BATCH)
        .getResultStream()
        .map(Organisations::identity)
        .toList();
  }

  @Transactional
  Optional<OrganisationView> byId(String id, AsOf asOf) {
    return identities(List.of(id)).stream().findFirst().map(found -> view(found, asOf));
  }

  private OrganisationView view(OrganisationIdentity organisation, AsOf asOf) {
    Owners above = controls.of(List.of(organisation.id()), asOf);
    List<ClaimView> about = ClaimView.all(above.claims().get(organisation.id()));
    List<Owner> owners =
        identities(above.claims().keySet()).stream()
            .filter(owner -> !owner.id().equals(organisation.id()))
            .map(
                owner ->
                    new Owner(
                        owner.id(), owner.name(), ClaimView.all(above.claims().get(owner.id()))))
            .toList();
    List<EventView> events =
        database
            .createNativeQuery(EVENTS, Tuple.class)
            .setParameter("id", organisation.id())
            .setParameter("day", asOf.validOn())
            .getResultStream()
            .map(Organisations::event)
            .toList();
    Stream<List<String>> cited =
        Stream.of(
                about.stream().map(ClaimView::sources),
                owners.stream().flatMap(owner -> owner.claims().stream()).map(ClaimView::sources),
                events.stream().map(EventView::sources))
            .flatMap(lists -> lists);
    return new OrganisationView(
        organisation.id(),
        organisation.name(),
        organisation.kind(),
        asOf.validOn(),
        asOf.knownAt(),
        above.of(organisation.id()),
        about,
        owners,
        events,
        claims.sources(cited.flatMap(List::stream)));
  }

  /** An ilike pattern, with ! as its escape, for a text anywhere; absent without a text. */
  private static @Nullable String containing(@Nullable String text) {
    return text == null ? null : "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
  }

  private static OrganisationSummary summary(Tuple row) {
    return new OrganisationSummary(
        row.get("id", String.class),
        row.get("name", String.class),
        row.get("kind", String.class),
        codes(row.get("control", String.class)),
        codes(row.get("possible_control", String.class)),
        row.get("headquarters", String.class));
  }

  private static List<String> codes(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
  }

  private static EventView event(Tuple row) {
    String jurisdiction = row.get("jurisdiction", String.class);
    String effect = row.get("effect", String.class);
    return new EventView(
        row.get("id", String.class),
        Objects.requireNonNull(
                PartialDate.of(
                    row.get("happened", LocalDate.class),
                    row.get("happened_precision", String.class)))
            .toString(),
        row.get("type", String.class),
        jurisdiction.isEmpty() ? null : jurisdiction,
        row.get("description", String.class),
        effect.isEmpty() ? null : effect,
        Arrays.asList(row.get("sources", String.class).split("\\|")));
  }
}
