package org.trutina.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever happens to a draft while it is written: nothing is lost. */
@ExtendWith(Chromium.class)
class DraftSystemIT {

  private static final String CREATE =
      """
      async title => {
        const answer = await fetch('/api/v1/procurements', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Trutina-Portal': '1' },
          body: JSON.stringify({
            title, need: 'Answers', languages: ['de'],
            awardCriteria: [
              { framework: 'eu-csf-objectives', share: 0.5, profile: '2026-06' },
              { framework: 'competitiveness', share: 0.5, profile: 'balanced' }],
            gates: [{ criterion: 'SOV-3', minimum: 1, reason: 'Personal data of citizens.' }]
          })
        });
        return (await answer.json()).id;
      }
      """;

  private static final String READ =
      "async id => (await fetch('/api/v1/procurements/' + id)).json()";

  private final Portal portal;

  DraftSystemIT(Portal portal) {
    this.portal = portal;
  }

  private static String draft(Visit visit, String title) {
    return (String) visit.to("/accessibility").page().evaluate(CREATE, title);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> stored(Page page, String id) {
    return (Map<String, Object>) page.evaluate(READ, id);
  }

  private static Locator title(Page page) {
    return page.getByLabel("Title").first();
  }

  private static Locator need(Page page) {
    return page.getByLabel("What is needed, and why");
  }

  private static Locator saved(Page page) {
    return ProcurementPortalSystemIT.saved(page);
  }

  @Test
  void two_tabs_with_one_draft_are_merged_field_by_field_and_what_conflicts_is_asked() {
    try (Visit visit = portal.visit("anna")) {
      String id = draft(visit, "Two tabs");
      Page one = visit.to("/procurements/" + id + "/draft/need").page();
      Page other = visit.page().context().newPage();
      other.navigate(one.url());
      assertThat(title(other)).hasValue("Two tabs");

      title(one).fill("From one tab");
      assertThat(saved(one)).isVisible();
      need(other).fill("From the other tab");
      assertThat(other.locator(".save-state"))
          .containsText("Changes made elsewhere were taken over");
      assertThat(title(other)).hasValue("From one tab");
      Assertions.assertThat(stored(one, id))
          .containsEntry("title", "From one tab")
          .containsEntry("need", "From the other tab");

      title(other).fill("The other's title");
      assertThat(other.locator(".save-state")).containsText("Saved");
      title(one).fill("One's own title");
      assertThat(one.getByText("One field was changed here and elsewhere")).isVisible();
      assertThat(one.locator(".conflict")).containsText("The other's title");
      Assertions.assertThat(stored(one, id)).containsEntry("title", "The other's title");
      Keyboard.named(one, AriaRole.BUTTON, "Keep this").click();
      assertThat(one.locator(".conflict")).hasCount(0);
      one.waitForCondition(() -> "One's own title".equals(stored(one, id).get("title")));
    }
  }

  @Test
  void what_is_written_without_network_is_sent_when_it_is_back() {
    try (Visit visit = portal.visit("anna")) {
      String id = draft(visit, "No network");
      Page page = visit.to("/procurements/" + id + "/draft/need").page();
      visit.page().context().setOffline(true);
      need(page).fill("Written in a tunnel");
      assertThat(page.getByText("No connection. Kept in this browser")).isVisible();
      visit.page().context().setOffline(false);
      assertThat(saved(page)).isVisible();
      Assertions.assertThat(stored(page, id)).containsEntry("need", "Written in a tunnel");
    }
  }

  @Test
  void a_tab_that_was_closed_without_network_leaves_its_draft_to_the_next() {
    try (Visit visit = portal.visit("anna")) {
      String id = draft(visit, "Closed tab");
      Page closed = visit.page().context().newPage();
      closed.navigate(visit.to("/procurements/" + id + "/draft/need").page().url());
      visit.page().navigate("about:blank");
      assertThat(need(closed)).hasValue("Answers");
      visit.page().context().setOffline(true);
      need(closed).fill("Left behind");
      assertThat(closed.getByText("No connection. Kept in this browser")).isVisible();
      closed.close();
      visit.page().context().setOffline(false);
      Page next = visit.to("/procurements/" + id + "/draft/need").page();
      assertThat(need(next)).hasValue("Left behind");
      next.waitForCondition(() -> "Left behind".equals(stored(next, id).get("need")));
    }
  }

  @Test
  void a_session_that_ends_while_one_writes_is_renewed_beside_it() {
    try (Visit visit = portal.visitOnItsOwn("anna")) {
      String id = draft(visit, "Expired session");
      Page page = visit.to("/procurements/" + id + "/draft/need").page();
      visit.page().context().clearCookies();
      need(page).fill("An hour of work");
      assertThat(page.getByText("Your session has ended")).isVisible();
      Page signIn =
          visit
              .page()
              .context()
              .waitForPage(
                  () -> Keyboard.named(page, AriaRole.LINK, "Sign in in a new tab").click());
      portal.fillIn(signIn, "anna");
      assertThat(page.getByText("Your session has ended")).isHidden();
      assertThat(need(page)).hasValue("An hour of work");
      assertThat(saved(page)).isVisible();
      Assertions.assertThat(stored(page, id)).containsEntry("need", "An hour of work");
    }
  }

  @Test
  void who_signs_in_anew_finds_the_same_page_with_the_same_input() {
    try (Visit visit = portal.visitOnItsOwn("claire")) {
      String id = draft(visit, "Session over");
      Page page = visit.to("/procurements/" + id + "/draft/need").page();
      // Before anything tells the page that the session is over, as then nobody could write.
      page.context().setOffline(true);
      need(page).fill("Another hour of work");
      portal.endSessions("claire");
      page.context().setOffline(false);
      assertThat(page.getByText("Your session has ended")).isVisible();
      page.reload();
      portal.fillIn(page, "claire");
      page.waitForURL("**/procurements/" + id + "/draft/need");
      assertThat(need(page)).hasValue("Another hour of work");
      page.waitForCondition(() -> "Another hour of work".equals(stored(page, id).get("need")));
    }
  }

  @Test
  void who_signs_out_leaves_nothing_unsent_to_the_next_one() {
    try (Visit visit = portal.visitOnItsOwn("claire")) {
      Page page = visit.to("/procurements").page();
      page.evaluate("() => localStorage.setItem('trutina.draft.left', '\"Never sent\"')");
      Keyboard.named(page, AriaRole.LINK, "Sign out").click();
      page.waitForURL(url -> url.contains("/signed-out"));
      Assertions.assertThat(page.evaluate("() => Object.keys(localStorage).join()"))
          .asString()
          .doesNotContain("trutina.draft");
    }
  }

  @Test
  void the_back_button_in_the_guide_loses_nothing() {
    try (Visit visit = portal.visit("anna")) {
      String id = draft(visit, "Back button");
      Page page = visit.to("/procurements/" + id + "/draft/need").page();
      need(page).fill("Written and left at once");
      Keyboard.named(page, AriaRole.LINK, "Next: A profile to begin with").click();
      page.waitForURL("**/draft/profile");
      page.goBack();
      assertThat(need(page)).hasValue("Written and left at once");
      page.goForward();
      assertThat(saved(page)).isVisible();
      Assertions.assertThat(stored(page, id)).containsEntry("need", "Written and left at once");
    }
  }

  @Test
  void numbers_are_taken_as_spreadsheets_give_them_and_nonsense_is_said_to_be_none() {
    try (Visit visit = portal.visit("anna")) {
      String id = draft(visit, "Odd numbers");
      Page page = visit.to("/procurements/" + id + "/draft/need").page();
      Locator value = page.getByLabel("Estimated value");
      value.fill("1\u202f234\u00a0567,89 €");
      value.blur();
      assertThat(value).hasValue("1,234,567.89");
      assertThat(saved(page)).isVisible();
      Assertions.assertThat(stored(page, id))
          .containsEntry("budget", Map.of("amount", "1234567.89", "currency", "EUR"));
      value.fill("twelve");
      value.blur();
      assertThat(page.getByText("This is not one amount.")).isVisible();
      assertThat(value).hasValue("twelve");
      Assertions.assertThat(stored(page, id))
          .containsEntry("budget", Map.of("amount", "1234567.89", "currency", "EUR"));
    }
  }

  @Test
  void weights_always_sum_to_a_whole_and_a_lock_keeps_one() {
    try (Visit visit = portal.visit("anna")) {
      String id = draft(visit, "Weights");
      Page page = visit.to("/procurements/" + id + "/draft/weights").page();
      page.getByLabel("Competitiveness", new Page.GetByLabelOptions().setExact(true)).fill("300");
      assertThat(page.getByLabel("EU Cloud Sovereignty Framework, by objective, per cent"))
          .hasValue("70");
      assertThat(saved(page)).isVisible();
      Assertions.assertThat(stored(page, id).get("awardCriteria").toString())
          .contains("share=0.7")
          .contains("share=0.3");
    }
  }

  @Test
  void a_need_is_divided_into_lots_and_what_is_left_of_two_is_none() {
    try (Visit visit = portal.visit("anna")) {
      String id = draft(visit, "Lots");
      Page page = visit.to("/procurements/" + id + "/draft/need").page();
      Keyboard.named(page, AriaRole.BUTTON, "Divide into lots").click();
      page.getByLabel("Title of the lot").first().fill("Model service");
      page.waitForCondition(
          () -> stored(page, id).get("lots").toString().contains("Model service"));
      Assertions.assertThat(stored(page, id).get("lots").toString())
          .contains("id=LOT-0001")
          .contains("id=LOT-0002");
      Locator lot = page.locator(".gate-form").first();
      lot.locator("legend button").click();
      assertThat(page.locator(".gate-form")).hasCount(0);
      page.waitForCondition(() -> stored(page, id).get("lots").toString().equals("[]"));
      Keyboard.named(page, AriaRole.BUTTON, "Undo").click();
      assertThat(page.getByLabel("Title of the lot").first()).hasValue("Model service");
    }
  }

  @Test
  void another_currency_has_its_rate_with_day_and_source() {
    try (Visit visit = portal.visit("anna")) {
      String id = draft(visit, "Rates");
      Page page = visit.to("/procurements/" + id + "/draft/price").page();
      page.getByLabel("The price of the offer counts").check();
      Keyboard.named(page, AriaRole.BUTTON, "Add a currency").click();
      page.getByLabel("Rate", new Page.GetByLabelOptions().setExact(true)).fill("0.8612");
      page.waitForCondition(
          () ->
              stored(page, id).get("price") instanceof Map<?, ?> price
                  && price.containsKey("rates"));
      Assertions.assertThat(stored(page, id).get("price").toString())
          .contains("currency=USD")
          .contains("perUnit=0.8612")
          .contains("source=European Central Bank, euro reference rates");
    }
  }

  @Test
  void what_the_law_says_stands_beside_the_field_it_concerns() {
    try (Visit visit = portal.visit("anna")) {
      String id = draft(visit, "Law");
      Page page = visit.to("/procurements/" + id + "/draft/need").page();
      assertThat(
              page.locator(".legal-hint")
                  .filter(new Locator.FilterOptions().setHasText("CPV code")))
          .isVisible();
      visit.to("/procurements/" + id + "/draft/weights");
      assertThat(page.locator(".legal-hint").first()).containsText("Directive 2014/24/EU");
    }
  }
}
