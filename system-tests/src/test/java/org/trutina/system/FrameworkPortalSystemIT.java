package org.trutina.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An authority's own frameworks in the portal: from a copy or a file to a version that stays. */
@ExtendWith(Chromium.class)
class FrameworkPortalSystemIT {

  private final Portal portal;

  FrameworkPortalSystemIT(Portal portal) {
    this.portal = portal;
  }

  @Test
  void a_shipped_framework_is_copied_changed_published_and_goes_on_as_a_new_version() {
    String name = newName();
    try (Visit visit = portal.visit("anna").to("/frameworks")) {
      Page page = visit.page();
      // The last one is the shipped one: copies have its title.
      link(page, "Quality of the offer, judged by evaluators").last().click();
      button(page, "Copy to change it").click();
      page.getByLabel("Name of the copy").fill("Our Own");
      button(page, "Make the copy").click();
      assertThat(page.getByText("Begin with a small letter")).isVisible();
      page.getByLabel("Name of the copy").fill(name);
      button(page, "Make the copy").click();
      page.waitForURL("**/frameworks/" + name + "*1");

      button(page, "Edit").click();
      page.getByLabel("Name", exactly()).first().fill("");
      button(page, "Save the draft").click();
      assertThat(page.getByText("must be at least 1 characters long").first()).isVisible();
      page.getByLabel("Name", exactly()).first().fill("Quality for the harbour");
      page.getByLabel("J-exit Plan for the exit, per cent").fill("50");
      page.getByLabel("J-exit Plan for the exit, per cent").blur();
      button(page, "J-exit Plan for the exit").click();
      page.getByLabel("What it asks").fill("How the harbour gets away again.");
      button(page, "Save the draft").click();
      assertThat(page.getByText("The draft is saved.")).isVisible();
      assertThat(heading(page, "Quality for the harbour")).isVisible();
      assertThat(page.getByRole(AriaRole.ROW).filter(having("J-exit"))).containsText("50 %");

      button(page, "Publish").click();
      button(page, "Publish for good").click();
      assertThat(page.getByText("awards can use it")).isVisible();
      assertThat(button(page, "Edit")).isHidden();
      assertThat(page.getByText("SHA-256 of the content")).isVisible();
      button(page, "New version").click();
      page.waitForURL("**/frameworks/" + name + "*2");
      assertThat(link(page, name + "@1").first()).isVisible();
      assertThat(button(page, "Edit")).isVisible();
    }
    try (Visit visit = portal.visit("anna").to(portal.demo() + "/draft/profile")) {
      visit.page().locator(".guide-step").getByRole(AriaRole.LINK).first().click();
      assertThat(heading(visit.page(), "Frameworks")).isVisible();
      visit.to(portal.demo() + "/draft/weights");
      assertThat(visit.page().locator("option").filter(having("Quality for the harbour")).first())
          .isAttached();
    }
  }

  @Test
  void a_file_is_refused_with_its_lines_and_what_was_downloaded_can_be_uploaded()
      throws IOException {
    try (Visit visit = portal.visit("anna").to("/frameworks/eu-csf")) {
      Page page = visit.page();
      Download download = page.waitForDownload(() -> button(page, "Download as YAML").click());
      String yaml = Files.readString(download.path());
      Assertions.assertThat(yaml).startsWith("id: eu-csf\n").contains("SOV-8");

      visit.to("/frameworks");
      page.getByText("Upload a file").click();
      upload(page, "id: hafen\nname: \"\"\naxis: sideways\ncriteria: []\n");
      assertThat(page.getByText("things are wrong in this file")).isVisible();
      Locator fault = page.getByRole(AriaRole.ROW).filter(having("/axis"));
      assertThat(fault).containsText("3");
      assertThat(fault).containsText("axis: sideways");

      String name = newName();
      upload(page, yaml.replaceFirst("id: eu-csf", "id: " + name));
      page.waitForURL("**/frameworks/" + name + "*1");
      assertThat(page.getByText("48 criteria").first()).isVisible();
      button(page, "Remove the draft").click();
      assertThat(page.getByText(name + "@1 was removed.")).isVisible();
      button(page, "Undo").click();
      assertThat(page.getByText(name + "@1", new GetByTextOptions().setExact(true))).isVisible();
    }
  }

  @Test
  void a_draft_that_somebody_else_changed_is_not_overwritten() {
    String name = newName();
    try (Visit visit = portal.visit("anna").to("/frameworks/ai-act")) {
      Page page = visit.page();
      button(page, "Copy to change it").click();
      page.getByLabel("Name of the copy").fill(name);
      button(page, "Make the copy").click();
      page.waitForURL("**/frameworks/" + name + "*1");
      button(page, "Edit").click();
      page.getByLabel("Remark").fill("What the first one wrote");
      try (Visit other = portal.visit("anna").to("/frameworks/" + name + "@1")) {
        button(other.page(), "Edit").click();
        other.page().getByLabel("Remark").fill("What the second one wrote");
        button(other.page(), "Save the draft").click();
        assertThat(other.page().getByText("The draft is saved.")).isVisible();
      }
      button(page, "Save the draft").click();
      assertThat(page.getByText("Somebody has changed it meanwhile")).isVisible();
      assertThat(page.getByLabel("Remark")).hasValue("What the first one wrote");
    }
  }

  private static void upload(Page page, String yaml) {
    page.getByLabel("File in YAML or JSON")
        .setInputFiles(
            new FilePayload(
                "framework.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    button(page, "Check and keep as a draft").click();
  }

  private static String newName() {
    return "harbour-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
