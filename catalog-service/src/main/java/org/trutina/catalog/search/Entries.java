package org.trutina.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Subject;
import org.trutina.catalog.control.Certainty;
import org.trutina.catalog.control.Control;
import org.trutina.catalog.control.Control.Controller;
import org.trutina.catalog.control.Control.Hold;
import org.trutina.catalog.control.Controls;
import org.trutina.catalog.control.Controls.Owners;
import org.trutina.catalog.offering.Offering;
import org.trutina.catalog.supply.ExposureRule;
import org.trutina.catalog.supply.Laws;
import org.trutina.catalog.supply.Origins;
import org.trutina.catalog.supply.Origins.Graph;

/** Makes the entries that lists and searches read: what is known today, in one row each. */
@ApplicationScoped
class Entries {

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

  private static final String REACH =
      """
      insert into organisation_reach as known (organisation_id, reach) values (:id, :reach)
      on conflict (organisation_id) do update set reach = excluded.reach
      where known.reach <> excluded.reach
      returning organisation_id
      """;

  /** The places that reach what an organisation controls. */
  private static final List<Property> PLACES =
      List.of(Property.CONTROL_COUNTRY, Property.LEGAL_SEAT_COUNTRY, Property.HEADQUARTERS_COUNTRY);

  /** What has not changed keeps its version, so that only what it says is compared. */
  private static final String OFFERING =
      """
      insert into offering_entry as entry (offering_id, layer, category, organisation_id,
        organisation_name, status, hosting, control, possible_control, exposed, possibly_exposed,
        suppliers, openness, licence, certifications, released, price, capability, texts,
        changes_on, version)
      values (:id, :layer, :category, :organisation, :organisationName, :status, :hosting, :control,
        :possibleControl, :exposed, :possiblyExposed, :suppliers, :openness, :licence,
        :certifications, :released, :price, :capability, :texts, %s,
        coalesce((select version from offering_entry where offering_id = :id),
          nextval('offering_entry_version')))
      on conflict (offering_id) do update set layer = excluded.layer,
        category = excluded.category, organisation_id = excluded.organisation_id,
        organisation_name = excluded.organisation_name, status = excluded.status,
        hosting = excluded.hosting, control = excluded.control,
        possible_control = excluded.possible_control, exposed = excluded.exposed,
        possibly_exposed = excluded.possibly_exposed, suppliers = excluded.suppliers,
        openness = excluded.openness, licence = excluded.licence,
        certifications = excluded.certifications, released = excluded.released,
        price = excluded.price, capability = excluded.capability, texts = excluded.texts,
        changes_on = excluded.changes_on, version = nextval('offering_entry_version')
      where entry is distinct from excluded
      returning offering_id
      """
          .formatted(NEXT_CHANGE.formatted("offering", ":id"));

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
   * @return those of which others may take something else than before
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
              .setParameter(
                  "headquarters", ListedOffering.value(about, Property.HEADQUARTERS_COUNTRY))
              .setParameter("control", codes(control.from(Certainty.CERTAIN)))
              .setParameter("possibleControl", codes(control.from(Certainty.POSSIBLE)))
              .setParameter("today", now.validOn())
              .getResultList()
              .isEmpty();
      boolean reachesOthers =
          !database
              .createNativeQuery(REACH, String.class)
              .setParameter("id", id)
              .setParameter("reach", reach(control, about))
              .getResultList()
              .isEmpty();
      if (differs || reachesOthers) {
        changed.add(id);
      }
    }
    return changed;
  }

  /** What its entry does not tell, and exposure and the control of others depend on. */
  private static String[] reach(Control control, List<Choice> about) {
    var reach = new TreeSet<String>();
    for (Hold hold : control.holds()) {
      String how = hold.controls() ? " controls" : "";
      reach.add(hold.jurisdiction() + " " + hold.certainty() + " " + hold.basis().key() + how);
    }
    for (Controller controller : control.controllers()) {
      String how = controller.ultimate() ? " ultimately" : "";
      reach.add("by " + controller.organisation() + " " + controller.certainty() + how);
    }
    for (Property place : PLACES) {
      String stated = ListedOffering.value(about, place);
      if (stated != null) {
        reach.add(place.key() + " " + stated);
      }
    }
    return codes(reach);
  }

  /**
   * Makes the entries of offerings anew.
   *
   * @return those whose entry has changed
   */
  Set<String> refreshOfferings(Collection<String> ids) {
    AsOf now = claims.now();
    Graph graph = origins.of(ids, now);
    var rule = new ExposureRule(graph, laws.inForce(now));
    var changed = new TreeSet<String>();
    for (String id : ids) {
      Offering offering = graph.offerings().get(id);
      if (offering != null) {
        List<Choice> about = graph.claims().getOrDefault(id, List.of());
        recordConflicts(Subject.OFFERING, id, about);
        Control control = graph.controlOf(offering.organisation().id());
        if (write(ListedOffering.of(offering, about, control, rule.of(id)), now.validOn())) {
          changed.add(id);
        }
      }
    }
    return changed;
  }

  private boolean write(ListedOffering listed, LocalDate today) {
    return !database
        .createNativeQuery(OFFERING, String.class)
        .setParameter("id", listed.id())
        .setParameter("layer", listed.layer().key())
        .setParameter("category", listed.category())
        .setParameter("organisation", listed.organisation())
        .setParameter("organisationName", listed.organisationName())
        .setParameter("status", listed.status())
        .setParameter("hosting", codes(listed.hosting()))
        .setParameter("control", codes(listed.control()))
        .setParameter("possibleControl", codes(listed.possibleControl()))
        .setParameter("exposed", codes(listed.exposed()))
        .setParameter("possiblyExposed", codes(listed.possiblyExposed()))
        .setParameter("suppliers", codes(listed.suppliers()))
        .setParameter("openness", listed.openness())
        .setParameter("licence", listed.licence())
        .setParameter("certifications", codes(listed.certifications()))
        .setParameter("released", listed.released(), LocalDate.class)
        .setParameter("price", listed.price(), BigDecimal.class)
        .setParameter("capability", listed.capability(), BigDecimal.class)
        .setParameter("texts", listed.texts())
        .setParameter("today", today)
        .getResultList()
        .isEmpty();
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

  private static String[] codes(Collection<String> codes) {
    return codes.toArray(String[]::new);
  }
}
