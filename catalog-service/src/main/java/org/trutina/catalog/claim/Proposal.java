package org.trutina.catalog.claim;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.NewClaim.NewSource;
import org.trutina.edge.Problem.Violation;

/** One proposal, and what is wrong with it. */
final class Proposal {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final String UNKNOWN_COUNTRIES =
      """
      select code from unnest(cast(:codes as text[])) code
      where not exists (select from jurisdiction where jurisdiction.code = code.code)
      """;

  private static final String DESCENDS =
      """
      with recursive ancestor (id) as (
        select cast(:base as text) collate "C"
        union
        select claim.value collate "C" from ancestor
        join claim on claim.subject_type = 'offering' and claim.subject_id = ancestor.id
          and claim.property = 'derived-from' and claim.object_type = 'offering'
          and claim.status not in ('superseded', 'retracted')
      )
      select exists (select from ancestor where id = :model)
      """;

  private static final String NEW_SOURCE =
      """
      insert into source (id, title, publisher, address, kind, as_of)
      values (:id, :title, :publisher, :address, :kind, :asOf)
      on conflict (id) do nothing
      """;

  private static final Set<String> KINDS =
      Set.of("dataset", "official", "vendor", "press", "secondary");

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final NewClaim wanted;
  private final LocalDate today;
  private final Session database;
  private final List<Violation> violations = new ArrayList<>();

  Proposal(NewClaim wanted, LocalDate today, Session database) {
    this.wanted = wanted;
    this.today = today;
    this.database = database;
  }

  /** Every field at fault so far. */
  List<Violation> violations() {
    return violations;
  }

  private void refuse(String pointer, String detail) {
    violations.add(new Violation(pointer, detail));
  }

  @Nullable Property property() {
    try {
      Property property = Property.of(wanted.property());
      if (property.subject() == wanted.subjectType()) {
        return property;
      }
      refuse(
          "/property",
          "'%s' is said of an %s, not of an %s."
              .formatted(property.key(), property.subject().key(), wanted.subjectType().key()));
    } catch (IllegalArgumentException e) {
      refuse("/property", e.getMessage() + ".");
    }
    return null;
  }

  @Nullable PartialDate date(String pointer, @Nullable String text) {
    try {
      return text == null ? null : PartialDate.parse(text);
    } catch (DateTimeException e) {
      refuse(pointer, "'" + text + "' is no date; use 2026, 2026-02 or 2026-02-02.");
      return null;
    }
  }

  void checkSubject() {
    if (!exists(wanted.subjectType().key(), wanted.subject())) {
      refuse(
          "/subject",
          "There is no %s with the id %s.".formatted(wanted.subjectType().key(), wanted.subject()));
    }
  }

  void checkDates(@Nullable PartialDate validFrom, @Nullable PartialDate validTo) {
    if (validFrom != null && validFrom.first().isAfter(today)) {
      refuse(
          "/validFrom",
          "A claim is about what is or was, and this is in the future; record an announcement from"
              + " the day on which it was made.");
    }
    if (validFrom != null && validTo != null && validTo.last().isBefore(validFrom.first())) {
      refuse("/validTo", "It ends before it begins.");
    }
    if (wanted.asOf().isAfter(today)) {
      refuse("/asOf", "Nobody can have looked at the source in the future.");
    } else if (wanted.asOf().isBefore(EARLIEST)) {
      refuse("/asOf", "Name a day since 1900.");
    }
    LocalDate demonstrated = wanted.demonstratedOn();
    if ((wanted.assurance() == Assurance.DEMONSTRATED) != (demonstrated != null)) {
      refuse("/demonstratedOn", "Give it when the assurance is 'demonstrated', and only then.");
    } else if (demonstrated != null && demonstrated.isAfter(today)) {
      refuse("/demonstratedOn", "It cannot have been demonstrated in the future.");
    } else if (demonstrated != null && demonstrated.isBefore(EARLIEST)) {
      refuse("/demonstratedOn", "Name a day since 1900.");
    }
  }

  void checkInterval() {
    checkRange("/low", wanted.low());
    checkRange("/high", wanted.high());
    if ((wanted.low() == null) != (wanted.high() == null)) {
      refuse("/low", "Give both bounds or none.");
    } else if (wanted.low() != null
        && wanted.low().compareTo(Objects.requireNonNull(wanted.high())) > 0) {
      refuse("/low", "The lower bound exceeds the upper one.");
    }
  }

  private void checkRange(String pointer, @Nullable BigDecimal bound) {
    if (bound != null && !Property.isInRange(bound)) {
      refuse(pointer, "The number is too large, or has too many digits.");
    }
  }

  void checkValue(Property property) {
    try {
      property.check(wanted.value());
    } catch (IllegalArgumentException e) {
      refuse("/value", e.getMessage() + ".");
      return;
    }
    switch (property.form()) {
      case COUNTRY, COUNTRIES -> checkCountries();
      case OWNER, SUPPLY -> checkObject(property);
      default -> {}
    }
    if (!property.isRelation() && wanted.objectType() != null) {
      refuse("/objectType", "Only relations have an object.");
    }
    if (property.form() != Property.Form.OWNER && wanted.stage() != null) {
      refuse("/stage", "Only changes of control have a stage.");
    }
    if (property == Property.OWNED_BY) {
      checkPercentages();
    }
  }

  private void checkCountries() {
    if (wanted.value().equals("varies") || wanted.value().equals("customer-premises")) {
      return;
    }
    List<String> unknown =
        database
            .createNativeQuery(UNKNOWN_COUNTRIES, String.class)
            .setParameter("codes", wanted.value().split(";"))
            .getResultList();
    if (!unknown.isEmpty()) {
      refuse("/value", "The catalogue knows no jurisdiction " + String.join(", ", unknown) + ".");
    }
  }

  private void checkObject(Property property) {
    ObjectType type = wanted.objectType();
    if (type == null) {
      refuse("/objectType", "Say what the value is the id or the name of.");
    } else if (type.isKnown() && !exists(type.key(), wanted.value())) {
      refuse("/value", "There is no %s with the id %s.".formatted(type.key(), wanted.value()));
    } else if (property.form() == Property.Form.OWNER
        && (type == ObjectType.OFFERING || type == ObjectType.VARIES)) {
      refuse("/objectType", "An owner is an organisation, named or unknown.");
    } else if (type.key().equals(wanted.subjectType().key())
        && wanted.value().equals(wanted.subject())) {
      refuse("/value", "Nothing depends on itself.");
    } else if (property == Property.DERIVED_FROM
        && type == ObjectType.OFFERING
        && descends(wanted.value(), wanted.subject())) {
      refuse("/value", "This model is itself derived from " + wanted.subject() + ".");
    }
  }

  private void checkPercentages() {
    if (wanted.low() == null
        || wanted.high() == null
        || wanted.low().signum() < 0
        || wanted.high().compareTo(ALL) > 0
        || !"%".equals(wanted.unit())) {
      refuse("/low", "A share is given as low and high in per cent, 0 to 100, with the unit %.");
    }
  }

  List<String> sources() {
    var ids = new ArrayList<String>();
    for (int i = 0; i < wanted.sources().size(); i++) {
      NewSource source = wanted.sources().get(i);
      String pointer = "/sources/" + i;
      String id = source.id();
      if (id == null) {
        ids.add(newSource(source, pointer));
      } else if (exists("source", id)) {
        ids.add(id);
      } else {
        refuse(pointer + "/id", "There is no source with the id " + id + ".");
      }
    }
    return ids.stream().distinct().toList();
  }

  private String newSource(NewSource source, String pointer) {
    String title = Proposals.text(source.title()).strip();
    String address = Proposals.text(source.address()).strip();
    if (title.isEmpty()) {
      refuse(pointer + "/title", "A new source needs a title.");
    }
    if (!Proposals.isWebAddress(address)) {
      refuse(pointer + "/address", "A new source needs an address that begins with https://.");
    }
    if (!KINDS.contains(Proposals.text(source.kind()))) {
      refuse(pointer + "/kind", "Use one of dataset, official, vendor, press and secondary.");
    }
    String publisher = Proposals.text(source.publisher()).strip();
    String id =
        "src-"
            + UUID.nameUUIDFromBytes(
                String.join("\n", title, publisher, address, Proposals.text(source.kind()))
                    .getBytes(StandardCharsets.UTF_8));
    if (violations.isEmpty()) {
      database
          .createNativeMutationQuery(NEW_SOURCE)
          .setParameter("id", id)
          .setParameter("title", title)
          .setParameter("publisher", publisher)
          .setParameter("address", address)
          .setParameter("kind", source.kind())
          .setParameter("asOf", wanted.asOf().toString())
          .executeUpdate();
    }
    return id;
  }

  private boolean exists(String table, String id) {
    return (Boolean)
        database
            .createNativeQuery(
                "select exists (select from " + table + " where id = :id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  private boolean descends(String base, String model) {
    return (Boolean)
        database
            .createNativeQuery(DESCENDS, Boolean.class)
            .setParameter("base", base)
            .setParameter("model", model)
            .getSingleResult();
  }
}
