package org.trutina.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the need to the signed award in the portal: four people, and none of them with a mouse. */
@ExtendWith(Chromium.class)
class ProcurementPortalSystemIT {

  private final Portal portal;

  ProcurementPortalSystemIT(Portal portal) {
    this.portal = portal;
  }

  // Not yet quiet all the way: one of the answers to anna's last deeds is a 502 that is asked
  // again.
  @EnabledIfSystemProperty(named = "portal.walk", matches = "true")
  @Test
  void four_people_go_from_a_need_to_a_signed_award_by_keyboard_alone() {
    String id = annaDrafts();
    bertPublishes(id);
    annaSealsOffersAndAsksForTheOpening(id);
    bertOpens(id);
    annaAssessesAndPreparesTheAward(id);
    bertSigns(id);
    adaVerifies(id);
    anotherAuthoritySeesNothing(id);
  }

  private String annaDrafts() {
    try (Visit visit = portal.visit("anna").to("/procurements")) {
      Page page = visit.page();
      var keys = new Keyboard(page);
      keys.followLink("New procurement")
          .write("Title", "Assistant by keyboard")
          .write("What is needed, and why", "Letters to citizens, drafted in German.")
          .pressButton("Begin the draft");
      page.waitForURL("**/draft/need");
      for (String next :
          new String[] {
            "Next: A profile to begin with",
            "Next: Gates",
            "Next: Criteria and weights",
            "Next: The price",
            "Next: Dates"
          }) {
        keys.followLink(next);
      }
      page.waitForURL("**/draft/dates");
      keys.writeTime("Offers until", LocalDateTime.now().plusMinutes(2));
      assertThat(saved(page)).isVisible();
      keys.followLink("Next: Check and publish");
      assertThat(page.getByText("Ready. Now an approver who has not written in it")).isVisible();
      assertThat(Keyboard.named(page, AriaRole.BUTTON, "Publish")).isHidden();
      visit.assertQuiet();
      return page.url().replaceFirst(".*/procurements/([^/]+)/.*", "$1");
    }
  }

  private void bertPublishes(String id) {
    try (Visit visit = portal.visit("bert").to("/procurements/" + id)) {
      new Keyboard(visit.page()).followLink("Read and publish").pressButton("Publish");
      assertThat(visit.page().getByText("Published. The criteria are frozen.")).isVisible();
      visit.assertQuiet();
    }
  }

  private void annaSealsOffersAndAsksForTheOpening(String id) {
    try (Visit visit = portal.visit("anna").to("/procurements/" + id)) {
      Page page = visit.page();
      var keys = new Keyboard(page);
      seal(keys, page, "Heilbronn Cloud", "gpt-oss-120b", "120.000,00 €");
      assertThat(page.getByText("1 sealed offer")).isVisible();
      seal(keys, page, "Paris Models", "le chat enterprise", "95 000");
      assertThat(page.getByText("2 sealed offers")).isVisible();
      keys.pressButton("Ask for the opening");
      assertThat(page.getByText("anna has asked for the opening")).isVisible();
      assertThat(Keyboard.named(page, AriaRole.BUTTON, "Open the offers")).isHidden();
      visit.assertQuiet();
    }
  }

  private void seal(Keyboard keys, Page page, String bidder, String words, String price) {
    keys.pressButton("Register an offer")
        .write("Bidder", bidder)
        .write("What is it made of?", words)
        .press(page.locator(".found-one").first());
    keys.write("Name", "Offer of " + bidder).write("Price", price).pressButton("Seal the offer");
    assertThat(page.getByText("Offer of " + bidder + " is sealed.")).isVisible();
  }

  private void bertOpens(String id) {
    try (Visit visit = portal.visit("bert").to("/procurements/" + id)) {
      new Keyboard(visit.page()).pressButton("Open the offers");
      assertThat(visit.page().getByText("The offers are open.")).isVisible();
      assertThat(visit.page().getByText("€120,000")).isVisible();
      visit.assertQuiet();
    }
  }

  private void annaAssessesAndPreparesTheAward(String id) {
    try (Visit visit = portal.visit("anna").to("/procurements/" + id)) {
      Page page = visit.page();
      var keys = new Keyboard(page);
      keys.pressButton("Assess again");
      assertThat(page.getByText("Assessed on what the catalogue knows now.")).isVisible();
      keys.followLink("To the result");
      assertThat(page.locator(".answer")).containsText("ranks first");
      keys.press(page.locator("a.option-link").first());
      assertThat(page.locator(".option-panel")).containsText("Every number and its evidence");
      keys.followLink("Decision").pressButton("This assessment decides");
      assertThat(page.getByText("The evaluation is closed.")).isVisible();
      keys.write("Reasons", "It is first under the published criteria.")
          .pressButton("Hand to a second person");
      assertThat(page.getByText("The award waits for a second person.")).isVisible();
      assertThat(
              page.getByRole(
                  AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign").setExact(true)))
          .isHidden();
      visit.assertQuiet();
    }
  }

  private void bertSigns(String id) {
    try (Visit visit = portal.visit("bert").to("/procurements/" + id + "/decision")) {
      Page page = visit.page();
      assertThat(page.getByText("It is first under the published criteria.")).isVisible();
      new Keyboard(page)
          .press(
              page.getByRole(
                  AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign").setExact(true)));
      assertThat(page.getByText("Signed. The standstill has begun.")).isVisible();
      assertThat(page.getByText("No contract before")).isVisible();
      assertThat(Keyboard.named(page, AriaRole.BUTTON, "Conclude the contract")).isDisabled();
      visit.assertQuiet();
    }
  }

  private void adaVerifies(String id) {
    try (Visit visit = portal.visit("ada").to("/procurements/" + id + "/decision")) {
      Page page = visit.page();
      assertThat(page.locator(".history li").last()).containsText("award signed");
      new Keyboard(page).press(page.locator(".history-verify").last());
      assertThat(page.getByText("This entry is in the log of")).isVisible();
      assertThat(
              page.locator(".checks li")
                  .filter(new Locator.FilterOptions().setHasText("Does not hold")))
          .hasCount(0);
      visit.assertQuiet();
    }
  }

  private void anotherAuthoritySeesNothing(String id) {
    try (Visit visit = portal.visit("claire").to("/procurements/" + id)) {
      assertThat(visit.page().getByText("This does not exist, or not for your authority."))
          .isVisible();
      Assertions.assertThat(visit.page().content()).doesNotContain("Assistant by keyboard");
    }
  }

  static Locator saved(Page page) {
    return page.locator(".save-state")
        .getByText("Saved", new Locator.GetByTextOptions().setExact(true));
  }

  @Test
  void weights_move_the_ranking_at_once_and_are_called_an_exploration() {
    try (Visit visit = portal.visit("anna").to(portal.demo() + "/result")) {
      Page page = visit.page();
      assertThat(page.getByText("Shown: the published weights.")).isVisible();
      String before = page.locator(".ranking").innerText();
      page.getByLabel("Sovereignty counts", new Page.GetByLabelOptions().setExact(true)).fill("0");
      assertThat(page.getByText("This is an exploration.")).isVisible();
      Assertions.assertThat(page.locator(".ranking").innerText()).isNotEqualTo(before);
      page.waitForCondition(() -> page.url().contains("share=0"));
      Keyboard.named(page, AriaRole.BUTTON, "Back to the published weights").click();
      Assertions.assertThat(page.locator(".ranking").innerText()).isEqualTo(before);
      visit.assertQuiet();
    }
  }

  @Test
  void why_an_option_is_not_first_is_one_step_away_and_the_way_back_too() {
    try (Visit visit = portal.visit("anna").to(portal.demo() + "/result")) {
      Page page = visit.page();
      Keyboard.named(page, AriaRole.BUTTON, "ChatGPT Enterprise, GPT-5.5").click();
      Locator panel = page.locator(".option-panel");
      assertThat(panel).containsText("Why not ChatGPT Enterprise, GPT-5.5?");
      assertThat(panel).containsText("fails SOV-3");
      assertThat(panel.locator(".gate .evidence li").first()).isVisible();
      page.goBack();
      assertThat(panel).isHidden();
    }
  }

  @Test
  void the_picture_is_taken_away_as_it_is_seen() {
    try (Visit visit = portal.visit("anna").to(portal.demo() + "/result")) {
      Page page = visit.page();
      var svg =
          page.waitForDownload(
              () -> Keyboard.named(page, AriaRole.BUTTON, "Picture (SVG)").click());
      Assertions.assertThat(svg.path()).content().startsWith("<svg").contains("gpt-oss-120b");
      var png =
          page.waitForDownload(
              () -> Keyboard.named(page, AriaRole.BUTTON, "Picture (PNG)").click());
      Assertions.assertThat(png.path()).isNotEmptyFile();
      visit.assertQuiet();
    }
  }

  @Test
  void only_who_may_is_offered_a_deed() {
    try (Visit visit = portal.visit("ada").to(portal.demo())) {
      Page page = visit.page();
      assertThat(page.getByText("Next is: procurement officer.")).isVisible();
      assertThat(page.getByText("Add an option", new GetByTextOptions().setExact(true))).isHidden();
      assertThat(page.getByText("Cancel this procurement")).isHidden();
    }
  }
}
