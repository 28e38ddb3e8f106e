package org.trutina.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator does in the portal, and what an auditor sees of it. */
@ExtendWith(Chromium.class)
class AccessPortalSystemIT {

  private static final Path PICTURES =
      RunningStack.project().resolve("system-tests/target/screenshots");

  private final Portal portal;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  AccessPortalSystemIT(Portal portal) {
    this.portal = portal;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  private static Locator row(Page page, String text) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new GetByLabelOptions().setExact(true));
  }

  @Test
  void an_administrator_invites_somebody_changes_the_roles_and_takes_that_back() {
    // Before all others, so that the row is on the first page.
    String name = "a-" + mark;
    try (Visit visit = portal.visit("adam").to("/access")) {
      Page page = visit.page();
      button(page, "Invite somebody").click();
      field(page, "User name").fill(name);
      field(page, "Given name").fill("Nina");
      field(page, "Family name").fill("Neu");
      field(page, "E-mail address").fill(name + "@tests.example");
      button(page, "Invite somebody").click();
      assertThat(page.getByText(name + " can sign in.")).isVisible();
      assertThat(page.locator(".shown-once code").last()).hasText(Pattern.compile("[a-z2-9-]{23}"));
      picture(page, "access-invited");
      button(page, "I have it").click();
      assertThat(page.locator(".shown-once")).hasCount(0);

      Locator invited = row(page, name);
      assertThat(invited).containsText("invited");
      assertThat(invited).containsText("procurement officer");
      button(page, "Change roles " + name).click();
      invited.getByLabel("approver").check();
      picture(page, "access-roles");
      button(page, "Save").click();
      assertThat(invited).containsText("approver");
      button(page, "Undo").click();
      assertThat(invited).not().containsText("approver");
      button(page, "Block " + name).click();
      assertThat(invited).containsText("blocked");
      assertThat(row(page, "Adam Petersen")).containsText("That is you");
      visit.assertQuiet();
    }
  }

  @Test
  void a_refused_invitation_says_beside_the_field_what_is_wrong() {
    try (Visit visit = portal.visit("adam").to("/access")) {
      Page page = visit.page();
      button(page, "Invite somebody").click();
      field(page, "User name").fill("Nina Neu");
      button(page, "Invite somebody").click();
      assertThat(page.getByText("must be 3 to 64 lower-case letters")).isVisible();
      assertThat(field(page, "User name")).hasValue("Nina Neu");
    }
  }

  @Test
  void a_program_is_let_in_seen_by_auditors_and_revoked() {
    String name = "Court of auditors " + mark;
    try (Visit admin = portal.visit("adam").to("/access");
        Visit auditor = portal.visit("ada")) {
      Page page = admin.page();
      button(page, "Let a program read").click();
      field(page, "Whose program it is, and what for").fill(name);
      button(page, "Let a program read").click();
      assertThat(page.getByText(name + " may read from now on.")).isVisible();
      String clientId = page.locator(".shown-once code").first().innerText();
      String secret = page.locator(".shown-once code").last().innerText();
      Assertions.assertThat(secret).hasSize(43);
      picture(page, "access-issued");
      button(page, "I have it").click();
      Assertions.assertThat(page.content()).contains(clientId).doesNotContain(secret);

      auditor.to("/audit");
      assertThat(row(auditor.page(), name)).containsText("adam");
      assertThat(button(auditor.page(), "Revoke")).hasCount(0);
      auditor.to("/audit?subject=" + clientId);
      assertThat(row(auditor.page(), "access for a program issued")).isVisible();

      button(page, "Revoke " + name).click();
      button(page, "Revoke it").click();
      assertThat(page.getByText(name + " gets no access any more.")).isVisible();
      assertThat(row(page, name)).hasCount(0);
      admin.assertQuiet();
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }
}
