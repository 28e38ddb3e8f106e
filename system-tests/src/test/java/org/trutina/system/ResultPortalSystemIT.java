package org.trutina.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The result as it is read: another weighting, one option, the offer behind it, the picture. */
@ExtendWith(Chromium.class)
class ResultPortalSystemIT {

  private final Portal portal;

  ResultPortalSystemIT(Portal portal) {
    this.portal = portal;
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

  @Test
  void an_option_leads_to_the_offer_and_the_file_behind_it() {
    try (Visit visit = portal.visit("anna").to(portal.staged("tied") + "/result")) {
      Page page = visit.page();
      page.locator(".ranking .link-button").first().click();
      Keyboard.named(page, AriaRole.BUTTON, "Read the offer and its files").click();
      Locator file = Keyboard.named(page, AriaRole.LINK, "promise.txt");
      var taken = page.waitForDownload(file::click);
      Assertions.assertThat(taken.suggestedFilename()).isEqualTo("promise.txt");
      Assertions.assertThat(taken.path()).hasContent("How we keep letters in the Union.");
      visit.assertQuiet();
    }
  }

  @Test
  void a_price_stands_in_the_currency_of_the_offer_and_in_that_of_the_award() {
    try (Visit visit = portal.visit("anna").to(portal.staged("lot"))) {
      Locator offer = visit.page().locator("#options li").first();
      assertThat(offer).containsText("US$120,000");
      assertThat(offer).containsText("= €103,344 at 0.8612 of");
    }
  }

  @Test
  void what_only_the_tie_break_has_decided_is_said_in_result_and_decision() {
    String said = "The published tie-break decided: the lower price; first is Heilbronn Cloud";
    try (Visit visit = portal.visit("anna").to(portal.staged("tied") + "/result")) {
      assertThat(visit.page().locator(".answer")).containsText(said);
      visit.to(portal.staged("tied") + "/decision");
      assertThat(visit.page().locator(".verdict")).containsText(said);
    }
  }

  @Test
  void a_divided_procurement_leads_to_its_lots_and_they_lead_back() {
    try (Visit visit = portal.visit("anna").to(portal.staged("divided"))) {
      Page page = visit.page();
      Keyboard.named(page, AriaRole.LINK, "Model service").click();
      page.waitForURL("**" + portal.staged("lot"));
      assertThat(page.locator("#options")).containsText("Heilbronn Cloud");
      assertThat(page.locator("#options")).not().containsText("Paris Models");
      Keyboard.named(page, AriaRole.LINK, "Assistant in lots").click();
      page.waitForURL("**" + portal.staged("divided"));
      visit.assertQuiet();
    }
  }
}
