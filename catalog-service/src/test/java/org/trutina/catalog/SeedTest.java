package org.trutina.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trutina.catalog.claim.PartialDate;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.supply.Exposure;

/** The seed holds no claim without a source or a date, and no dangling reference. */
class SeedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claims.csv",
        "supply.csv",
        "jurisdictions.csv",
        "jurisdiction_periods.csv",
        "events.csv",
        "laws.csv"
      })
  void every_fact_names_existing_sources(String file) {
    Set<String> sources = ids("sources.csv");
    for (Map<String, String> row : rows(file)) {
      assertThat(list(row.get("sources"))).as(row.toString()).isNotEmpty().isSubsetOf(sources);
    }
  }

  @Test
  void every_claim_is_about_something_in_the_seed_in_the_words_of_the_vocabulary() {
    Map<String, Set<String>> subjects =
        Map.of("organisation", ids("organisations.csv"), "offering", ids("offerings.csv"));
    for (Map<String, String> claim : rows("claims.csv")) {
      assertThat(subjects.get(claim.get("subject_type")))
          .as(claim.toString())
          .contains(claim.get("subject"));
      Property.of(claim.get("property")).check(claim.get("value"));
      assertThat(claim.get("as_of")).as(claim.toString()).matches("\\d{4}-\\d{2}-\\d{2}");
    }
  }

  @Test
  void no_claim_rests_on_general_knowledge_alone_and_calls_itself_proven() {
    assertThat(Stream.of("claims.csv", "supply.csv").flatMap(file -> rows(file).stream()))
        .filteredOn(row -> row.get("sources").equals("general-knowledge"))
        .extracting(row -> row.get("assurance"))
        .containsOnly("unverified");
  }

  @Test
  void every_country_is_a_jurisdiction_of_the_seed() {
    Set<String> known =
        rows("jurisdictions.csv").stream().map(row -> row.get("code")).collect(Collectors.toSet());
    for (Map<String, String> claim : rows("claims.csv")) {
      if (claim.get("property").endsWith("-country")
          || claim.get("property").endsWith("-countries")) {
        assertThat(Arrays.asList(claim.get("value").split(";")))
            .as(claim.toString())
            .allMatch(
                code ->
                    known.contains(code)
                        || code.equals("varies")
                        || code.equals("customer-premises"));
      }
    }
  }

  @Test
  void supply_links_lead_to_something_and_models_do_not_descend_from_themselves() {
    Set<String> offerings = ids("offerings.csv");
    Set<String> organisations = ids("organisations.csv");
    var bases = new HashMap<String, Set<String>>();
    for (Map<String, String> link : rows("supply.csv")) {
      assertThat(offerings).as(link.toString()).contains(link.get("from_offering"));
      switch (link.get("target_type")) {
        case "offering" -> assertThat(offerings).as(link.toString()).contains(link.get("target"));
        case "organisation" ->
            assertThat(organisations).as(link.toString()).contains(link.get("target"));
        default -> assertThat(link.get("target")).as(link.toString()).isNotBlank();
      }
      if (link.get("relation").equals("derived-from")) {
        bases
            .computeIfAbsent(link.get("from_offering"), any -> new TreeSet<>())
            .add(link.get("target"));
      }
    }
    bases.keySet().forEach(model -> assertThat(ancestors(model, bases)).doesNotContain(model));
  }

  @Test
  void every_owner_exists_and_every_share_is_a_percentage() {
    Set<String> organisations = ids("organisations.csv");
    for (Map<String, String> claim : rows("claims.csv")) {
      Property property = Property.of(claim.get("property"));
      assertThat(claim.get("object_type").isEmpty())
          .as(claim.toString())
          .isNotEqualTo(property.isRelation());
      if (claim.get("object_type").equals("organisation")) {
        assertThat(organisations).as(claim.toString()).contains(claim.get("value"));
        assertThat(claim.get("value")).as(claim.toString()).isNotEqualTo(claim.get("subject"));
      }
      if (property == Property.OWNED_BY) {
        assertThat(new BigDecimal(claim.get("low")))
            .as(claim.toString())
            .isBetween(BigDecimal.ZERO, new BigDecimal(claim.get("high")));
        assertThat(new BigDecimal(claim.get("high")))
            .as(claim.toString())
            .isLessThanOrEqualTo(BigDecimal.valueOf(100));
        assertThat(claim.get("unit")).isEqualTo("%");
      }
    }
  }

  @Test
  void no_claim_is_made_twice_and_none_is_about_the_future() {
    assertThat(rows("claims.csv"))
        .extracting(
            claim ->
                List.of(
                    claim.get("subject_type"),
                    claim.get("subject"),
                    claim.get("property"),
                    claim.get("qualifier"),
                    claim.get("value"),
                    claim.get("valid_from"),
                    claim.get("sources")))
        .doesNotHaveDuplicates();
    for (Map<String, String> claim : rows("claims.csv")) {
      if (!claim.get("valid_from").isEmpty()) {
        assertThat(PartialDate.parse(claim.get("valid_from")).first())
            .as(claim.toString())
            .isBeforeOrEqualTo(LocalDate.parse(claim.get("as_of")));
      }
    }
  }

  @Test
  void every_alias_leads_to_something_and_every_category_has_a_name_in_three_languages() {
    Map<String, Set<String>> subjects =
        Map.of("organisation", ids("organisations.csv"), "offering", ids("offerings.csv"));
    for (Map<String, String> alias : rows("aliases.csv")) {
      assertThat(subjects.get(alias.get("subject_type")))
          .as(alias.toString())
          .contains(alias.get("subject"));
    }
    assertThat(rows("aliases.csv"))
        .extracting(alias -> List.of(alias.get("scheme"), alias.get("key"), alias.get("subject")))
        .doesNotHaveDuplicates();
    Set<String> named =
        rows("categories.csv").stream().map(row -> row.get("category")).collect(Collectors.toSet());
    assertThat(rows("offerings.csv"))
        .extracting(row -> row.get("category"))
        .allMatch(named::contains);
    assertThat(rows("categories.csv"))
        .allMatch(row -> Stream.of("en", "de", "fr").noneMatch(key -> row.get(key).isBlank()));
  }

  @Test
  void what_holds_of_a_jurisdiction_ends_before_the_next_begins() {
    Set<String> jurisdictions =
        rows("jurisdictions.csv").stream().map(row -> row.get("code")).collect(Collectors.toSet());
    var last = new HashMap<String, String>();
    for (Map<String, String> period : rows("jurisdiction_periods.csv")) {
      assertThat(jurisdictions).as(period.toString()).contains(period.get("jurisdiction"));
      assertThat(period.get("basis")).as(period.toString()).isNotBlank();
      String from = period.get("valid_from").isEmpty() ? "0000" : period.get("valid_from");
      String to = period.get("valid_to").isEmpty() ? "9999" : period.get("valid_to");
      assertThat(from).as(period.toString()).isLessThanOrEqualTo(to);
      String before = last.put(period.get("jurisdiction") + " " + period.get("kind"), to);
      assertThat(before == null ? "" : before).as(period.toString()).isLessThan(from);
    }
  }

  @Test
  void every_law_attaches_by_known_kinds_of_exposure() {
    Set<String> kinds =
        Arrays.stream(Exposure.Kind.values()).map(Exposure.Kind::key).collect(Collectors.toSet());
    Set<String> jurisdictions =
        rows("jurisdictions.csv").stream().map(row -> row.get("code")).collect(Collectors.toSet());
    for (Map<String, String> law : rows("laws.csv")) {
      assertThat(kinds).as(law.toString()).containsAll(List.of(law.get("reaches").split(";")));
      assertThat(jurisdictions).as(law.toString()).contains(law.get("jurisdiction"));
    }
  }

  @Test
  void the_seed_is_as_large_as_promised() {
    assertThat(ids("organisations.csv")).hasSizeGreaterThanOrEqualTo(160);
    assertThat(ids("offerings.csv")).hasSizeGreaterThanOrEqualTo(350);
  }

  private static Set<String> ancestors(String model, Map<String, Set<String>> bases) {
    var found = new HashSet<String>();
    var open = new java.util.ArrayDeque<>(bases.getOrDefault(model, Set.of()));
    while (!open.isEmpty()) {
      String base = open.remove();
      if (found.add(base)) {
        open.addAll(bases.getOrDefault(base, Set.of()));
      }
    }
    return found;
  }

  private static Set<String> ids(String file) {
    return rows(file).stream().map(row -> row.get("id")).collect(Collectors.toSet());
  }

  private static List<String> list(String joined) {
    return Arrays.stream(joined.split("\\|")).filter(id -> !id.isEmpty()).toList();
  }

  private static List<Map<String, String>> rows(String file) {
    try {
      return SeedRows.of(file);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }
}
