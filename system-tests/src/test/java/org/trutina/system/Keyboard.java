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

  private static final double PATIENCE_MS = 300_000;

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

  /** A choice of files, which Enter does not open. */
  Keyboard open(Locator fileField) {
    reach(fileField);
    page.keyboard().press("Space");
    return this;
  }

  Keyboard write(String label, String text) {
    return write(page.getByLabel(label).first(), text);
  }

  /** How such a field is typed depends on the machine's language; that it is reached does not. */
  Keyboard writeTime(String label, LocalDateTime time) {
    Locator field = page.getByLabel(label).first();
    reach(field);
    field.fill(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(time));
    return this;
  }

  /** Of a group of radio buttons: the tabulator reaches the group, arrows go through it. */
  Keyboard choose(Locator radio) {
    radio.waitFor();
    String group = "[name='" + radio.getAttribute("name") + "']";
    for (int i = 0; i < STOPS && !(boolean) page.evaluate(FOCUSED, group); i++) {
      page.keyboard().press("Tab");
    }
    int choices = page.locator(group).count();
    for (int i = 0; i < choices && !has(radio); i++) {
      page.keyboard().press("ArrowDown");
    }
    if (!has(radio)) {
      throw new AssertionError("The arrows do not reach " + radio);
    }
    page.keyboard().press("Space");
    PlaywrightAssertions.assertThat(radio).isChecked();
    return this;
  }

  /** In a list of choices, by the first letters, as few as tell it from the others. */
  Keyboard select(String label, String option) {
    Locator list = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    reach(list);
    page.keyboard().type(option);
    return this;
  }

  private static final String FOCUSED = "group => document.activeElement?.matches(group) ?? false";

  private static boolean has(Locator target) {
    return (boolean) target.evaluate("e => e === document.activeElement");
  }

  Keyboard write(Locator field, String text) {
    reach(field);
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type(text);
    return this;
  }

  private void reach(Locator target) {
    target.waitFor();
    for (int i = 0; i < STOPS; i++) {
      if (has(target)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + target);
  }
}
