package org.trutina.catalog.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.control.Certainty;
import org.trutina.catalog.control.Control;
import org.trutina.catalog.offering.Layer;
import org.trutina.catalog.offering.Offering;
import org.trutina.catalog.supply.Exposure;

/**
 * What lists, searches and facets know of an offering on a day: a few of its claims, and what
 * follows from all of them.
 *
 * @param exposed {@code US} when certain by any kind, and one for each kind such as {@code
 *     US:hardware}
 * @param suppliers ids of the organisations it depends on, without who offers it
 * @param released the first day of the day, month or year; of its listing where no other is known
 * @param price USD per million input tokens
 * @param capability Arena Elo points
 * @param texts what is said of it in words
 */
record ListedOffering(
    String id,
    String name,
    Layer layer,
    String category,
    String organisation,
    String organisationName,
    @Nullable String status,
    List<String> hosting,
    List<String> control,
    List<String> possibleControl,
    List<String> exposed,
    List<String> possiblyExposed,
    List<String> suppliers,
    String openness,
    @Nullable String licence,
    List<String> certifications,
    @Nullable LocalDate released,
    @Nullable BigDecimal price,
    @Nullable BigDecimal capability,
    String texts) {

  /**
   * From the ledger.
   *
   * @param about the effective claims on the offering
   * @param control who controls the organisation that offers it
   */
  static ListedOffering of(
      Offering offering, List<Choice> about, Control control, List<Exposure> exposures) {
    String hosting = value(about, Property.HOSTING_COUNTRIES);
    return new ListedOffering(
        offering.id(),
        offering.name(),
        offering.layer(),
        offering.category(),
        offering.organisation().id(),
        offering.organisation().name(),
        value(about, Property.STATUS),
        hosting == null ? List.of() : List.of(hosting.split(";")),
        List.copyOf(control.from(Certainty.CERTAIN)),
        List.copyOf(control.from(Certainty.POSSIBLE)),
        keys(exposures, Certainty.CERTAIN),
        keys(exposures, Certainty.POSSIBLE),
        suppliers(offering, exposures),
        openness(value(about, Property.WEIGHTS)),
        value(about, Property.LICENCE_SPDX),
        certifications(about),
        released(about),
        number(about, Property.PRICE_INPUT),
        number(about, Property.CAPABILITY_ARENA),
        texts(about));
  }

  /** From its entry in the database. */
  static ListedOffering of(ResultSet entry) throws SQLException {
    return new ListedOffering(
        entry.getString("offering_id"),
        entry.getString("name"),
        Layer.of(entry.getString("layer")),
        entry.getString("category"),
        entry.getString("organisation_id"),
        entry.getString("organisation_name"),
        entry.getString("status"),
        codes(entry, "hosting"),
        codes(entry, "control"),
        codes(entry, "possible_control"),
        codes(entry, "exposed"),
        codes(entry, "possibly_exposed"),
        codes(entry, "suppliers"),
        entry.getString("openness"),
        entry.getString("licence"),
        codes(entry, "certifications"),
        entry.getObject("released", LocalDate.class),
        entry.getBigDecimal("price"),
        entry.getBigDecimal("capability"),
        entry.getString("texts"));
  }

  private static List<String> codes(ResultSet entry, String column) throws SQLException {
    return Arrays.asList((String[]) entry.getArray(column).getArray());
  }

  /** The effective value of a property without qualifier. */
  static @Nullable String value(List<Choice> about, Property property) {
    return about.stream()
        .map(Choice::chosen)
        .filter(claim -> claim.property() == property && claim.qualifier().isEmpty())
        .map(Claim::value)
        .findFirst()
        .orElse(null);
  }

  private static List<String> keys(List<Exposure> exposures, Certainty certainty) {
    return List.copyOf(
        exposures.stream()
            .filter(exposure -> exposure.certainty() == certainty)
            .flatMap(
                exposure ->
                    Stream.of(
                        exposure.jurisdiction(),
                        exposure.jurisdiction() + ":" + exposure.kind().key()))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static List<String> suppliers(Offering offering, List<Exposure> exposures) {
    return List.copyOf(
        exposures.stream()
            .flatMap(exposure -> Stream.ofNullable(exposure.supplier()))
            .filter(supplier -> !supplier.equals(offering.organisation().id()))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static List<String> certifications(List<Choice> about) {
    return List.copyOf(
        about.stream()
            .map(Choice::chosen)
            .filter(claim -> claim.property() == Property.CERTIFICATION)
            .filter(claim -> claim.qualifier().equals("valid"))
            .map(Claim::value)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static @Nullable LocalDate released(List<Choice> about) {
    return Stream.of(Property.RELEASE_DATE, Property.LISTING_DATE)
        .flatMap(property -> Stream.ofNullable(value(about, property)))
        .findFirst()
        .map(ListedOffering::firstDay)
        .orElse(null);
  }

  private static @Nullable LocalDate firstDay(String date) {
    try {
      return PartialDate.parse(date).first();
    } catch (DateTimeException e) {
      return null;
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

  private static @Nullable BigDecimal number(List<Choice> about, Property property) {
    String value = value(about, property);
    return value == null || value.equals("unknown") ? null : new BigDecimal(value);
  }
}
