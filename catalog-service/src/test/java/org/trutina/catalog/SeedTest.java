package org.trutina.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
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
import org.trutina.catalog.claim.Property;

/** The seed holds no claim without a source or a date, and no dangling reference. */
class SeedTest {

  @ParameterizedTest
  @ValueSource(strings = {"claims.csv", "supply.csv", "jurisdictions.csv", "events.csv"})
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
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(Path.of("src/main/resources/seed", file).toFile())) {
      return rows.readAll();
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }
}
