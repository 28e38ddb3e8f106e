package org.trutina.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Somebody without a mouse: everything is reached by the tabulator, or it is not reached. */
final class Keyboard {

  /** The most stops that a screen may have. */
  private static final int STOPS = 250;

  private static final double PATIENCE_MS = 180_000;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  static Locator named(Page page, AriaRole role, String name) {
    return page.getByRole(role, new GetByRoleOptions().setName(name)).first();
  }

  Keyboard pressButton(String name) {
    return press(named(page, AriaRole.BUTTON, name));
  }

  Keyboard followLink(String name) {
    return press(named(page, AriaRole.LINK, name));
  }

  /** Waits until it can be used: some things take their time, for example until offers are in. */
  Keyboard press(Locator target) {
    PlaywrightAssertions.assertThat(target)
        .isEnabled(new IsEnabledOptions().setTimeout(PATIENCE_MS));
    reach(target);
    page.keyboard().press("Enter");
    return this;
  }

  Keyboard write(String label, String text) {
    reach(page.getByLabel(label).first());
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type(text);
    return this;
  }

  /**
   * Types a date and time part by part, as the field of the browser takes them in British English.
   */
  /** How such a field is typed depends on the machine's language; that it is reached does not. */
  Keyboard writeTime(String label, LocalDateTime time) {
    Locator field = page.getByLabel(label).first();
    reach(field);
    field.fill(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(time));
    return this;
  }

  private void reach(Locator target) {
    target.waitFor();
    for (int i = 0; i < STOPS; i++) {
      if ((boolean) target.evaluate("e => e === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + target);
  }
}
