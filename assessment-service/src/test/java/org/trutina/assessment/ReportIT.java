package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.trutina.assessment.Requests.as;
import static org.trutina.assessment.Requests.json;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reports as documents that everybody can read, now and later: judged by veraPDF. */
@ServiceTest
class ReportIT {

  private static final String AUTHORITY = "bericht";

  @Inject TestClock clock;

  @BeforeAll
  static void judge() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private static byte[] report(String path, String language) {
    return Decided.auditor(AUTHORITY)
        .header("Accept-Language", language)
        .get(path)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Content-Language", equalTo(language))
        .header("Content-Disposition", containsString(".pdf"))
        .extract()
        .asByteArray();
  }

  private static byte[] awardReport(Decided decided, String language) {
    return report("/api/v1/procurements/" + decided.procurement() + "/award/report", language);
  }

  /** What veraPDF has against a document: rule and reason, each once. */
  private static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
          .distinct()
          .toList();
    } catch (Exception e) {
      throw new AssertionError("veraPDF could not judge", e);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void an_award_report_is_accessible_and_can_be_archived(String language) throws IOException {
    byte[] pdf = awardReport(Decided.contracted(AUTHORITY, clock), language);
    assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).as("PDF/A-3a").isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
      assertThat(document.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
    }
  }

  @Test
  void a_document_that_is_not_accessible_is_told_from_one_that_is() throws IOException {
    byte[] pdf = awardReport(Decided.contracted(AUTHORITY, clock), "en");
    var untagged = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().setStructureTreeRoot(null);
      document.save(untagged);
    }
    assertThat(faults(untagged.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
  }

  @Test
  void it_says_what_was_decided_on_which_evidence_by_whom_and_how_to_verify_it()
      throws IOException {
    Decided decided = Decided.contracted(AUTHORITY, clock);
    String said = text(awardReport(decided, "en"));
    String winner = decided.assessment().getString("result.options[0].name");
    assertThat(said)
        .contains(
            "AI assistant for a city administration",
            winner + " ranks first",
            "Chosen: " + winner,
            "First under the published criteria.",
            Decided.NEED,
            "250,000 EUR",
            "72000000-5, 48000000-8",
            "SOV-3 (Data and AI sovereignty)",
            "Letters hold personal data of citizens.",
            "The price of sovereignty",
            "ChatGPT Enterprise (excluded)",
            "./trutina recompute evidence-pack.zip")
        .contains(decided.assessment().getString("inputDigest"))
        .contains(
            json(Decided.auditor(AUTHORITY)
                    .get("/api/v1/procurements/{id}", decided.procurement())
                    .then())
                .getString("criteriaDigest"));
    assertThat(said)
        .as("who did what: author, publisher, evaluator, signer")
        .containsSubsequence("anna Procurement created", "paula Published", "paula Offers opened")
        .containsSubsequence(
            "otto Award prepared", "petra Award signed", "petra Contract concluded");
    for (String title : decided.assessment().getList("result.sources.title", String.class)) {
      assertThat(said).contains(title.replaceAll("\\s+", " ").strip());
    }
  }

  @Test
  void every_picture_says_in_words_what_it_shows() throws IOException {
    Decided decided = Decided.contracted(AUTHORITY, clock);
    byte[] pdf = awardReport(decided, "en");
    List<String> alternatives = Alternatives.of(pdf);
    assertThat(alternatives).as("a bar for each option, and the trade-off").hasSize(5 + 1);
    assertThat(alternatives).allSatisfy(said -> assertThat(said).isNotBlank());
    assertThat(alternatives)
        .anySatisfy(
            said ->
                assertThat(said)
                    .startsWith("Diagram of the offers")
                    .contains(decided.assessment().getList("result.options.name", String.class)));
  }

  @Test
  void the_same_input_gives_the_same_bytes_at_any_time() {
    Decided decided = Decided.contracted(AUTHORITY, clock);
    byte[] first = awardReport(decided, "de");
    clock.move(Duration.ofDays(3));
    assertThat(awardReport(decided, "de")).isEqualTo(first);
    assertThat(awardReport(decided, "fr")).isNotEqualTo(first);
  }

  @Test
  void an_assessment_has_a_report_before_anything_is_decided() throws IOException {
    Decided decided = Decided.assessed(AUTHORITY, clock);
    byte[] pdf = report("/api/v1/assessments/" + decided.id() + "/report", "de");
    assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(text(pdf)).contains("Bewertungsbericht").doesNotContain("Die Entscheidung");
    Decided.auditor(AUTHORITY)
        .get("/api/v1/procurements/{id}/award/report", decided.procurement())
        .then()
        .statusCode(404);
  }

  @Test
  void taking_a_report_is_in_the_audit_log() {
    Decided decided = Decided.contracted(AUTHORITY, clock);
    awardReport(decided, "en");
    assertThat(
            json(Decided.auditor(AUTHORITY)
                    .get(
                        "/api/v1/audit/entries?subject={id}&action=award-report-exported",
                        decided.procurement())
                    .then())
                .getList("items.who"))
        .isNotEmpty()
        .containsOnly("udo");
  }

  @ParameterizedTest
  @CsvSource({"<b>Assistant</b> & more, en", "\"Ünïcödé\" – naïve Ελλάδα Łódź, fr"})
  void what_somebody_has_typed_stays_text(String title, String language) throws IOException {
    String id =
        Decided.author(AUTHORITY)
            .body(
                Map.of(
                    "title",
                    title,
                    "need",
                    "</td><script>alert(1)</script>\u0001 {r.title} 你好",
                    "languages",
                    List.of("de"),
                    "awardCriteria",
                    List.of(
                        Map.of("framework", "competitiveness", "share", 1, "profile", "balanced"))))
            .post("/api/v1/procurements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Decided.author(AUTHORITY)
        .body(Map.of("name", "A & <B>", "offerings", List.of("app-le-chat")))
        .post("/api/v1/procurements/{id}/options", id)
        .then()
        .statusCode(201);
    String assessment =
        Decided.author(AUTHORITY)
            .post("/api/v1/procurements/{id}/assessments", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    byte[] pdf = report("/api/v1/assessments/" + assessment + "/report", language);
    assertThat(text(pdf)).contains(title).contains("A & <B>").contains("{r.title}");
    assertThat(Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A))
        .allSatisfy(flavour -> assertThat(faults(pdf, flavour)).isEmpty());
  }

  @Test
  void another_authority_and_another_role_get_none() {
    Decided decided = Decided.contracted(AUTHORITY, clock);
    String of = "/api/v1/procurements/" + decided.procurement() + "/award/report";
    as("claire", "exempleville", "auditor").get(of).then().statusCode(404);
    as("sven", AUTHORITY, "steward").get(of).then().statusCode(403);
  }
}
