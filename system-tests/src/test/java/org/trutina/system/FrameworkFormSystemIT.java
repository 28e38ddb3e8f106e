package org.trutina.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An authority's own frameworks written by hand in the portal, without a file. */
@ExtendWith(Chromium.class)
class FrameworkFormSystemIT {

  private final Portal portal;

  FrameworkFormSystemIT(Portal portal) {
    this.portal = portal;
  }

  @Test
  void a_framework_is_written_from_nothing_published_and_weighed_in_a_draft() {
    String id = newName();
    String title = "By hand " + id;
    try (Visit visit = portal.visit("anna").withoutDrafts().to("/frameworks")) {
      Page page = visit.page();
      link(page, "Write a new one").click();
      field(page, "Name").fill(title);
      assertThat(page.getByLabel("How awards name it")).hasValue("by-hand-" + id);
      page.getByLabel("How awards name it").fill("eu-csf");
      assertThat(page.getByText("There is a framework of this name already.")).isVisible();
      page.getByLabel("How awards name it").fill(id);
      field(page, "Source").fill("Council decision 12/2026");

      Locator use = page.locator(".framework-branch").first();
      field(use, "Name").fill("Ease of use");
      assertThat(field(use, "Short name (id)")).hasValue("ease-of-use");
      writeDialectJudgedByEvaluators(criterion(use, 0));
      button(use, "Add a criterion").click();
      writeOwnerByARule(page, criterion(use, 1));
      button(page, "Add an objective").click();
      writeExitAnsweredByTheBidder(page, page.locator(".framework-branch").nth(1));

      assertThat(page.getByLabel("ease-of-use Ease of use, per cent")).hasValue("50");
      button(page, "Move up: Owner").click();
      assertThat(criterion(use, 0)).containsText("Owner");
      assertThat(button(page, "Move down: Owner")).isFocused();

      // The reason of the rule is still missing: that is said where it belongs.
      button(page, "Save the draft").click();
      Locator reason = field(use, "Reason that is told");
      assertThat(reason).isFocused();
      assertThat(reason).hasAttribute("aria-invalid", "true");
      assertThat(criterion(use, 0).getByText("must be at least 1 characters long")).isVisible();
      reason.fill("Controlled from the EEA.");
      button(page, "Save the draft").click();
      page.waitForURL("**/frameworks/" + id + "*1");
      assertThat(page.getByText(id + "@1 is a draft of your authority.")).isVisible();
      assertThat(page.getByText("3 criteria").first()).isVisible();

      button(page, "Publish").click();
      button(page, "Publish for good").click();
      assertThat(page.getByText("awards can use it")).isVisible();
      visit.assertQuiet();
    }
    try (Visit visit = portal.visit("anna").to("/procurements/new")) {
      Page page = visit.page();
      page.getByLabel("Title").first().fill("Measured by " + title);
      page.getByLabel("What is needed, and why").fill("Answers in the dialect of the harbour.");
      button(page, "Begin the draft").click();
      page.waitForURL("**/draft/need");
      visit.to(page.url().replaceFirst("https?://[^/]+", "").replace("/need", "/weights"));
      page.getByLabel("Add a framework").selectOption(id + "@1");
      assertThat(page.locator(".framework h2").filter(having(title))).isVisible();
      assertThat(page.locator("option").filter(having("Standard")).first()).isAttached();
    }
  }

  private static void writeDialectJudgedByEvaluators(Locator criterion) {
    field(criterion, "Name").fill("Dialect");
    assertThat(field(criterion, "Short name (id)")).hasValue("dialect");
    criterion.getByLabel("What it asks").fill("How well it follows what workers say.");
    assertThat(criterion.getByLabel("Judged by evaluators")).isChecked();
    Locator meanings = criterion.getByLabel("What it means");
    meanings.nth(0).fill("Lost after a sentence.");
    meanings.nth(1).fill("Asks back now and then.");
    meanings.nth(2).fill("Follows without asking back.");
    button(criterion, "Add a level").click();
    assertThat(criterion.locator(".framework-level").nth(3).getByLabel("Name", within()))
        .isFocused();
    button(criterion, "Remove: Level 3").click();
    assertThat(criterion.locator(".framework-level")).hasCount(3);
  }

  /** The focus is in what was just added. */
  private static void writeOwnerByARule(Page page, Locator criterion) {
    assertThat(field(criterion, "Name")).isFocused();
    page.keyboard().insertText("Owner");
    criterion.getByLabel("What it asks").fill("Who controls the supplier.");
    field(criterion, "Short name (id)").fill("dialect");
    assertThat(criterion.getByText("Something else here has it already.")).isVisible();
    field(criterion, "Short name (id)").fill("owner");
    criterion.getByLabel("Rules by facts of the catalogue").check();
    criterion.getByLabel("Add a condition").selectOption("supplier-control");
    criterion.getByLabel("EEA", within()).check();
  }

  private static void writeExitAnsweredByTheBidder(Page page, Locator objective) {
    assertThat(field(objective, "Name")).isFocused();
    page.keyboard().insertText("Exit");
    Locator criterion = criterion(objective, 0);
    field(criterion, "Name").fill("Exit plan");
    criterion.getByLabel("What it asks").fill("How the harbour gets away again.");
    criterion.getByLabel("Answered by the bidder").check();
  }

  @Test
  void criteria_by_themselves_are_numbers_and_measures_and_a_removed_one_comes_back() {
    String id = newName();
    try (Visit visit = portal.visit("anna").withoutDrafts().to("/frameworks/new")) {
      Page page = visit.page();
      field(page, "Name").fill("Numbers");
      page.getByLabel("How awards name it").fill(id);
      field(page, "Source").fill("Council decision 13/2026");
      Locator only = page.locator(".framework-item").first();
      assertThat(only.getByLabel("Numbers in a range")).isDisabled();
      button(page, "Do without objectives").click();
      field(only, "Name").fill("Answering time");
      only.getByLabel("What it asks").fill("Until half of the answer is there.");
      only.getByLabel("Numbers in a range").check();
      only.getByLabel("Worst value").fill("12.5");
      only.getByLabel("Best value").fill("0");
      only.getByLabel("Unit").fill("seconds");
      only.getByLabel("Answered by the bidder").check();
      button(page, "Add a criterion").click();
      Locator price = page.locator(".framework-item").nth(1);
      field(price, "Name").fill("Price");
      price.getByLabel("What it asks").fill("What tokens cost.");
      price.getByLabel("Numbers in a range").check();
      price.getByLabel("Worst value").fill("20");
      price.getByLabel("Best value").fill("0");
      price.getByLabel("Unit").fill("USD");
      price.getByLabel("A measure of the catalogue").first().check();
      price.locator("select").last().selectOption("blended-price");

      Locator share = page.getByLabel("answering-time Answering time, per cent");
      assertThat(share).hasValue("50");
      button(page, "Remove: Price").click();
      assertThat(page.getByText("Price was removed.")).isVisible();
      assertThat(share).hasValue("100");
      assertThat(button(page, "answering-time Answering time")).isFocused();
      button(page, "Undo").click();
      assertThat(share).hasValue("50");
      assertThat(price.getByLabel("Unit")).hasValue("USD");

      button(page, "Save the draft").click();
      page.waitForURL("**/frameworks/" + id + "*1");
      page.locator("summary").filter(having("Answering time")).click();
      assertThat(page.getByText("From 12.5, the worst, to 0, the best, in: seconds")).isVisible();
      visit.assertQuiet();
    }
  }

  @Test
  void what_is_written_from_nothing_is_kept_until_it_is_sent() {
    try (Visit visit = portal.visitOnItsOwn("anna").to("/frameworks/new")) {
      field(visit.page(), "Name").fill("Half a framework");
      button(visit.page(), "Add an objective").click();
      visit.to("/").to("/frameworks/new");
      assertThat(visit.page().getByText("changes that you had not saved")).isVisible();
      assertThat(field(visit.page(), "Name")).hasValue("Half a framework");
      assertThat(visit.page().locator(".framework-branch")).hasCount(2);
      button(visit.page(), "Begin again from nothing").click();
      assertThat(field(visit.page(), "Name")).hasValue("");
      assertThat(visit.page().locator(".framework-branch")).hasCount(1);
    }
  }

  private static String newName() {
    return "harbour-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Locator part, String name) {
    return part.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The first of this label, which is that of the whole. */
  private static Locator field(Page page, String label) {
    return page.getByLabel(label, exactly()).first();
  }

  private static Locator field(Locator part, String label) {
    return part.getByLabel(label, within()).first();
  }

  private static Locator criterion(Locator objective, int place) {
    return objective.locator(".framework-item").nth(place);
  }

  private static Locator.GetByLabelOptions within() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
