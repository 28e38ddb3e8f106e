package org.trutina.catalog.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trutina.catalog.control.TestOwners.owns;
import static org.trutina.catalog.control.TestOwners.parent;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Stage;
import org.trutina.catalog.claim.TestClaim;
import org.trutina.catalog.control.Control.Basis;
import org.trutina.catalog.control.Control.Controller;
import org.trutina.catalog.control.Control.Hold;
import org.trutina.catalog.control.Control.Stake;

/** Who controls whom, case by case. */
class EffectiveControlTest {

  private static List<String> certain(Control control) {
    return names(control, Certainty.CERTAIN);
  }

  private static List<String> possible(Control control) {
    return names(control, Certainty.POSSIBLE);
  }

  private static List<String> names(Control control, Certainty certainty) {
    return control.controllers().stream()
        .filter(controller -> controller.certainty() == certainty)
        .map(Controller::organisation)
        .sorted()
        .toList();
  }

  private static Controller only(Control control) {
    assertThat(control.controllers()).hasSize(1);
    return control.controllers().getFirst();
  }

  private static TestClaim undisclosed(String owned) {
    return TestClaim.that(owned, Property.OWNED_BY, "undisclosed").to(ObjectType.UNKNOWN);
  }

  private static TestClaim stated(String organisation, String country) {
    return TestClaim.that(organisation, Property.CONTROL_COUNTRY, country);
  }

  // Votes.

  @Test
  void who_holds_most_votes_controls() {
    Controller controller = only(TestOwners.of(owns("a", "c", 60)).control("c"));
    assertThat(controller.organisation()).isEqualTo("a");
    assertThat(controller.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(controller.ultimate()).isTrue();
    assertThat(controller.basis()).isEqualTo(Basis.OWNERSHIP);
    assertThat(controller.path()).extracting(Stake::organisation).containsExactly("c");
  }

  @ParameterizedTest
  @CsvSource({"50, false", "50.01, true", "49.99, false", "100, true", "0, false"})
  void a_majority_is_more_than_half(String votes, boolean controls) {
    assertThat(certain(TestOwners.of(owns("a", "c", votes, votes)).control("c")).contains("a"))
        .isEqualTo(controls);
  }

  @Test
  void half_and_half_gives_nobody_control() {
    assertThat(TestOwners.of(owns("a", "c", 50), owns("b", "c", 50)).control("c").controllers())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"40, 60", "0, 100", "50, 50.01", "0, 50.01"})
  void a_range_across_half_is_possible_control(String low, String high) {
    Control control = TestOwners.of(owns("a", "c", low, high)).control("c");
    assertThat(certain(control)).isEmpty();
    assertThat(possible(control)).containsExactly("a");
  }

  @Test
  void a_range_up_to_half_is_no_control() {
    assertThat(TestOwners.of(owns("a", "c", "0", "50")).control("c").controllers()).isEmpty();
  }

  @Test
  void a_share_that_is_not_told_may_be_any() {
    Control control = TestOwners.of(TestClaim.owner("c", Property.OWNED_BY, "a")).control("c");
    assertThat(possible(control)).containsExactly("a");
  }

  @Test
  void what_others_certainly_hold_cannot_be_held_by_another() {
    Control control = TestOwners.of(owns("a", "c", 60), owns("b", "c", "30", "60")).control("c");
    assertThat(certain(control)).containsExactly("a");
    assertThat(possible(control)).isEmpty();
  }

  @Test
  void what_others_hold_together_caps_what_is_possible() {
    assertThat(
            possible(
                TestOwners.of(owns("a", "c", 30), owns("b", "c", 20), owns("d", "c", "10", "100"))
                    .control("c")))
        .isEmpty();
    assertThat(
            possible(
                TestOwners.of(owns("a", "c", 30), owns("b", "c", 19), owns("d", "c", "10", "100"))
                    .control("c")))
        .containsExactly("d");
  }

  @Test
  void two_owners_may_each_be_in_control_when_nothing_is_told() {
    assertThat(
            possible(
                TestOwners.of(owns("a", "c", "0", "100"), owns("b", "c", "0", "100")).control("c")))
        .containsExactly("a", "b");
  }

  @Test
  void sources_that_give_out_more_than_all_leave_control_below_possible() {
    Control control =
        TestOwners.of(owns("a", "b", 60), owns("x", "b", 60), owns("b", "c", "40", "60"))
            .control("c");
    assertThat(possible(control)).containsExactly("a", "b", "x");
  }

  @Test
  void shares_that_a_company_holds_in_itself_do_not_vote() {
    Control control = TestOwners.of(owns("c", "c", 60), owns("a", "c", 40)).control("c");
    assertThat(control.controllers()).isEmpty();
  }

  // Chains.

  @Test
  void a_parent_controls_without_a_share() {
    assertThat(certain(TestOwners.of(parent("a", "c")).control("c"))).containsExactly("a");
  }

  @Test
  void joint_parents_both_control() {
    Control control =
        TestOwners.of(parent("orange", "bleu"), parent("capgemini", "bleu")).control("bleu");
    assertThat(certain(control)).containsExactly("capgemini", "orange");
    assertThat(control.controllers()).allMatch(Controller::ultimate);
  }

  @Test
  void control_passes_down_a_chain_and_the_top_is_ultimate() {
    Control control = TestOwners.of(owns("a", "b", 51), parent("b", "c")).control("c");
    assertThat(certain(control)).containsExactly("a", "b");
    assertThat(control.controllers())
        .filteredOn(Controller::ultimate)
        .extracting(Controller::organisation)
        .containsExactly("a");
    assertThat(control.controllers().getFirst().path())
        .extracting(Stake::organisation)
        .containsExactly("c", "b");
  }

  @Test
  void shares_do_not_multiply_down_a_chain() {
    assertThat(certain(TestOwners.of(owns("a", "b", 51), owns("b", "c", 51)).control("c")))
        .containsExactly("a", "b");
  }

  @Test
  void a_minority_up_the_chain_breaks_it() {
    assertThat(certain(TestOwners.of(owns("a", "b", 49), owns("b", "c", 100)).control("c")))
        .containsExactly("b");
  }

  @Test
  void own_votes_and_those_of_a_subsidiary_count_together() {
    Control control =
        TestOwners.of(owns("a", "b", 60), owns("b", "c", 30), owns("a", "c", 25)).control("c");
    assertThat(certain(control)).containsExactly("a");
    assertThat(only(control).path()).hasSize(3);
  }

  @Test
  void votes_of_a_company_that_is_not_controlled_do_not_count() {
    assertThat(
            TestOwners.of(owns("a", "b", 50), owns("b", "c", 30), owns("a", "c", 25))
                .control("c")
                .controllers())
        .isEmpty();
  }

  @Test
  void a_chain_is_as_sure_as_its_least_sure_link() {
    Control control = TestOwners.of(owns("a", "b", "40", "60"), owns("b", "c", 60)).control("c");
    assertThat(certain(control)).containsExactly("b");
    assertThat(possible(control)).containsExactly("a");
  }

  @Test
  void a_path_is_as_well_assured_as_its_worst_claim() {
    Control control =
        TestOwners.of(
                owns("a", "b", 60).assurance(Assurance.UNVERIFIED),
                owns("b", "c", 60).assurance(Assurance.DEMONSTRATED))
            .control("c");
    assertThat(control.controllers())
        .extracting(Controller::organisation, Controller::assurance)
        .containsExactly(tuple("a", Assurance.UNVERIFIED), tuple("b", Assurance.DEMONSTRATED));
  }

  @Test
  void claims_that_give_no_certain_vote_are_not_on_a_certain_path() {
    Control control =
        TestOwners.of(
                owns("a", "b", 60),
                owns("a", "c", 60),
                owns("b", "c", 10).stage(Stage.ANNOUNCED).assurance(Assurance.UNVERIFIED))
            .control("c");
    Controller a = control.controllers().getFirst();
    assertThat(a.path()).extracting(Stake::owner).containsExactly("a");
    assertThat(a.assurance()).isEqualTo(Assurance.DOCUMENTED);
  }

  // Circles.

  @Test
  void a_circle_of_majorities_is_controlled_by_each_of_its_members() {
    Control control =
        TestOwners.of(owns("a", "b", 60), owns("b", "c", 60), owns("c", "a", 60)).control("c");
    assertThat(certain(control)).containsExactly("a", "b");
    assertThat(control.controllers()).allMatch(Controller::ultimate);
  }

  @Test
  void a_subsidiary_that_holds_its_parent_does_not_hide_who_is_above() {
    Control control =
        TestOwners.of(owns("a", "b", 60), owns("b", "a", 30), owns("x", "a", 51)).control("b");
    assertThat(certain(control)).containsExactly("a", "x");
    assertThat(control.controllers())
        .filteredOn(Controller::ultimate)
        .extracting(Controller::organisation)
        .containsExactly("x");
  }

  @Test
  void votes_that_a_subsidiary_holds_above_help_whoever_controls_it() {
    Control control =
        TestOwners.of(owns("x", "b", 60), owns("b", "a", 30), owns("x", "a", 25)).control("a");
    assertThat(certain(control)).containsExactly("x");
  }

  @Test
  void nobody_lifts_himself_into_control_through_a_circle() {
    Control control =
        TestOwners.of(owns("a", "b", 40), owns("b", "c", 60), owns("c", "b", 30)).control("b");
    assertThat(certain(control)).isEmpty();
  }

  @Test
  void an_organisation_is_not_its_own_controller() {
    assertThat(certain(TestOwners.of(owns("a", "b", 60), owns("b", "a", 60)).control("a")))
        .containsExactly("b");
  }

  // Stages.

  @Test
  void what_is_announced_is_possible() {
    Controller controller =
        only(TestOwners.of(parent("cohere", "aleph").stage(Stage.ANNOUNCED)).control("aleph"));
    assertThat(controller.certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(controller.basis()).isEqualTo(Basis.ANNOUNCED);
  }

  @Test
  void an_announced_majority_is_possible_although_another_still_holds_it() {
    Control control =
        TestOwners.of(owns("founder", "c", 80), owns("buyer", "c", 100).stage(Stage.ANNOUNCED))
            .seats("founder FR", "buyer US")
            .control("c");
    assertThat(certain(control)).containsExactly("founder");
    assertThat(possible(control)).containsExactly("buyer");
    assertThat(control.from(Certainty.POSSIBLE)).containsExactly("US");
    assertThat(control.from(Certainty.CERTAIN)).containsExactly("FR");
  }

  @Test
  void an_announced_share_adds_to_what_is_held() {
    Control control =
        TestOwners.of(
                parent("a", "b"), owns("b", "c", 30), owns("a", "c", 25).stage(Stage.ANNOUNCED))
            .control("c");
    assertThat(possible(control)).containsExactly("a");
    assertThat(only(control).basis()).isEqualTo(Basis.ANNOUNCED);
  }

  @Test
  void what_is_blocked_gives_no_control() {
    assertThat(
            TestOwners.of(
                    parent("a", "c").stage(Stage.BLOCKED), owns("b", "c", 90).stage(Stage.BLOCKED))
                .control("c")
                .controllers())
        .isEmpty();
  }

  @Test
  void what_is_closed_is_certain() {
    assertThat(certain(TestOwners.of(parent("a", "c").stage(Stage.CLOSED)).control("c")))
        .containsExactly("a");
  }

  // Control without votes.

  @ParameterizedTest
  @CsvSource({"GOLDEN_SHARE, GOLDEN_SHARE", "LICENCE_AND_HIRE, LICENCE_AND_HIRE"})
  void influence_without_votes_is_possible_control(Property property, Basis basis) {
    Controller controller = only(TestOwners.of(TestClaim.owner("c", property, "a")).control("c"));
    assertThat(controller.certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(controller.basis()).isEqualTo(basis);
  }

  @Test
  void a_golden_share_stands_beside_certain_control() {
    Control control =
        TestOwners.of(parent("a", "c"), TestClaim.owner("c", Property.GOLDEN_SHARE, "state"))
            .seats("a US", "state FR")
            .control("c");
    assertThat(control.from(Certainty.CERTAIN)).containsExactly("US");
    assertThat(control.from(Certainty.POSSIBLE)).containsExactly("FR");
  }

  // Time.

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, POSSIBLE",
    "2026-12-30, POSSIBLE",
    "2026-12-31, CERTAIN",
    "2027-06-15, CERTAIN"
  })
  void a_parent_since_a_year_is_possible_in_it_and_certain_after(
      LocalDate day, Certainty certainty) {
    assertThat(only(TestOwners.of(parent("a", "c").from("2026")).control("c", day)).certainty())
        .isEqualTo(certainty);
  }

  @Test
  void a_majority_known_to_end_in_a_year_is_possible_to_the_last_day_of_it() {
    TestOwners owners = TestOwners.of(owns("a", "c", 80).until("2026"));
    assertThat(possible(owners.control("c", LocalDate.of(2026, 12, 31)))).containsExactly("a");
    assertThat(certain(owners.control("c", LocalDate.of(2025, 12, 31)))).containsExactly("a");
  }

  @Test
  void who_may_have_sold_does_not_keep_the_buyer_out() {
    Control control =
        TestOwners.of(owns("seller", "c", 80).until("2026"), owns("buyer", "c", 80).from("2026"))
            .control("c");
    assertThat(possible(control)).containsExactly("buyer", "seller");
  }

  // Unknown owners.

  @Test
  void an_unknown_owner_may_sit_anywhere() {
    Control control = TestOwners.of(undisclosed("c").share("0", "100")).control("c");
    assertThat(only(control).type()).isEqualTo(ObjectType.UNKNOWN);
    assertThat(control.from(Certainty.POSSIBLE)).containsExactly("unknown");
    assertThat(control.from(Certainty.CERTAIN)).isEmpty();
  }

  @Test
  void an_unknown_majority_is_a_certain_controller_from_nobody_knows_where() {
    Control control = TestOwners.of(undisclosed("c").share(70)).and(stated("c", "FR")).control("c");
    assertThat(only(control).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(control.from(Certainty.POSSIBLE)).containsExactly("unknown");
    assertThat(control.from(Certainty.CERTAIN)).isEmpty();
  }

  @Test
  void unknown_owners_of_two_companies_are_not_taken_for_one() {
    Control control =
        TestOwners.of(
                undisclosed("a").share(60),
                undisclosed("b").share(60),
                owns("a", "c", 30),
                owns("b", "c", 30))
            .control("c");
    assertThat(certain(control)).isEmpty();
    assertThat(control.from(Certainty.POSSIBLE)).containsExactly("unknown");
  }

  @Test
  void a_named_owner_outside_the_catalogue_is_one_and_the_same_everywhere() {
    TestClaim a = TestClaim.that("a", Property.OWNED_BY, "J. Doe").to(ObjectType.NAMED).share(60);
    TestClaim b = TestClaim.that("b", Property.OWNED_BY, "J. Doe").to(ObjectType.NAMED).share(60);
    Control control = TestOwners.of(a, b, owns("a", "c", 30), owns("b", "c", 30)).control("c");
    assertThat(certain(control)).containsExactly("J. Doe");
    assertThat(control.from(Certainty.POSSIBLE)).containsExactly("unknown");
  }

  @Test
  void a_name_is_not_the_organisation_with_that_id() {
    TestClaim named = TestClaim.that("c", Property.OWNED_BY, "a").to(ObjectType.NAMED).share(60);
    Control control = TestOwners.of(named, parent("x", "a")).seats("a US").control("c");
    assertThat(certain(control)).containsExactly("a");
    assertThat(control.from(Certainty.CERTAIN)).isEmpty();
  }

  @Test
  void without_any_claim_control_may_come_from_anywhere() {
    Control control = TestOwners.of().control("c");
    assertThat(control.controllers()).isEmpty();
    Hold hold = control.holds().getFirst();
    assertThat(control.holds()).hasSize(1);
    assertThat(hold.jurisdiction()).isEqualTo(Control.UNKNOWN);
    assertThat(hold.certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(hold.basis()).isEqualTo(Basis.UNKNOWN_OWNERS);
  }

  // Jurisdictions.

  @Test
  void what_is_stated_counts_without_a_certain_controller() {
    Control control = TestOwners.of(stated("c", "FR")).control("c");
    assertThat(control.from(Certainty.CERTAIN)).containsExactly("FR");
    assertThat(control.holds()).extracting(Hold::basis).containsExactly(Basis.STATED);
  }

  @Test
  void what_is_stated_does_not_count_against_a_certain_controller() {
    Control control = TestOwners.of(stated("c", "FR"), parent("a", "c")).seats("a US").control("c");
    assertThat(control.from(Certainty.CERTAIN)).containsExactly("US");
    assertThat(control.from(Certainty.POSSIBLE)).isEmpty();
  }

  @Test
  void what_is_stated_counts_beside_a_possible_controller() {
    Control control =
        TestOwners.of(stated("c", "FR"), owns("a", "c", "0", "100")).seats("a US").control("c");
    assertThat(control.from(Certainty.CERTAIN)).containsExactly("FR");
    assertThat(control.from(Certainty.POSSIBLE)).containsExactly("US");
  }

  @Test
  void the_law_of_the_seat_reaches_a_company_without_controlling_it() {
    Control control = TestOwners.of(parent("a", "c")).seats("c FR", "a US").control("c");
    assertThat(control.holds())
        .extracting(Hold::jurisdiction, Hold::controls, Hold::basis)
        .containsExactly(tuple("US", true, Basis.OWNERSHIP), tuple("FR", false, Basis.LEGAL_SEAT));
    assertThat(control.from(Certainty.CERTAIN)).containsExactly("US");
  }

  @Test
  void a_headquarters_in_the_country_of_the_seat_is_told_once() {
    TestClaim same = TestClaim.that("c", Property.HEADQUARTERS_COUNTRY, "FR");
    TestClaim other = TestClaim.that("c", Property.HEADQUARTERS_COUNTRY, "US");
    assertThat(TestOwners.of(same).seats("c FR").control("c").holds())
        .extracting(Hold::basis)
        .containsExactly(Basis.LEGAL_SEAT, Basis.UNKNOWN_OWNERS);
    assertThat(TestOwners.of(other).seats("c FR").control("c").holds())
        .extracting(Hold::basis)
        .contains(Basis.LEGAL_SEAT, Basis.HEADQUARTERS);
  }

  @Test
  void of_a_chain_only_the_top_brings_its_jurisdiction() {
    Control control =
        TestOwners.of(parent("a", "b"), parent("b", "c")).seats("a US", "b IE").control("c");
    assertThat(control.from(Certainty.CERTAIN)).containsExactly("US");
  }

  @Test
  void a_controller_without_a_known_place_may_sit_anywhere() {
    Control control = TestOwners.of(parent("a", "c")).control("c");
    assertThat(control.from(Certainty.POSSIBLE)).containsExactly("unknown");
  }

  @Test
  void the_best_assured_of_two_ways_to_a_jurisdiction_is_told() {
    Control control =
        TestOwners.of(
                parent("a", "c").assurance(Assurance.UNVERIFIED),
                parent("b", "c").assurance(Assurance.DOCUMENTED))
            .seats("a US", "b US")
            .control("c");
    assertThat(control.holds()).hasSize(1);
    assertThat(control.holds().getFirst().assurance()).isEqualTo(Assurance.DOCUMENTED);
  }
}
