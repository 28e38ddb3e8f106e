package org.trutina.catalog.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Stage;
import org.trutina.catalog.claim.TestClaim;
import org.trutina.catalog.control.Certainty;
import org.trutina.catalog.offering.Layer;
import org.trutina.catalog.supply.Exposure.Kind;
import org.trutina.catalog.supply.Exposure.Step;

/** Which jurisdictions have a hold on an offering, chain by chain. */
class ExposureRuleTest {

  /**
   * An application from Germany on inference from France, which serves a model from the United
   * States that is derived from a Chinese one, and runs in a cloud on accelerators from Taiwan.
   */
  private static TestSupply chain() {
    return new TestSupply()
        .offering(Layer.APPLICATION, "app", "seller")
        .offering(Layer.INFERENCE, "inference", "operator")
        .offering(Layer.MODEL, "model", "maker")
        .offering(Layer.MODEL, "base", "base-maker")
        .offering(Layer.CLOUD, "cloud", "cloud-operator")
        .offering(Layer.ACCELERATOR, "chip", "chip-maker")
        .controlled("seller DE", "operator FR", "maker US", "base-maker CN", "cloud-operator NL")
        .controlled("chip-maker US", "foundry TW")
        .link("app", Property.USES, "inference")
        .link("inference", Property.SERVES, "model")
        .link("model", Property.DERIVED_FROM, "base")
        .link("inference", Property.HOSTED_ON, "cloud")
        .link("cloud", Property.RUNS_ON, "chip")
        .link("chip", Property.FABRICATED_BY, ObjectType.ORGANISATION, "foundry")
        .hosted("cloud", "NL;IE");
  }

  private static List<String> told(List<Exposure> found) {
    return found.stream()
        .map(
            one ->
                String.join(
                    " ",
                    one.jurisdiction(),
                    one.kind().key(),
                    one.layer().key(),
                    one.reached(),
                    one.certainty().key()))
        .toList();
  }

  private static List<Exposure> of(Kind kind, List<Exposure> found) {
    return found.stream().filter(one -> one.kind() == kind).toList();
  }

  private static List<String> jurisdictions(Kind kind, List<Exposure> found) {
    return of(kind, found).stream().map(Exposure::jurisdiction).distinct().toList();
  }

  @Test
  void every_part_of_a_chain_exposes_to_who_controls_its_supplier_and_to_where_it_is() {
    assertThat(told(chain().exposures("app")))
        .containsExactlyInAnyOrder(
            "DE control application app certain",
            "FR operation inference inference certain",
            "NL operation cloud cloud certain",
            "NL data-location cloud cloud certain",
            "IE data-location cloud cloud certain",
            "US model-origin model model certain",
            "CN model-origin model base certain",
            "US hardware accelerator chip certain",
            "TW hardware accelerator foundry certain");
  }

  @Test
  void the_path_tells_each_link() {
    Exposure foundry =
        chain().exposures("app").stream()
            .filter(one -> one.reached().equals("foundry"))
            .findFirst()
            .orElseThrow();
    assertThat(foundry.path())
        .extracting(Step::relation)
        .containsExactly("uses", "hosted-on", "runs-on", "fabricated-by");
    assertThat(foundry.path())
        .extracting(Step::from)
        .containsExactly("app", "inference", "cloud", "chip");
    assertThat(ExposureRule.claimsOf(foundry)).hasSize(5);
  }

  @Test
  void the_offering_in_the_middle_of_a_chain_is_its_own_head() {
    assertThat(told(chain().exposures("inference")))
        .contains("FR control inference inference certain")
        .noneMatch(told -> told.contains(" app "));
  }

  @Test
  void an_unknown_offering_has_no_exposure() {
    assertThat(chain().exposures("nothing")).isEmpty();
  }

  @Test
  void who_offers_the_head_is_told_even_when_another_developed_the_model() {
    List<Exposure> found =
        chain()
            .link("model", Property.DEVELOPED_BY, ObjectType.ORGANISATION, "foundry")
            .exposures("model");
    assertThat(jurisdictions(Kind.CONTROL, found)).containsExactly("US");
    assertThat(jurisdictions(Kind.MODEL_ORIGIN, found)).containsExactly("CN", "TW");
  }

  @Test
  void beneath_the_head_the_developer_of_a_model_counts_and_not_who_lists_it() {
    List<Exposure> found =
        chain()
            .link("model", Property.DEVELOPED_BY, ObjectType.ORGANISATION, "foundry")
            .exposures("app");
    assertThat(jurisdictions(Kind.MODEL_ORIGIN, found)).containsExactly("CN", "TW");
  }

  // What is not followed.

  @ParameterizedTest
  @EnumSource(
      value = Property.class,
      names = {"TRAINED_ON", "TRAINED_WITH"})
  void on_what_a_model_was_trained_is_not_followed(Property relation) {
    List<Exposure> found =
        chain()
            .offering(Layer.CLOUD, "training", "trainer")
            .controlled("trainer KP")
            .hosted("training", "KP")
            .link("model", relation, "training")
            .link("model", relation, ObjectType.UNKNOWN, "cloud")
            .exposures("app");
    assertThat(found)
        .extracting(Exposure::jurisdiction)
        .doesNotContain("KP")
        .doesNotContain("unknown");
  }

  // Places.

  @Test
  void what_varies_may_be_anywhere() {
    List<Exposure> found =
        new TestSupply()
            .offering(Layer.INFERENCE, "inference", "operator")
            .controlled("operator FR")
            .hosted("inference", "varies")
            .exposures("inference");
    assertThat(told(found)).contains("unknown data-location inference inference possible");
  }

  @Test
  void the_premises_of_the_customer_are_no_exposure() {
    List<Exposure> found =
        new TestSupply()
            .offering(Layer.APPLICATION, "app", "seller")
            .controlled("seller DE")
            .hosted("app", "customer-premises")
            .exposures("app");
    assertThat(told(found)).containsExactly("DE control application app certain");
  }

  @Test
  void a_service_that_does_not_tell_where_it_runs_may_run_anywhere() {
    List<Exposure> found =
        new TestSupply()
            .offering(Layer.CLOUD, "cloud", "operator")
            .controlled("operator FR")
            .exposures("cloud");
    assertThat(told(found)).contains("unknown data-location cloud cloud possible");
  }

  @ParameterizedTest
  @CsvSource({"VARIES, cloud", "UNKNOWN, cloud", "NAMED, Hyperforce", "ORGANISATION, operator"})
  void a_cloud_that_the_catalogue_does_not_hold_may_be_anywhere(ObjectType type, String cloud) {
    List<Exposure> found =
        new TestSupply()
            .offering(Layer.APPLICATION, "app", "seller")
            .controlled("seller DE", "operator FR")
            .link("app", Property.HOSTED_ON, type, cloud)
            .exposures("app");
    assertThat(told(found)).contains("unknown data-location application app possible");
  }

  @Test
  void a_model_does_not_tell_where_the_service_that_uses_it_runs() {
    List<Exposure> found =
        new TestSupply()
            .offering(Layer.APPLICATION, "app", "seller")
            .offering(Layer.MODEL, "model", "maker")
            .controlled("seller DE", "maker FR")
            .link("app", Property.USES, "model")
            .exposures("app");
    assertThat(told(found)).contains("unknown data-location application app possible");
  }

  @Test
  void a_cloud_beneath_tells_where_a_service_runs() {
    assertThat(jurisdictions(Kind.DATA_LOCATION, chain().exposures("app")))
        .containsExactly("IE", "NL");
  }

  @Test
  void a_service_and_the_cloud_beneath_may_tell_different_places() {
    assertThat(jurisdictions(Kind.DATA_LOCATION, chain().hosted("app", "DE").exposures("app")))
        .containsExactly("DE", "IE", "NL");
  }

  // What is not disclosed.

  @ParameterizedTest
  @CsvSource({
    "SERVES, model-origin model",
    "RUNS_ON, hardware accelerator",
    "HOSTED_ON, operation cloud",
    "RESOLD_FROM, operation inference",
    "TECHNOLOGY_FROM, technology inference"
  })
  void a_part_that_is_not_disclosed_may_come_from_anywhere(Property relation, String told) {
    List<Exposure> found =
        new TestSupply()
            .offering(Layer.INFERENCE, "inference", "operator")
            .controlled("operator FR")
            .hosted("inference", "FR")
            .link("inference", relation, ObjectType.UNKNOWN, "something")
            .exposures("inference");
    assertThat(told(found)).contains("unknown " + told + " something possible");
  }

  @Test
  void a_supplier_of_whom_nothing_is_known_may_be_controlled_from_anywhere() {
    List<Exposure> found =
        new TestSupply()
            .offering(Layer.CLOUD, "cloud", "nobody-knows")
            .hosted("cloud", "FR")
            .exposures("cloud");
    assertThat(told(found)).contains("unknown control cloud cloud possible");
  }

  @Test
  void an_announced_owner_is_a_possible_exposure() {
    List<Exposure> found =
        chain()
            .owners(TestClaim.owner("seller", Property.PARENT, "maker").stage(Stage.ANNOUNCED))
            .exposures("app");
    assertThat(told(found))
        .contains("DE control application app certain", "US control application app possible");
  }

  // Technology.

  private static TestSupply trustedCloud() {
    return new TestSupply()
        .offering(Layer.CLOUD, "trusted", "joint-venture")
        .offering(Layer.CLOUD, "hyperscaler", "giant")
        .controlled("joint-venture FR", "giant US")
        .hosted("trusted", "FR")
        .hosted("hyperscaler", "US;IE")
        .link("trusted", Property.TECHNOLOGY_FROM, "hyperscaler");
  }

  @Test
  void technology_exposes_to_its_maker_and_not_to_where_that_runs_its_own() {
    assertThat(told(trustedCloud().exposures("trusted")))
        .containsExactlyInAnyOrder(
            "FR control cloud trusted certain",
            "FR data-location cloud trusted certain",
            "US technology cloud hyperscaler certain");
  }

  @Test
  void technology_from_an_organisation_is_of_the_layer_that_it_is_built_into() {
    assertThat(
            told(
                trustedCloud()
                    .link("trusted", Property.TECHNOLOGY_FROM, ObjectType.ORGANISATION, "giant")
                    .exposures("trusted")))
        .contains("US technology cloud giant certain");
  }

  @Test
  void what_is_both_built_from_and_run_on_exposes_by_both_whichever_link_comes_first() {
    TestSupply both =
        trustedCloud()
            .offering(Layer.APPLICATION, "app", "seller")
            .offering(Layer.INFERENCE, "inference", "operator")
            .controlled("seller DE", "operator DE")
            .link("app", Property.HOSTED_ON, "trusted")
            .link("app", Property.USES, "inference")
            .link("inference", Property.HOSTED_ON, "hyperscaler");
    assertThat(told(both.exposures("app")))
        .contains(
            "US technology cloud hyperscaler certain",
            "US operation cloud hyperscaler certain",
            "US data-location cloud hyperscaler certain");
  }

  // Licences.

  @Test
  void a_licence_that_excludes_exposes_to_who_controls_the_maker() {
    assertThat(
            told(
                chain()
                    .claim(TestClaim.that("base", Property.LICENCE_EXCLUDES, "EU"))
                    .exposures("app")))
        .contains("CN licence-terms model base certain");
  }

  @Test
  void a_licence_exposure_is_as_well_assured_as_what_is_known_of_its_maker() {
    List<Exposure> found =
        new TestSupply()
            .offering(Layer.MODEL, "model", "maker")
            .owners(
                TestClaim.that("maker", Property.CONTROL_COUNTRY, "CN")
                    .assurance(Assurance.UNVERIFIED))
            .claim(
                TestClaim.that("model", Property.LICENCE_EXCLUDES, "EU")
                    .assurance(Assurance.DOCUMENTED))
            .exposures("model");
    assertThat(of(Kind.LICENCE_TERMS, found))
        .extracting(Exposure::assurance)
        .containsExactly(Assurance.UNVERIFIED);
  }

  // Laws.

  @Test
  void a_law_attaches_to_the_kinds_that_it_reaches_in_its_jurisdiction() {
    List<Exposure> found =
        chain()
            .law("us-cloud-act", "US", "data-access", null, "control", "operation")
            .law("nl-law", "NL", "data-access", null, "operation", "data-location")
            .exposures("app");
    assertThat(found.stream().filter(one -> one.laws().contains("us-cloud-act"))).isEmpty();
    assertThat(found.stream().filter(one -> one.laws().contains("nl-law")))
        .extracting(Exposure::kind)
        .containsExactlyInAnyOrder(Kind.OPERATION, Kind.DATA_LOCATION);
  }

  @Test
  void an_export_control_that_reaches_hardware_can_forbid_its_supply() {
    List<Exposure> found =
        chain().law("us-ear", "US", "export-control", null, "hardware").exposures("app");
    assertThat(told(of(Kind.EXPORT_CONTROL, found)))
        .containsExactly("US export-control accelerator chip certain");
    assertThat(of(Kind.EXPORT_CONTROL, found).getFirst().laws()).containsExactly("us-ear");
    assertThat(of(Kind.HARDWARE, found).stream().filter(one -> one.jurisdiction().equals("US")))
        .allMatch(one -> one.laws().contains("us-ear"));
  }

  @Test
  void only_export_controls_forbid_the_supply() {
    assertThat(
            of(
                Kind.EXPORT_CONTROL,
                chain().law("us-ieepa", "US", "service-cut", null, "hardware").exposures("app")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-08-31, true", "2026-09-01, true", "2026-09-02, false"})
  void a_law_attaches_from_the_day_on_which_it_is_in_force(LocalDate inForce, boolean attaches) {
    List<Exposure> found =
        chain().law("us-ear", "US", "export-control", inForce, "hardware").exposures("app");
    assertThat(of(Kind.EXPORT_CONTROL, found).isEmpty()).isEqualTo(!attaches);
  }

  @Test
  void what_is_possibly_reached_can_possibly_be_forbidden() {
    List<Exposure> found =
        chain()
            .owners(TestClaim.owner("foundry", Property.GOLDEN_SHARE, "maker"))
            .law("us-ear", "US", "export-control", null, "hardware")
            .exposures("app");
    assertThat(told(found)).contains("US export-control accelerator foundry possible");
  }

  // Paths.

  @Test
  void circles_in_the_supply_end() {
    List<Exposure> found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () ->
                chain()
                    .link("cloud", Property.USES, "app")
                    .link("base", Property.DERIVED_FROM, "base")
                    .link("chip", Property.TECHNOLOGY_FROM, "inference")
                    .exposures("app"));
    assertThat(found.stream().filter(one -> one.reached().equals("app")))
        .extracting(Exposure::kind)
        .containsExactly(Kind.CONTROL);
  }

  @Test
  void the_shortest_path_is_told() {
    List<Exposure> found = chain().link("app", Property.HOSTED_ON, "cloud").exposures("app");
    assertThat(of(Kind.OPERATION, found).stream().filter(one -> one.reached().equals("cloud")))
        .singleElement()
        .satisfies(one -> assertThat(one.path()).hasSize(1));
  }

  @Test
  void of_a_certain_and_a_possible_hold_of_one_place_the_certain_one_is_kept() {
    List<Exposure> found =
        new TestSupply()
            .offering(Layer.CLOUD, "cloud", "operator")
            .hosted("cloud", "FR")
            .controlled("state FR")
            .owners(TestClaim.owner("operator", Property.GOLDEN_SHARE, "state"))
            .owners(TestClaim.that("operator", Property.LEGAL_SEAT_COUNTRY, "FR"))
            .exposures("cloud");
    assertThat(of(Kind.CONTROL, found).stream().filter(one -> one.jurisdiction().equals("FR")))
        .singleElement()
        .satisfies(one -> assertThat(one.certainty()).isEqualTo(Certainty.CERTAIN));
  }

  @Test
  void an_exposure_is_as_well_assured_as_the_worst_claim_on_its_path() {
    List<Exposure> found =
        new TestSupply()
            .offering(Layer.APPLICATION, "app", "seller")
            .offering(Layer.CLOUD, "cloud", "operator")
            .controlled("seller DE", "operator FR")
            .hosted("cloud", "FR")
            .claim(
                TestClaim.that("app", Property.HOSTED_ON, "cloud")
                    .to(ObjectType.OFFERING)
                    .assurance(Assurance.VENDOR_CLAIM))
            .exposures("app");
    assertThat(of(Kind.CONTROL, found).getFirst().assurance()).isEqualTo(Assurance.DOCUMENTED);
    assertThat(of(Kind.OPERATION, found).getFirst().assurance()).isEqualTo(Assurance.VENDOR_CLAIM);
    assertThat(of(Kind.DATA_LOCATION, found).getFirst().assurance())
        .isEqualTo(Assurance.VENDOR_CLAIM);
  }

  @Test
  void each_jurisdiction_kind_layer_and_thing_reached_is_told_once_in_any_supply() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      List<Exposure> found =
          assertTimeoutPreemptively(Duration.ofSeconds(5), () -> random(random).exposures("o0"));
      assertThat(
              found.stream()
                  .map(one -> List.of(one.jurisdiction(), one.kind(), one.layer(), one.reached())))
          .doesNotHaveDuplicates();
      assertThat(found)
          .allMatch(one -> one.path().isEmpty() || one.path().getFirst().from().equals("o0"));
    }
  }

  @Test
  void one_more_link_never_hides_a_jurisdiction_and_kind_other_than_an_unknown_place() {
    var random = new SplittableRandom(8);
    for (int i = 0; i < 200; i++) {
      TestSupply supply = random(random);
      List<String> before = kinds(supply.exposures("o0"));
      supply.link(
          "o" + random.nextInt(10),
          List.of(Property.USES, Property.TECHNOLOGY_FROM, Property.HOSTED_ON)
              .get(random.nextInt(3)),
          "o" + random.nextInt(10));
      assertThat(kinds(supply.exposures("o0"))).containsAll(before);
    }
  }

  private static List<String> kinds(List<Exposure> found) {
    return found.stream()
        .filter(one -> !one.jurisdiction().equals("unknown"))
        .map(one -> one.jurisdiction() + " " + one.kind().key() + " " + one.certainty().key())
        .distinct()
        .toList();
  }

  /** Ten offerings of which each depends on two others, circles included. */
  private static TestSupply random(SplittableRandom random) {
    var supply = new TestSupply();
    Property[] relations = {
      Property.USES,
      Property.SERVES,
      Property.HOSTED_ON,
      Property.RUNS_ON,
      Property.DERIVED_FROM,
      Property.TECHNOLOGY_FROM
    };
    for (int i = 0; i < 10; i++) {
      supply
          .offering(Layer.values()[random.nextInt(5)], "o" + i, "s" + i)
          .controlled("s" + i + " " + List.of("FR", "US", "CN").get(random.nextInt(3)));
      if (random.nextBoolean()) {
        supply.hosted("o" + i, List.of("DE", "US;IE", "varies").get(random.nextInt(3)));
      }
      for (int j = 0; j < 2; j++) {
        supply.link("o" + i, relations[random.nextInt(relations.length)], "o" + random.nextInt(10));
      }
    }
    return supply;
  }

  @Test
  void the_summary_tells_each_kind_by_its_strongest_certainty() {
    List<Exposure> found =
        chain().owners(TestClaim.owner("seller", Property.GOLDEN_SHARE, "maker")).exposures("app");
    var us =
        ExposureRule.summary(found).stream()
            .filter(one -> one.jurisdiction().equals("US"))
            .findFirst()
            .orElseThrow();
    assertThat(us.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(us.toString())
        .contains(
            List.of(Kind.MODEL_ORIGIN, Kind.HARDWARE).toString(), List.of(Kind.CONTROL).toString());
    assertThat(
            ExposureRule.summary(found).stream()
                .map(ExposureView.Summary::jurisdiction)
                .collect(Collectors.toList()))
        .isSorted();
  }
}
