package org.trutina.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What evaluators write and bidders hand in: sealed, kept, and refused with a reason. */
@ExtendWith(Chromium.class)
class EvaluationPortalSystemIT {

  private static final String MINE =
      """
      async at => (await (await fetch('/api/v1' + at + '/evaluation')).json()).cells
        .flatMap(cell => cell.scores.map(score => score.reason))
      """;

  private final Portal portal;

  EvaluationPortalSystemIT(Portal portal) {
    this.portal = portal;
  }

  @Test
  void who_owes_scores_is_shown_and_not_what_others_have_said() {
    try (Visit visit = portal.visit("bert").to(portal.staged("scoring") + "/evaluation")) {
      Page page = visit.page();
      assertThat(page.getByText("Not finished yet: otto and anna.")).isVisible();
      assertThat(page.locator("tr").filter(containing("otto"))).containsText("of 6");
      Assertions.assertThat(page.content()).doesNotContain("As the description of this level says");
    }
  }

  @Test
  void scores_are_kept_through_an_ended_session_and_sent_when_it_is_back() {
    String scoring = portal.staged("scoring");
    try (Visit visit = portal.visitOnItsOwn("otto").to(scoring + "/evaluation")) {
      Page page = visit.page();
      Locator second = page.locator(".score").nth(1);
      page.context().clearCookies();
      second.getByRole(AriaRole.RADIO).nth(1).check();
      second.locator("textarea").fill("Written while the session ended");
      assertThat(page.getByText("Your session has ended")).isVisible();
      Page signIn =
          page.context()
              .waitForPage(
                  () -> Keyboard.named(page, AriaRole.LINK, "Sign in in a new tab").click());
      portal.fillIn(signIn, "otto");
      assertThat(page.getByText("Your session has ended")).isHidden();
      assertThat(second.locator("textarea")).hasValue("Written while the session ended");
      assertThat(ProcurementPortalSystemIT.saved(page)).isVisible();
      Assertions.assertThat(page.evaluate(MINE, scoring).toString())
          .contains("Written while the session ended");
    }
  }

  @Test
  void half_a_score_stays_in_the_browser_and_is_there_again() {
    try (Visit visit = portal.visit("otto").to(portal.staged("scoring") + "/evaluation")) {
      Page page = visit.page();
      page.locator(".score").last().locator("textarea").fill("No level yet");
      assertThat(page.locator(".save-state")).containsText("Kept in this browser");
      visit.to(portal.staged("scoring") + "/evaluation");
      assertThat(page.locator(".score").last().locator("textarea")).hasValue("No level yet");
    }
  }

  @Test
  void a_file_that_is_not_what_it_says_is_refused_in_the_words_of_the_service() {
    try (Visit visit = portal.visit("anna").to(portal.staged("sealed"))) {
      Page page = visit.page();
      Locator receipt = page.locator(".receipt").first();
      receipt
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "plan.pdf", "application/pdf", "no PDF".getBytes(StandardCharsets.UTF_8)));
      assertThat(receipt.locator(".problem")).containsText("application/pdf");
      assertThat(Keyboard.named(page, AriaRole.BUTTON, "Try again")).isVisible();
      Keyboard.named(page, AriaRole.BUTTON, "Leave it out").click();
      assertThat(receipt.locator(".problem")).isHidden();
      receipt
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload("plan.txt", "text/plain", "A plan".getBytes(StandardCharsets.UTF_8)));
      assertThat(receipt.getByText("plan.txt")).isVisible();
      assertThat(receipt).containsText("with 2 files");
      Keyboard.named(page, AriaRole.BUTTON, "Take back plan.txt").click();
      assertThat(receipt).containsText("with 1 file");
    }
  }

  @Test
  void a_file_is_dropped_as_well_as_chosen() {
    try (Visit visit = portal.visit("anna").to(portal.staged("sealed"))) {
      Page page = visit.page();
      Locator receipt = page.locator(".receipt").first();
      receipt
          .locator(".file-drop")
          .dispatchEvent("drop", Map.of("dataTransfer", page.evaluateHandle(DROPPED)));
      Keyboard.named(page, AriaRole.BUTTON, "Take back dropped.txt").click();
      assertThat(receipt.getByText("dropped.txt")).isHidden();
      visit.assertQuiet();
    }
  }

  private static final String DROPPED =
      """
      () => {
        const dropped = new DataTransfer();
        dropped.items.add(new File(['A plan'], 'dropped.txt', { type: 'text/plain' }));
        return dropped;
      }
      """;

  @Test
  void a_file_beyond_the_limit_is_refused_with_the_limit() {
    try (Visit visit = portal.visit("anna").to(portal.staged("sealed"))) {
      Locator receipt = visit.page().locator(".receipt").first();
      receipt
          .locator("input[type=file]")
          .setInputFiles(new FilePayload("large.txt", "text/plain", text(11 * 1024 * 1024)));
      assertThat(receipt.locator(".problem")).containsText("too large");
    }
  }

  private static byte[] text(int bytes) {
    return "x".repeat(bytes).getBytes(StandardCharsets.UTF_8);
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
