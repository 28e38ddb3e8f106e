package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every screen of the portal, by Chromium against the real stack. */
@ExtendWith(Chromium.class)
class PortalScreensSystemIT {

  /**
   * A screen by a name for its pictures, somebody who may see it, its address, and what is pressed
   * to bring it into the state that is looked at.
   */
  record Screen(String name, String user, String path, List<String> pressed) {

    Screen(String name, String user, String path, String... pressed) {
      this(name, user, path, List.of(pressed));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String COMPARED =
      "offering=%5B%22app-le-chat%22%2C%22app-copilot-m365%22%2C%22inf-ovhcloud-qwen3-32b%22%5D";

  static Stream<Screen> screens() {
    return Stream.of(
        new Screen("home-officer", "anna", "/"),
        new Screen("home-steward", "stella", "/"),
        new Screen("procurements", "anna", "/procurements"),
        new Screen("procurement", "anna", "{demo}"),
        new Screen("procurement-of-an-approver", "bert", "{demo}"),
        new Screen("procurement-new", "anna", "/procurements/new"),
        new Screen("draft-need", "anna", "{demo}/draft/need"),
        new Screen("draft-profile", "anna", "{demo}/draft/profile"),
        new Screen("draft-gates", "anna", "{demo}/draft/gates"),
        new Screen("draft-weights", "anna", "{demo}/draft/weights"),
        new Screen("draft-price", "anna", "{demo}/draft/price"),
        new Screen("draft-dates", "anna", "{demo}/draft/dates"),
        new Screen("draft-check", "anna", "{demo}/draft/check"),
        new Screen("draft-lots", "anna", "{drafted}/draft/need"),
        new Screen("draft-rates-and-tie-break", "anna", "{drafted}/draft/price"),
        new Screen("draft-check-of-lots", "anna", "{drafted}/draft/check"),
        new Screen("evaluators-of-a-draft", "anna", "{drafted}/evaluation"),
        new Screen("offers-sealed", "anna", "{sealed}"),
        new Screen("offer-composed", "anna", "{sealed}", "#register-offer"),
        new Screen("offer-withdrawn", "anna", "{sealed}", ".receipt .actions button:last-child"),
        new Screen("divided", "anna", "{divided}"),
        new Screen("divided-result", "bert", "{divided}/result"),
        new Screen("lot", "anna", "{lot}"),
        new Screen("evaluation-declaration", "anna", "{scoring}/evaluation"),
        new Screen(
            "evaluation-conflict",
            "anna",
            "{scoring}/evaluation",
            "[aria-labelledby=declaration] .actions button:last-child"),
        new Screen("evaluation-scoring", "otto", "{scoring}/evaluation"),
        new Screen("evaluation-sealed", "bert", "{scoring}/evaluation"),
        new Screen("evaluation-agreeing", "anna", "{agreeing}/evaluation"),
        new Screen("evaluation-confirming", "otto", "{agreeing}/evaluation"),
        new Screen("evaluation-settled", "ada", "{tied}/evaluation"),
        new Screen("evaluation-nothing", "anna", "{demo}/evaluation"),
        new Screen("decision-while-judged", "anna", "{agreeing}/decision"),
        new Screen("decision-by-tie-break", "bert", "{tied}/decision"),
        new Screen(
            "result-offer",
            "anna",
            "{tied}/result",
            ".ranking .link-button",
            "[aria-labelledby=handed-in] button"),
        new Screen("result", "anna", "{demo}/result"),
        new Screen("result-explored", "anna", "{demo}/result?share=20"),
        new Screen("decision", "anna", "{demo}/decision"),
        new Screen("frameworks", "anna", "/frameworks"),
        new Screen("frameworks-of-a-steward", "stella", "/frameworks"),
        new Screen("framework", "anna", "/frameworks/eu-csf"),
        new Screen("framework-draft", "anna", "{framework}"),
        new Screen("framework-edited", "anna", "{framework}", action(0), ".item-toggle"),
        new Screen("framework-new", "anna", "/frameworks/new"),
        new Screen("framework-refused", "anna", "/frameworks/new", ".framework-save .ds-button"),
        new Screen("framework-by-rules", "anna", "/frameworks/new", "input[value=rules]"),
        new Screen(
            "framework-measured",
            "anna",
            "{framework}",
            action(0),
            ".item-toggle",
            "input[value=range]",
            "input[value=measure]"),
        new Screen("framework-objective-added", "anna", "{framework}", action(0), "#add-objective"),
        new Screen(
            "framework-criterion-removed",
            "anna",
            "{framework}",
            action(0),
            ".framework-item .item-tools .ds-button:last-child"),
        new Screen("framework-to-publish", "anna", "{framework}", action(1)),
        new Screen("framework-to-copy", "anna", "{framework}", action(2)),
        new Screen("framework-published", "ada", "{publishedFramework}"),
        new Screen("catalogue", "anna", "/catalogue?text=mistrl"),
        new Screen("catalogue-nothing", "anna", "/catalogue?text=zzzzzz"),
        new Screen("offering", "anna", "/catalogue/inf-ovhcloud-qwen3-32b"),
        new Screen("offering-of-many-parts", "anna", "/catalogue/app-le-chat?validOn=2026-06-01"),
        new Screen("organisation", "anna", "/organisations/mistral"),
        new Screen("comparison", "anna", "/catalogue/compare?" + COMPARED),
        new Screen("steward-queue", "stella", "/steward"),
        new Screen("steward-propose", "stella", "/steward/propose?subject=app-le-chat"),
        new Screen("steward-objections", "stella", "/steward/contests"),
        new Screen("steward-contradictions", "stella", "/steward/conflicts"),
        new Screen("steward-imports", "stella", "/steward/imports"),
        new Screen("steward-names", "stella", "/steward/names"),
        new Screen("audit", "ada", "/audit"),
        new Screen("audit-entry", "ada", "/audit/0"),
        new Screen("access", "adam", "/access"),
        new Screen("accessibility", "anna", "/accessibility"),
        new Screen("not-found", "anna", "/nothing-here"));
  }

  /** One of the screen's own buttons, whatever it says in any language. */
  private static String action(int button) {
    return ".screen-head .actions .ds-button >> nth=" + button;
  }

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String AXE = axe();

  private static final Path PICTURES =
      RunningStack.project().resolve("system-tests/target/screenshots");

  private final Portal portal;

  PortalScreensSystemIT(Portal portal) {
    this.portal = portal;
  }

  private static final Pattern STAGE = Pattern.compile("^\\{(\\w+)}");

  private Visit shown(Visit visit, Screen screen) {
    visit
        .withoutDrafts()
        .to(STAGE.matcher(screen.path()).replaceFirst(stage -> address(stage.group(1))));
    for (String pressed : screen.pressed()) {
      visit.page().locator(pressed).first().click();
      visit.settled();
    }
    return visit;
  }

  private String address(String stage) {
    return switch (stage) {
      case "demo" -> portal.demo();
      case "framework" -> Portal.DRAFT_FRAMEWORK;
      case "publishedFramework" -> Portal.PUBLISHED_FRAMEWORK;
      default -> portal.staged(stage);
    };
  }

  @ParameterizedTest
  @MethodSource("screens")
  void is_accessible_in_every_language_light_and_dark_and_asks_nobody_else(Screen screen) {
    try (Visit visit = shown(portal.visit(screen.user()), screen)) {
      assertThat(violations(visit.in("en").coloured("light").page())).isEqualTo(List.of());
      assertThat(violations(visit.in("de").coloured("dark").page())).isEqualTo(List.of());
      assertThat(violations(visit.in("fr").coloured("light").page())).isEqualTo(List.of());
      visit.assertQuiet();
    }
  }

  private static Object violations(Page page) {
    page.evaluate("() => {" + AXE + "}");
    return page.evaluate(
        """
        rules => axe
          .run(document, { runOnly: rules, resultTypes: ['violations'] })
          .then(({ violations }) => violations.map(({ id, nodes }) =>
            `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`))
        """,
        RULES);
  }

  private static String axe() {
    try (InputStream script =
        Objects.requireNonNull(PortalScreensSystemIT.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void fits_from_a_telephone_to_a_wide_screen(Screen screen) {
    try (Visit visit = shown(portal.visit(screen.user()), screen)) {
      for (int width : List.of(360, 1280, 1920)) {
        visit.page().setViewportSize(width, 900);
        for (String scheme : List.of("light", "dark")) {
          visit.coloured(scheme);
          visit
              .page()
              .screenshot(
                  new Page.ScreenshotOptions()
                      .setFullPage(true)
                      .setPath(PICTURES.resolve(screen + "-" + width + "-" + scheme + ".png")));
        }
        assertThat(
                visit
                    .page()
                    .evaluate(
                        "() => document.documentElement.scrollWidth"
                            + " - document.documentElement.clientWidth"))
            .as("pixels to scroll sideways at " + width)
            .isEqualTo(0);
      }
    }
  }

  /** Texts without the brackets of the pseudo language that are not marked as names or data. */
  private static final String HARD_CODED =
      """
      () => [...document.querySelectorAll(
          'nav a, button, label, th, h1, h2, h3, summary, legend, dt, figcaption, option, .lead')]
        .filter(e => !e.closest('[translate=no], [lang]:not(html), .facet-value, .setting')
          && !e.querySelector('[translate=no], [lang], .jurisdiction')
          && e.checkVisibility())
        .map(e => e.textContent.trim())
        .filter(text => /\\p{L}/u.test(text) && !text.includes('⟦'))
      """;

  /** Texts of which a part is cut off. */
  private static final String CLIPPED =
      """
      () => [...document.querySelectorAll('nav a, button, label, th, td, h1, h2, h3, summary, dt, dd')]
        .filter(e => e.checkVisibility() && !e.closest('.sr-only') && e.clientWidth > 0)
        .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 4)
        .filter(e => getComputedStyle(e).overflow !== 'visible'
          || e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
             && !e.closest('.table-scroll, .chain-scroll'))
        .map(e => e.tagName + ': ' + e.textContent.trim())
      """;

  @ParameterizedTest
  @MethodSource("screens")
  void has_its_text_from_the_catalogue_and_room_for_longer_languages(Screen screen) {
    try (Visit visit = portal.visit(screen.user())) {
      shown(visit.speaking("qps"), screen);
      assertThat(visit.page().locator("h1").first().isVisible()).isTrue();
      assertThat(visit.page().evaluate(HARD_CODED)).as("hard-coded").isEqualTo(List.of());
      for (int width : List.of(360, 1280)) {
        visit.page().setViewportSize(width, 900);
        assertThat(visit.page().evaluate(CLIPPED)).as("clipped at " + width).isEqualTo(List.of());
      }
    }
  }
}
