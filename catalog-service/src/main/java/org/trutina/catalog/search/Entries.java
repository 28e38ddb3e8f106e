package org.trutina.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Subject;
import org.trutina.catalog.control.Certainty;
import org.trutina.catalog.control.Control;
import org.trutina.catalog.control.Controls;
import org.trutina.catalog.control.Controls.Owners;
import org.trutina.catalog.offering.Offering;
import org.trutina.catalog.supply.Exposure;
import org.trutina.catalog.supply.ExposureRule;
import org.trutina.catalog.supply.Law;
import org.trutina.catalog.supply.Laws;
import org.trutina.catalog.supply.Origins;
import org.trutina.catalog.supply.Origins.Graph;

/** Makes the entries that lists and searches read: what is known today, in one row each. */
@ApplicationScoped
class Entries {

  static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);
  static final BigDecimal NO_PRICE = new BigDecimal("1000000000000");
  static final BigDecimal NO_CAPABILITY = BigDecimal.valueOf(-1);

  /** On what day the claims of a subject begin or end to hold next. */
  private static final String NEXT_CHANGE =
      """
      (select min(day) from (
        select valid_from as day from claim where subject_type = '%1$s' and subject_id = %2$s
        union all
        -- Dates known to the month or year become certain, or uncertain, within it.
        select (valid_from + case valid_from_precision when 'year' then interval '1 year'
          else interval '1 month' end - interval '1 day')::date
        from claim where subject_type = '%1$s' and subject_id = %2$s
          and valid_from_precision <> 'day'
        union all
        select valid_to + 1 from claim
        where subject_type = '%1$s' and subject_id = %2$s and valid_to_precision <> 'day'
        union all
        select (valid_to + case valid_to_precision when 'year' then interval '1 year'
          when 'month' then interval '1 month' else interval '1 day' end)::date
        from claim where subject_type = '%1$s' and subject_id = %2$s and valid_to is not null
      ) boundaries where day > :today)
      """;

  private static final String ORGANISATION =
      """
      insert into organisation_entry as entry (organisation_id, headquarters, control,
        possible_control, changes_on)
      values (:id, :headquarters, :control, :possibleControl, %s)
      on conflict (organisation_id) do update set headquarters = excluded.headquarters,
        control = excluded.control, possible_control = excluded.possible_control,
        changes_on = excluded.changes_on
      where entry is distinct from excluded
      returning organisation_id
      """
          .formatted(NEXT_CHANGE.formatted("organisation", ":id"));

  private static final String OFFERING =
      """
      insert into offering_entry as entry (offering_id, label, layer, category, organisation_id,
        organisation_name, status, hosting, control, possible_control, exposed, possibly_exposed,
        unexposed, suppliers, openness, licence, certifications, released, price, capability, document,
        changes_on)
      select :id, lower(unaccent(:name)), :layer, :category, :organisation, :organisationName,
        :status, :hosting, :control, :possibleControl, :exposed, :possiblyExposed, :unexposed, :suppliers,
        :openness, :licence, :certifications, :released, :price, :capability,
        setweight(to_tsvector('simple', unaccent(:names)), 'A')
          || setweight(to_tsvector('simple', unaccent(coalesce(en || ' ' || de || ' ' || fr, ''))), 'B')
          || setweight(to_tsvector('english', coalesce(en, '')), 'B')
          || setweight(to_tsvector('german', coalesce(de, '')), 'B')
          || setweight(to_tsvector('french', coalesce(fr, '')), 'B')
          || setweight(to_tsvector('english', :texts), 'C')
          || setweight(to_tsvector('german', :texts), 'D')
          || setweight(to_tsvector('french', :texts), 'D'),
        %s
      from (select) one left join category on category.category = :category
      on conflict (offering_id) do update set label = excluded.label, layer = excluded.layer,
        category = excluded.category, organisation_id = excluded.organisation_id,
        organisation_name = excluded.organisation_name, status = excluded.status,
        hosting = excluded.hosting, control = excluded.control,
        possible_control = excluded.possible_control, exposed = excluded.exposed,
        possibly_exposed = excluded.possibly_exposed, unexposed = excluded.unexposed, suppliers = excluded.suppliers,
        openness = excluded.openness, licence = excluded.licence,
        certifications = excluded.certifications, released = excluded.released,
        price = excluded.price, capability = excluded.capability, document = excluded.document,
        changes_on = excluded.changes_on
      where entry is distinct from excluded
      returning offering_id
      """
          .formatted(NEXT_CHANGE.formatted("offering", ":id"));

  private static final String WORDS =
      """
      insert into search_word
      select unnest(tsvector_to_array(to_tsvector('simple', unaccent(:names))))
      on conflict do nothing
      """;

  private static final String CONFLICT =
      """
      insert into claim_conflict (subject_type, subject_id, property, qualifier, claims, rule)
      values (:type, :subject, :property, :qualifier, :claims, :rule)
      """;

  private final Session database;
  private final Origins origins;
  private final Controls controls;
  private final Laws laws;
  private final Claims claims;

  Entries(Session database, Origins origins, Controls controls, Laws laws, Claims claims) {
    this.database = database;
    this.origins = origins;
    this.controls = controls;
    this.laws = laws;
    this.claims = claims;
  }

  /**
   * Makes the entries of organisations anew.
   *
   * @return those whose entry has changed
   */
  Set<String> refreshOrganisations(Collection<String> ids) {
    AsOf now = claims.now();
    Owners owners = controls.of(ids, now);
    var changed = new TreeSet<String>();
    for (String id : ids) {
      List<Choice> about = owners.claims().getOrDefault(id, List.of());
      Control control = owners.of(id);
      recordConflicts(Subject.ORGANISATION, id, about);
      boolean differs =
          !database
              .createNativeQuery(ORGANISATION, String.class)
              .setParameter("id", id)
              .setParameter("headquarters", value(about, Property.HEADQUARTERS_COUNTRY))
              .setParameter("control", codes(control.from(Certainty.CERTAIN)))
              .setParameter("possibleControl", codes(control.from(Certainty.POSSIBLE)))
              .setParameter("today", now.validOn())
              .getResultList()
              .isEmpty();
      if (differs) {
        changed.add(id);
      }
    }
    return changed;
  }

  /**
   * Makes the entries of offerings anew.
   *
   * @return those whose entry has changed
   */
  Set<String> refreshOfferings(Collection<String> ids) {
    AsOf now = claims.now();
    Graph graph = origins.of(ids, now);
    List<Law> known = laws.all();
    var rule = new ExposureRule(graph, known, now.validOn());
    var changed = new TreeSet<String>();
    for (String id : ids) {
      Offering offering = graph.offerings().get(id);
      if (offering != null) {
        List<Choice> about = graph.claims().getOrDefault(id, List.of());
        recordConflicts(Subject.OFFERING, id, about);
        if (write(offering, about, graph, rule.of(id), known, now.validOn())) {
          changed.add(id);
        }
      }
    }
    return changed;
  }

  private boolean write(
      Offering offering,
      List<Choice> about,
      Graph graph,
      List<Exposure> exposures,
      List<Law> known,
      LocalDate today) {
    Control control = graph.controlOf(offering.organisation().id());
    // Cut into words as searches are: PostgreSQL would read signs and numbers in its own way.
    String names =
        String.join(
                " ",
                offering.name(),
                offering.organisation().name(),
                offering.id(),
                offering.category())
            .replaceAll(Search.NO_WORD.pattern(), " ");
    boolean differs =
        !database
            .createNativeQuery(OFFERING, String.class)
            .setParameter("id", offering.id())
            .setParameter("name", offering.name())
            .setParameter("layer", offering.layer().key())
            .setParameter("category", offering.category())
            .setParameter("organisation", offering.organisation().id())
            .setParameter("organisationName", offering.organisation().name())
            .setParameter("status", value(about, Property.STATUS))
            .setParameter("hosting", split(value(about, Property.HOSTING_COUNTRIES)))
            .setParameter("control", codes(control.from(Certainty.CERTAIN)))
            .setParameter("possibleControl", codes(control.from(Certainty.POSSIBLE)))
            .setParameter("exposed", keys(exposures, Certainty.CERTAIN))
            .setParameter("possiblyExposed", keys(exposures, Certainty.POSSIBLE))
            .setParameter("unexposed", unexposed(exposures, known))
            .setParameter("suppliers", suppliers(offering, exposures))
            .setParameter("openness", openness(value(about, Property.WEIGHTS)))
            .setParameter("licence", value(about, Property.LICENCE_SPDX))
            .setParameter("certifications", certifications(about))
            .setParameter("released", released(about))
            .setParameter("price", number(value(about, Property.PRICE_INPUT), NO_PRICE))
            .setParameter(
                "capability", number(value(about, Property.CAPABILITY_ARENA), NO_CAPABILITY))
            .setParameter("names", names)
            .setParameter("texts", texts(about))
            .setParameter("today", today)
            .getResultList()
            .isEmpty();
    if (differs) {
      database.createNativeMutationQuery(WORDS).setParameter("names", names).executeUpdate();
    }
    return differs;
  }

  private void recordConflicts(Subject type, String subject, List<Choice> about) {
    database
        .createNativeMutationQuery(
            "delete from claim_conflict where subject_type = :type and subject_id = :subject")
        .setParameter("type", type.key())
        .setParameter("subject", subject)
        .executeUpdate();
    for (Choice choice : about) {
      if (choice.isConflict()) {
        Claim chosen = choice.chosen();
        database
            .createNativeMutationQuery(CONFLICT)
            .setParameter("type", type.key())
            .setParameter("subject", subject)
            .setParameter("property", chosen.property().key())
            .setParameter(
                "qualifier",
                chosen.property().hasManyValues() ? chosen.value() : chosen.qualifier())
            .setParameter("claims", choice.others().size() + 1)
            .setParameter("rule", choice.rule().key())
            .executeUpdate();
      }
    }
  }

  private static @Nullable String value(List<Choice> about, Property property) {
    return about.stream()
        .map(Choice::chosen)
        .filter(claim -> claim.property() == property && claim.qualifier().isEmpty())
        .map(Claim::value)
        .findFirst()
        .orElse(null);
  }

  private static String[] keys(List<Exposure> exposures, Certainty certainty) {
    return codes(
        exposures.stream()
            .filter(exposure -> exposure.certainty() == certainty)
            .flatMap(
                exposure ->
                    Stream.of(
                        exposure.jurisdiction(),
                        exposure.jurisdiction() + ":" + exposure.kind().key()))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Of the jurisdictions that are asked about most, those without any hold. */
  private static String[] unexposed(List<Exposure> exposures, List<Law> laws) {
    Set<String> free = reaching(laws);
    exposures.forEach(exposure -> free.remove(exposure.jurisdiction()));
    return codes(free);
  }

  /** The jurisdictions that have a law with reach, and that which is not known. */
  static Set<String> reaching(List<Law> laws) {
    return Stream.concat(laws.stream().map(Law::jurisdiction), Stream.of(Control.UNKNOWN))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String[] suppliers(Offering offering, List<Exposure> exposures) {
    return codes(
        exposures.stream()
            .flatMap(exposure -> Stream.ofNullable(exposure.supplier()))
            .filter(supplier -> !supplier.equals(offering.organisation().id()))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static String[] certifications(List<Choice> about) {
    return codes(
        about.stream()
            .map(Choice::chosen)
            .filter(claim -> claim.property() == Property.CERTIFICATION)
            .filter(claim -> claim.qualifier().equals("valid"))
            .map(Claim::value)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static LocalDate released(List<Choice> about) {
    return Stream.of(Property.RELEASE_DATE, Property.LISTING_DATE)
        .flatMap(property -> Stream.ofNullable(value(about, property)))
        .findFirst()
        .map(Entries::firstDay)
        .orElse(NO_DATE);
  }

  private static LocalDate firstDay(String date) {
    try {
      return PartialDate.parse(date).first();
    } catch (DateTimeException e) {
      return NO_DATE;
    }
  }

  private static String texts(List<Choice> about) {
    var texts = new ArrayList<String>();
    about.stream()
        .map(Choice::chosen)
        .filter(claim -> claim.property().form() == Property.Form.TEXT)
        .filter(claim -> claim.objectType() != ObjectType.UNKNOWN)
        .forEach(claim -> texts.add(claim.value()));
    return String.join(" ", texts);
  }

  private static String openness(@Nullable String weights) {
    return switch (weights) {
      case "open" -> "open";
      case "partial" -> "partial";
      case "closed", "planned" -> "closed";
      case null, default -> "unknown";
    };
  }

  private static BigDecimal number(@Nullable String value, BigDecimal otherwise) {
    return value == null || value.equals("unknown") ? otherwise : new BigDecimal(value);
  }

  private static String[] split(@Nullable String joined) {
    return joined == null ? new String[0] : joined.split(";");
  }

  private static String[] codes(Collection<String> codes) {
    return codes.toArray(String[]::new);
  }
}
