package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A window in which everything is watched: where requests go, and what the browser complains of.
 */
final class Visit implements AutoCloseable {

  /** Tells a violation of the page's policy to the test, which the console may not. */
  private static final String TELL_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', event =>
        console.error('policy violated: ' + event.violatedDirective + ' ' + event.blockedURI));
      """;

  /** What a page asks for because of an answer, it asks for sooner than this. */
  private static final Duration QUIET = Duration.ofMillis(150);

  private final URI origin;
  private final Page page;
  private final List<String> elsewhere = new ArrayList<>();
  private final Set<Request> underWay = new HashSet<>();
  private long lastHeardOf = System.nanoTime();
  private final List<String> complaints = new ArrayList<>();
  private final List<Response> failures = new ArrayList<>();

  Visit(URI origin, Page page) {
    this.origin = origin;
    this.page = page;
    page.setViewportSize(1280, 900);
    page.addInitScript(TELL_VIOLATIONS);
    speaking("en");
    page.onRequest(
        request -> {
          underWay.add(request);
          lastHeardOf = System.nanoTime();
          URI asked = URI.create(request.url().replaceFirst("[?#].*", ""));
          if (!"data".equals(asked.getScheme())
              && !origin.getAuthority().equals(asked.getAuthority())) {
            elsewhere.add(request.url());
          }
        });
    page.onRequestFinished(this::ended);
    page.onRequestFailed(this::ended);
    page.onResponse(
        response -> {
          if (response.request().isNavigationRequest()) {
            // What the page before still waited for may end without a word.
            underWay.clear();
          }
          if (response.status() >= 500) {
            failures.add(response);
          }
        });
    page.onConsoleMessage(
        message -> {
          // That a service refuses what was written is an answer, which the page shows.
          if (message.type().equals("error") && !message.text().contains("status of 422")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  private void ended(Request request) {
    underWay.remove(request);
    lastHeardOf = System.nanoTime();
  }

  Page page() {
    return page;
  }

  /** The language in which pages are opened from now on. */
  Visit speaking(String language) {
    page.addInitScript("localStorage.setItem('trutina.language', '" + language + "')");
    return this;
  }

  /** Pages are opened from now on as if nothing had been written on them before. */
  Visit withoutDrafts() {
    page.addInitScript(
        """
        Object.keys(localStorage)
          .filter(key => key.startsWith('trutina.draft.'))
          .forEach(key => localStorage.removeItem(key));
        """);
    return this;
  }

  /** Goes to a page and waits until everything on it has come. */
  Visit to(String path) {
    page.navigate(origin + path);
    return settled();
  }

  Visit settled() {
    page.locator("h1").first().waitFor();
    page.locator("[aria-busy=true]")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    page.waitForCondition(
        () -> underWay.isEmpty() && System.nanoTime() - lastHeardOf > QUIET.toNanos());
    return this;
  }

  /** A language by its code, chosen as users do. */
  Visit in(String language) {
    page.locator(".settings select").selectOption(language);
    page.waitForCondition(() -> language.equals(page.locator("html").getAttribute("lang")));
    return settled();
  }

  /** 'light' or 'dark'. */
  Visit coloured(String scheme) {
    page.evaluate("scheme => document.documentElement.dataset.colorScheme = scheme", scheme);
    return this;
  }

  /** That nothing was asked of other hosts, and that the browser had nothing to complain of. */
  void assertQuiet() {
    assertThat(elsewhere).as("requests to other hosts").isEmpty();
    assertThat(failures).as("failures: %s", failures.stream().map(Visit::told).toList()).isEmpty();
    assertThat(complaints).as("what the browser complains of").isEmpty();
  }

  private static String told(Response failure) {
    return failure.status() + " for " + failure.url() + ": " + failure.text();
  }

  @Override
  public void close() {
    page.close();
  }
}
