package org.trutina.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the need to the signed award in the portal: four people, and none of them with a mouse. */
@ExtendWith(Chromium.class)
class ProcurementPortalSystemIT {

  private final Portal portal;

  ProcurementPortalSystemIT(Portal portal) {
    this.portal = portal;
  }

  /** Enough for two offers by hand; the opening waits for it. */
  private static final int MINUTES_FOR_OFFERS = 3;

  @Test
  void four_people_go_from_a_need_to_a_signed_award_by_keyboard_alone() {
    String id = annaDrafts();
    bertPublishes(id);
    annaSealsOffersInvitesAndAsksForTheOpening(id);
    bertOpens(id);
    score(id, "otto", 2, "Handed in. Sealed until the others have scored.");
    score(id, "anna", 1, "All have scored: the scores are open to everybody now.");
    annaPutsDownWhatIsAgreed(id);
    ottoConfirms(id);
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
      keys.followLink("Next: A profile to begin with")
          .followLink("Next: Gates")
          .followLink("Next: Criteria and weights")
          .select("Add a framework", "Q");
      assertThat(page.getByText("Quality of the offer, judged by evaluators").first()).isVisible();
      keys.followLink("Next: The price")
          .choose(page.getByLabel("the higher competitiveness score"))
          .followLink("Next: Dates");
      page.waitForURL("**/draft/dates");
      keys.writeTime("Offers until", LocalDateTime.now().plusMinutes(MINUTES_FOR_OFFERS));
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

  private void annaSealsOffersInvitesAndAsksForTheOpening(String id) {
    try (Visit visit = portal.visit("anna").to("/procurements/" + id)) {
      Page page = visit.page();
      var keys = new Keyboard(page);
      seal(keys, page, "Heilbronn Cloud", "gpt-oss-120b", "120.000,00 €");
      assertThat(page.getByText("1 sealed offer")).isVisible();
      assertThat(page.getByText("with 1 file")).isVisible();
      seal(keys, page, "Paris Models", "le chat enterprise", "95 000");
      assertThat(page.getByText("2 sealed offers")).isVisible();
      keys.followLink("Evaluators");
      invite(keys, page, "otto");
      invite(keys, page, "anna");
      keys.followLink("Workspace").pressButton("Ask for the opening");
      assertThat(page.getByText("anna has asked for the opening")).isVisible();
      assertThat(Keyboard.named(page, AriaRole.BUTTON, "Open the offers")).isHidden();
      visit.assertQuiet();
    }
  }

  private static void invite(Keyboard keys, Page page, String name) {
    keys.write("User name of the evaluator", name).pressButton("Invite");
    assertThat(page.getByText(name + " is invited.")).isVisible();
  }

  private void seal(Keyboard keys, Page page, String bidder, String words, String price) {
    keys.pressButton("Register an offer")
        .write("Bidder", bidder)
        .write("What is it made of?", words)
        .press(page.locator(".found-one").first());
    keys.write("Name", "Offer of " + bidder).write("Price", price);
    page.waitForFileChooser(() -> keys.open(page.locator(".compose input[type=file]")))
        .setFiles(
            new FilePayload("concept.txt", "text/plain", bidder.getBytes(StandardCharsets.UTF_8)));
    keys.pressButton("Seal the offer");
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

  /** Every offer on every judged criterion, one offer on one criterion at another level. */
  private void score(String id, String who, int levelOfTheFirst, String outcome) {
    try (Visit visit = portal.visit(who).to("/procurements/" + id + "/evaluation")) {
      Page page = visit.page();
      var keys = new Keyboard(page);
      keys.pressButton("Sign: I have no conflict");
      Locator scores = page.locator(".score");
      scores.first().waitFor();
      int all = scores.count();
      for (int i = 0; i < all; i++) {
        int level = i == 0 ? levelOfTheFirst : 2;
        keys.choose(scores.nth(i).getByRole(AriaRole.RADIO).nth(level))
            .write(scores.nth(i).locator("textarea"), "As " + who + " reads the description.");
      }
      if (!who.equals("otto")) {
        Assertions.assertThat(page.content()).doesNotContain("As otto reads the description.");
      }
      keys.pressButton("Hand in my scores");
      assertThat(page.getByText(outcome)).isVisible();
      visit.assertQuiet();
    }
  }

  private void annaPutsDownWhatIsAgreed(String id) {
    try (Visit visit = portal.visit("anna").to("/procurements/" + id + "/evaluation")) {
      Page page = visit.page();
      var keys = new Keyboard(page);
      assertThat(page.getByText("On 1 of 6 the evaluators differ")).isVisible();
      assertThat(page.getByText("As otto reads the description.").first()).isVisible();
      Locator forms = page.locator(".agreement form");
      Locator differing = forms.first();
      keys.choose(differing.getByRole(AriaRole.RADIO).nth(2))
          .write(differing.locator("textarea"), "Steps are named, with their dates.");
      for (int left = forms.count(); left > 0; left--) {
        keys.press(forms.first().locator("button[type=submit]"));
        assertThat(forms).hasCount(left - 1);
      }
      assertThat(Keyboard.named(page, AriaRole.BUTTON, "Confirm")).isHidden();
      visit.assertQuiet();
    }
  }

  private void ottoConfirms(String id) {
    try (Visit visit = portal.visit("otto").to("/procurements/" + id + "/evaluation")) {
      Page page = visit.page();
      var keys = new Keyboard(page);
      Locator confirm =
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm"));
      for (int left = confirm.count(); left > 0; left--) {
        keys.press(confirm.first());
        assertThat(confirm).hasCount(left - 1);
      }
      assertThat(page.getByText("The panel has agreed on everything.")).isVisible();
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
      keys.pressButton("Read the offer and its files");
      assertThat(Keyboard.named(page, AriaRole.LINK, "concept.txt")).isVisible();
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
}
