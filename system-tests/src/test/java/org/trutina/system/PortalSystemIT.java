package org.trutina.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do in the portal: look up, propose, verify, import, audit. */
@ExtendWith(Chromium.class)
class PortalSystemIT {

  /** How many times slower than this machine's: ticks that waited for the router failed at it. */
  private static final double SLOW_MACHINE = 8;

  private final Portal portal;

  PortalSystemIT(Portal portal) {
    this.portal = portal;
  }

  private static Locator named(Page page, AriaRole role, String name) {
    return page.getByRole(role, new GetByRoleOptions().setName(name));
  }

  @Test
  void a_page_asks_for_a_sign_in_and_is_there_afterwards() {
    String wanted = "/catalogue/app-le-chat?validOn=2026-01-15";
    try (var context = portal.anonymous()) {
      Page page = context.newPage();
      page.navigate(
          portal.stack().gateway() + wanted,
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      portal.fillIn(page, "anna");
      assertThat(named(page, AriaRole.HEADING, "Le Chat Enterprise")).isVisible();
      Assertions.assertThat(page.url()).endsWith(wanted);
      Assertions.assertThat(page.evaluate("document.cookie")).isEqualTo("");
    }
  }

  @Test
  void a_misspelt_search_finds_and_says_what_it_looked_for() {
    try (Visit visit = portal.visit("anna").to("/catalogue")) {
      Page page = visit.page();
      page.getByLabel("Search offerings").fill("mistrl");
      assertThat(page.getByText("Searched for “mistral” instead")).isVisible();
      assertThat(named(page, AriaRole.LINK, "Le Chat Enterprise")).isVisible();
      page.getByLabel("United States", exact()).first().check();
      assertThat(named(page, AriaRole.LINK, "Le Chat Enterprise")).isHidden();
      visit.assertQuiet();
    }
  }

  @Test
  void ticks_hold_at_once_on_a_slow_machine_and_none_is_lost_or_moved() {
    try (Visit visit = portal.visit("anna").to("/catalogue")) {
      Page page = visit.page();
      page.context()
          .newCDPSession(page)
          .send("Emulation.setCPUThrottlingRate", slowdown(SLOW_MACHINE));
      Locator choices = page.locator(".facets .facet-value > span:first-of-type");
      List<String> before = choices.allTextContents();
      String found = page.locator(".results-count").textContent();
      page.getByLabel("United States", exact()).first().check();
      page.getByLabel("China", exact()).first().check();
      page.waitForURL(
          url -> url.contains("notExposedTo=") && url.contains("US") && url.contains("CN"));
      assertThat(page.locator(".results-count")).not().hasText(found);
      visit.settled();
      assertThat(page.getByLabel("United States", exact()).first()).isChecked();
      assertThat(page.getByLabel("China", exact()).first()).isChecked();
      Assertions.assertThat(choices.allTextContents()).isEqualTo(before);
      page.getByLabel("United States", exact()).first().uncheck();
      page.waitForURL(url -> !url.contains("US"));
      assertThat(page.getByLabel("China", exact()).first()).isChecked();
      visit.assertQuiet();
    }
  }

  @Test
  void two_ticks_in_one_moment_both_count() {
    try (Visit visit = portal.visit("anna").to("/catalogue")) {
      Page page = visit.page();
      Object ticked =
          page.evaluate(
              """
              () => [...document.querySelectorAll('.facets details:first-of-type input')]
                .slice(0, 2)
                .map(box => { box.click(); return box.checked; })
              """);
      Assertions.assertThat(ticked).as("at once").isEqualTo(List.of(true, true));
      assertThat(page.locator(".facets details:first-of-type input:checked")).hasCount(2);
      visit.settled();
      assertThat(page.locator(".facets details:first-of-type input:checked")).hasCount(2);
    }
  }

  @Test
  void a_choice_does_not_move_away_between_press_and_release() {
    try (Visit visit = portal.visit("anna").to("/catalogue")) {
      Page page = visit.page();
      var held = new ArrayList<Route>();
      page.route("**/offerings/facets*", held::add);
      page.getByLabel("Search offerings").fill("mistrl");
      assertThat(page.getByText("Searched for “mistral” instead")).isVisible();
      page.waitForCondition(() -> !held.isEmpty());
      Locator choice = page.getByLabel("Poland", exact()).first();
      choice.hover();
      page.mouse().down();
      page.unroute("**/offerings/facets*");
      held.forEach(Route::resume);
      assertThat(page.locator(".results-count")).containsText("offerings.");
      page.mouse().up();
      assertThat(choice).isChecked();
    }
  }

  private static JsonObject slowdown(double rate) {
    var parameters = new JsonObject();
    parameters.addProperty("rate", rate);
    return parameters;
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  @Test
  void an_origin_is_told_drawn_and_tabled() {
    try (Visit visit = portal.visit("anna").to("/catalogue/inf-ovhcloud-qwen3-32b")) {
      Page page = visit.page();
      assertThat(page.locator(".answer")).containsText("Controlled from France");
      assertThat(page.locator(".answer")).containsText("China (model origin");
      assertThat(
              page.locator("svg.chain")
                  .getByRole(
                      AriaRole.LINK,
                      new Locator.GetByRoleOptions().setName("Model: Qwen3 32B, from Alibaba")))
          .isVisible();
      page.getByText("The figures as a table").click();
      assertThat(
              page.getByRole(AriaRole.ROW)
                  .filter(new Locator.FilterOptions().setHasText("Alibaba (Qwen")))
          .containsText("Qwen3 32B");
    }
  }

  @Test
  void the_catalogue_is_shown_as_it_was_on_another_day() {
    try (Visit visit = portal.visit("anna").to("/catalogue/model-mistral-large-3")) {
      Page page = visit.page();
      page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("2024-03-01");
      page.waitForURL("**/*validOn=2024-03-01*");
      assertThat(page.getByText("As it was on 1 Mar 2024")).isVisible();
      named(page, AriaRole.BUTTON, "Back to today").click();
      page.waitForCondition(() -> !page.url().contains("validOn"));
    }
  }

  @Test
  void a_fact_takes_four_eyes_in_the_portal_as_well() {
    String title = "Imprint looked at by the portal's test";
    String claim;
    try (Visit stella =
        portal.visit("stella").to("/steward/propose?subjectType=offering&subject=app-lumo")) {
      Page page = stella.page();
      page.getByLabel("Property").selectOption("remark");
      page.getByLabel("Value").fill("Encrypted on the device, says the vendor");
      named(page, AriaRole.BUTTON, "Propose a claim").click();
      assertThat(page.getByText("Fill this in.").first()).isVisible();
      page.getByLabel("Title of the source").fill(title);
      page.getByLabel("Address of the source").fill("https://www.example.org/imprint");
      named(page, AriaRole.BUTTON, "Propose a claim").click();
      page.waitForURL("**/claims/*");
      claim = page.url().replaceFirst(".*/claims/", "");
      assertThat(page.getByText("You proposed this; another steward has to verify it."))
          .isVisible();
      assertThat(named(page, AriaRole.BUTTON, "Verify")).isHidden();
    }
    try (Visit stefan = portal.visit("stefan").to("/claims/" + claim)) {
      Page page = stefan.page();
      assertThat(page.getByText(title)).isVisible();
      page.getByLabel("What did you look at?").fill("The imprint itself.");
      named(page, AriaRole.BUTTON, "Verify").click();
      assertThat(page.getByText("verified by two").first()).isVisible();
      stefan.assertQuiet();
    }
  }

  @Test
  void an_import_shows_what_it_would_change_before_it_does() {
    String file =
        """
        subject,property,value
        offering:app-lumo,price-remark,A remark from a table
        offering:app-lumo,hosting-countries,Atlantis
        """;
    try (Visit visit = portal.visit("stella").to("/steward/imports")) {
      Page page = visit.page();
      page.locator("#import-file")
          .setInputFiles(
              new FilePayload("facts.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
      page.getByLabel("Format").selectOption("claims-csv");
      named(page, AriaRole.BUTTON, "Compare with the catalogue").click();
      assertThat(page.getByText("Say where the claims of this file come from.")).isVisible();
      page.getByLabel("Title of the source").fill("A table of the portal's test");
      named(page, AriaRole.BUTTON, "Compare with the catalogue").click();
      assertThat(page.getByText("Compared: nothing has changed yet")).isVisible();
      assertThat(
              page.getByRole(
                  AriaRole.CELL, new GetByRoleOptions().setName("A remark from a table")))
          .isVisible();
      named(page, AriaRole.BUTTON, "1 rejected").click();
      assertThat(page.getByText("Atlantis").first()).isVisible();
      named(page, AriaRole.BUTTON, "Apply to the catalogue").click();
      assertThat(page.getByText("Applied", new Page.GetByTextOptions().setExact(true))).isVisible();
      visit.to("/catalogue/app-lumo");
      assertThat(page.getByText("A remark from a table").first()).isVisible();
    }
  }

  @Test
  void an_auditor_verifies_the_log_and_an_entry_in_the_browser() {
    try (Visit visit = portal.visit("ada").to("/audit")) {
      Page page = visit.page();
      named(page, AriaRole.BUTTON, "Verify the whole log").click();
      assertThat(page.getByText("The log holds:")).isVisible();
      named(page, AriaRole.LINK, "Entry 0 of the audit log").click();
      assertThat(page.getByText("This entry is in the log of")).isVisible();
      assertThat(
              page.locator(".checks li")
                  .filter(new Locator.FilterOptions().setHasText("Does not hold")))
          .hasCount(0);
      assertThat(page.locator(".proof li").first()).containsText("\"sequence\":0");
      visit.assertQuiet();
    }
  }

  @Test
  void a_log_that_was_changed_on_its_way_does_not_hold() {
    try (Visit visit = portal.visit("ada")) {
      Page page = visit.page();
      page.route(
          "**/api/v1/audit/log",
          route -> {
            var answer = route.fetch();
            route.fulfill(
                new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceFirst("\"who\":\"anna\"", "\"who\":\"adam\"")));
          });
      visit.to("/audit");
      named(page, AriaRole.BUTTON, "Verify the whole log").click();
      assertThat(page.getByText("The log does not hold.")).isVisible();
      assertThat(page.getByText("does not follow the one before.")).isVisible();
    }
  }

  @Test
  void a_session_that_ends_is_renewed_beside_the_page_and_nothing_written_is_lost() {
    try (Visit visit = portal.visitOnItsOwn("stella").to("/steward/propose?subject=app-lumo")) {
      Page page = visit.page();
      page.getByLabel("Value").fill("What took me an hour");
      page.context().clearCookies();
      page.getByLabel("Property").selectOption("remark");
      page.getByLabel("Title of the source").fill("A source");
      page.getByLabel("Address of the source").fill("https://www.example.org/");
      named(page, AriaRole.BUTTON, "Propose a claim").click();
      assertThat(page.getByText("Your session has ended")).isVisible();
      Page signIn =
          page.context()
              .waitForPage(() -> named(page, AriaRole.LINK, "Sign in in a new tab").click());
      portal.fillIn(signIn, "stella");
      assertThat(page.getByText("Your session has ended")).isHidden();
      assertThat(page.getByLabel("Value")).hasValue("What took me an hour");
    }
  }

  @Test
  void the_keyboard_alone_reaches_the_content_and_the_chain() {
    try (Visit visit = portal.visit("anna").to("/catalogue/inf-ovhcloud-qwen3-32b")) {
      Page page = visit.page();
      page.keyboard().press("Tab");
      assertThat(named(page, AriaRole.LINK, "Skip to the main content")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();
      Locator model = page.locator("svg.chain a[href='/catalogue/model-qwen3-32b']");
      for (int i = 0;
          i < 25 && !(boolean) model.evaluate("e => e === document.activeElement");
          i++) {
        page.keyboard().press("Tab");
      }
      assertThat(model).isFocused();
      page.keyboard().press("Enter");
      assertThat(named(page, AriaRole.HEADING, "Qwen3 32B")).isVisible();
    }
  }
}
