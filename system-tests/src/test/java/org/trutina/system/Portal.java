package org.trutina.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.trutina.local.Stack;

/** Who visits the portal, and how they come in: by Keycloak's form, once for each person. */
final class Portal implements AutoCloseable {

  /** Where frameworks of the officers' authority stand, one of each kind. */
  static final String DRAFT_FRAMEWORK = "/frameworks/screens-draft@1";

  static final String PUBLISHED_FRAMEWORK = "/frameworks/screens-published@1";

  private final Stack stack;
  private final Chromium.Running chromium;
  private final String demo;
  private final Map<String, BrowserContext> sessions = new HashMap<>();
  private Map<String, String> staged = Map.of();

  Portal(Stack stack, Chromium.Running chromium) {
    this.stack = stack;
    this.chromium = chromium;
    this.demo = Demonstrated.on(stack).procurement();
    Demonstrated.frameworks(stack);
  }

  Stack stack() {
    return stack;
  }

  /** A new tab of somebody who has signed in; all tabs of a person share the session. */
  Visit visit(String user) {
    return new Visit(stack.gateway(), sessions.computeIfAbsent(user, this::signedIn).newPage());
  }

  /** A tab with a session of its own, which can end. */
  Visit visitOnItsOwn(String user) {
    return new Visit(stack.gateway(), signedIn(user).newPage());
  }

  /** Ends all sessions of a person in Keycloak; who visits next signs in anew. */
  void endSessions(String user) {
    stack.endSessions(user);
    var kept = sessions.remove(user);
    if (kept != null) {
      kept.close();
    }
  }

  /** Where the procurement stands that the stack is filled with: nine options, assessed. */
  String demo() {
    return "/procurements/" + demo;
  }

  /**
   * Where a procurement in a stage of its life stands, by the stage's name; made when the first is
   * asked for.
   */
  String staged(String stage) {
    if (staged.isEmpty()) {
      staged = new StagedProcurements(stack).addresses();
    }
    return Objects.requireNonNull(staged.get(stage), stage);
  }

  /** A window of nobody. */
  BrowserContext anonymous() {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900));
  }

  private BrowserContext signedIn(String user) {
    BrowserContext context = anonymous();
    Page page = context.newPage();
    page.navigate(stack.gateway() + "/login?returnTo=/");
    fillIn(page, user);
    page.locator("h1").waitFor();
    page.close();
    return context;
  }

  /** Keycloak's form. */
  void fillIn(Page page, String user) {
    page.locator("#username").fill(user);
    page.locator("#password").fill(stack.demoPassword());
    page.locator("#kc-login").click();
  }

  @Override
  public void close() {
    chromium.close();
  }
}
