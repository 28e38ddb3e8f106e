package org.trutina.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.trutina.assessment.Requests.json;
import static org.trutina.assessment.Requests.sealed;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that bidders hand in: sealed like the offer, what they say they are, and given back whole.
 */
@ServiceTest
class OfferEvidenceIT {

  private static final String AUTHORITY = "belege";
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

  @Inject TestClock clock;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  private SealedOffers we;
  private String procurement;
  private String offer;

  @BeforeEach
  void sealedOffer() {
    we = new SealedOffers(AUTHORITY, clock);
    procurement = we.published();
    offer = we.registered(procurement, sealed("Bidder", "app-le-chat")).getString("offer");
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  /** Small files of each type that is taken, as their programs write them. */
  enum Sample {
    PDF(
        "application/pdf",
        "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
    PNG(
        "image/png",
        HexFormat.of()
            .parseHex(
                "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154"
                    + "789c6360000002000001e221bc330000000049454e44ae426082")),
    JPEG("image/jpeg", HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9")),
    TEXT("text/plain", "Zertifikat: gültig bis 2028\n".getBytes(StandardCharsets.UTF_8)),
    CSV("text/csv", "criterion;value\nSOV-3;4\n".getBytes(StandardCharsets.UTF_8)),
    JSON("application/json", "{\"iso27001\": true}".getBytes(StandardCharsets.UTF_8)),
    ODT("application/vnd.oasis.opendocument.text", odt()),
    DOCX(OOXML + "wordprocessingml.document", office("wordprocessingml.document", false)),
    XLSX(OOXML + "spreadsheetml.sheet", office("spreadsheetml.sheet", true));

    private final String mediaType;
    private final byte[] content;

    Sample(String mediaType, byte[] content) {
      this.mediaType = mediaType;
      this.content = content;
    }
  }

  private static byte[] odt() {
    byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var crc = new CRC32();
      crc.update(type);
      var entry = new ZipEntry("mimetype");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(type.length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(type);
      put(zip, "content.xml", "<office:document-content/>");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * @param typesLast as some programs write it
   */
  private static byte[] office(String kind, boolean typesLast) {
    String types =
        "<Types><Override PartName=\"/main.xml\" ContentType=\""
            + OOXML
            + kind
            + ".main+xml\"/></Types>";
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      if (!typesLast) {
        put(zip, "[Content_Types].xml", types);
      }
      put(zip, "_rels/.rels", "<Relationships/>");
      put(zip, "main.xml", "<document/>");
      if (typesLast) {
        put(zip, "[Content_Types].xml", types);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private ValidatableResponse attach(String mediaType, String name, byte[] content) {
    return we.officer()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType(mediaType)
        .queryParam("fileName", name)
        .body(content)
        .post("/api/v1/procurements/{id}/offers/{offer}/evidence", procurement, offer)
        .then()
        .log()
        .ifValidationFails();
  }

  private Response download(String file) {
    return we.auditor()
        .get("/api/v1/procurements/{id}/offers/{o}/evidence/{f}", procurement, offer, file);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void a_file_comes_back_as_it_was_handed_in_after_the_opening(Sample sample) {
    String name = "Nachweis für " + sample + ".x";
    JsonPath attached = json(attach(sample.mediaType, name, sample.content).statusCode(201));
    String file = attached.getString("id");
    String digest = HexFormat.of().formatHex(sha256(sample.content));
    assertThat(attached.getString("sha256")).isEqualTo(digest);
    assertThat(attached.getInt("receipt.files")).isEqualTo(1);
    assertThat(attached.getInt("receipt.revision")).isEqualTo(2);
    download(file).then().statusCode(409);
    we.open(procurement).statusCode(200);
    JsonPath opened = we.read("/procurements/{id}/offers/{o}", procurement, offer);
    assertThat(opened.getString("evidence[0].fileName")).isEqualTo(name);
    assertThat(opened.getString("evidence[0].sha256")).isEqualTo(digest);
    Response taken = download(file);
    taken.then().statusCode(200);
    assertThat(taken.asByteArray()).isEqualTo(sample.content);
    assertThat(opened.getString("evidence[0].mediaType")).isEqualTo(sample.mediaType);
    assertThat(taken.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(taken.header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''Nachweis%20f%C3%BCr%20" + sample + ".x");
    assertThat(taken.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(taken.header("Repr-Digest"))
        .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(sha256(sample.content)) + ":");
    JsonPath log = we.read("/audit/entries?subject={file}", file);
    assertThat(log.getList("items.action")).containsExactly("evidence-read");
    assertThat(log.getList("items.who")).containsExactly("udo");
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void a_file_of_another_type_than_declared_is_refused_and_leaves_nothing(Sample sample)
      throws SQLException {
    for (Sample other : Sample.values()) {
      boolean bothText =
          List.of(Sample.TEXT, Sample.CSV).contains(sample)
              && List.of(Sample.TEXT, Sample.CSV, Sample.JSON).contains(other);
      if (other != sample && !bothText) {
        attach(sample.mediaType, "lies", other.content)
            .statusCode(422)
            .body("type", equalTo("urn:trutina:problem:content-type-mismatch"))
            .body("detail", containsString(sample.mediaType));
      }
    }
    assertThat(count("offer_evidence")).isZero();
    assertThat(count("offer_evidence_piece")).isZero();
  }

  private long count(String table) throws SQLException {
    String of =
        table.equals("offer_evidence")
            ? "offer_id = '" + offer + "'"
            : "evidence_id in (select id from offer_evidence where offer_id = '" + offer + "')";
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from " + table + " where " + of)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/zip",
        "application/x-msdownload",
        "image/svg+xml",
        "application/octet-stream"
      })
  void other_types_are_not_taken(String mediaType) {
    attach(mediaType, "file", "<html>".getBytes(StandardCharsets.UTF_8))
        .statusCode(415)
        .contentType("application/problem+json")
        .body("detail", containsString("application/pdf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body onload='x()'></body></html>",
        "#!/bin/sh\nrm -rf /\n",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
      })
  void what_could_run_is_no_plain_text(String content) {
    attach("text/plain", "file.txt", content.getBytes(StandardCharsets.UTF_8)).statusCode(422);
  }

  @Test
  void an_office_document_with_macros_is_refused() {
    attach(
            OOXML + "wordprocessingml.document",
            "macro.docx",
            office("wordprocessingml.document.macroEnabled", false))
        .statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "../../etc/passwd", "a\\b", "a\u0000b", "a\nb"})
  void a_name_that_is_none_is_refused(String name) {
    attach("text/plain", name, Sample.TEXT.content)
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void an_empty_file_is_refused() {
    attach("text/plain", "empty.txt", new byte[0])
        .statusCode(422)
        .body("type", equalTo("urn:trutina:problem:empty-file"));
  }

  /** Text that does not compress and is longer than a piece and a segment. */
  private static byte[] text(int bytes) {
    var random = new Random(5);
    byte[] text = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      text[i] = (byte) ('a' + random.nextInt(26));
    }
    return text;
  }

  @Test
  void a_file_may_have_ten_mebibytes_and_not_a_byte_more() throws SQLException {
    byte[] largest = text(10 * 1024 * 1024);
    String file =
        json(attach("text/plain", "largest.txt", largest).statusCode(201)).getString("id");
    attach("text/plain", "larger.txt", text(10 * 1024 * 1024 + 1))
        .statusCode(413)
        .contentType("application/problem+json")
        .body("detail", containsString("10485760"));
    assertThat(count("offer_evidence")).isEqualTo(1);
    we.open(procurement).statusCode(200);
    assertThat(sha256(download(file).asByteArray())).isEqualTo(sha256(largest));
  }

  @Test
  void the_files_of_an_offer_have_fifty_mebibytes_together() {
    byte[] large = text(10 * 1024 * 1024 - 1024);
    for (int i = 0; i < 5; i++) {
      attach("text/plain", "part " + i + ".txt", large).statusCode(201);
    }
    attach("text/plain", "one more.txt", text(5 * 1024 + 1)).statusCode(413);
    attach("text/plain", "just fits.txt", text(5 * 1024)).statusCode(201);
    attach("text/plain", "nothing left.txt", text(1)).statusCode(413);
  }

  @Test
  void a_file_can_be_taken_back_until_the_deadline() {
    String file = json(attach("text/plain", "wrong.txt", text(10)).statusCode(201)).getString("id");
    attach("text/plain", "right.txt", text(20)).statusCode(201);
    String at = "/api/v1/procurements/{id}/offers/{o}/evidence/{f}";
    we.officer()
        .delete(at, procurement, offer, file)
        .then()
        .statusCode(200)
        .body("files", equalTo(1))
        .body("revision", equalTo(4));
    we.officer().delete(at, procurement, offer, file).then().statusCode(404);
    we.open(procurement).statusCode(200);
    assertThat(
            we.read("/procurements/{id}/offers/{o}", procurement, offer)
                .getList("evidence.fileName"))
        .containsExactly("right.txt");
    download(file).then().statusCode(404);
  }

  @Test
  void a_file_that_was_changed_in_the_database_is_not_given_out() throws SQLException {
    String file =
        json(attach("text/plain", "report.txt", text(600_000)).statusCode(201)).getString("id");
    we.open(procurement).statusCode(200);
    download(file).then().statusCode(200);
    asOwner(
        "update offer_evidence_piece set content = set_byte(content, 1000, get_byte(content, 1000)"
            + " # 1) where number = 1 and evidence_id = '"
            + file
            + "'");
    download(file).then().statusCode(409).body("type", equalTo("urn:trutina:problem:seal-broken"));
  }

  @Test
  void a_file_that_was_exchanged_keeps_its_offer_closed() throws SQLException {
    attach("text/plain", "report.txt", text(100)).statusCode(201);
    asOwner("update offer_evidence set digest = repeat('0', 64) where offer_id = '" + offer + "'");
    we.open(procurement).statusCode(409).body("type", equalTo("urn:trutina:problem:seal-broken"));
  }

  private void asOwner(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, owner, password)) {
      connection.createStatement().execute(statement);
    }
  }

  @Test
  void nothing_of_a_file_is_readable_before_the_opening() throws SQLException {
    String mark = "Kaltenbrunner-Geheimnis-4711";
    attach(
            "text/plain",
            mark + ".txt",
            (mark + "\n").repeat(30_000).getBytes(StandardCharsets.UTF_8))
        .statusCode(201);
    var stored = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select e::text || p::text from offer_evidence e join offer_evidence_piece p on"
                        + " p.evidence_id = e.id where offer_id = '"
                        + offer
                        + "'")) {
      while (rows.next()) {
        stored.append(rows.getString(1));
      }
    }
    assertThat(stored).hasSizeGreaterThan(800_000);
    assertThat(stored.toString())
        .doesNotContain(mark, HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void files_of_an_unknown_offer_are_not_taken() {
    we.officer()
        .contentType("text/plain")
        .body("x")
        .post(
            "/api/v1/procurements/{id}/offers/{o}/evidence?fileName=a.txt",
            procurement,
            UUID.randomUUID())
        .then()
        .statusCode(404);
    we.approver()
        .contentType("text/plain")
        .body("x")
        .post("/api/v1/procurements/{id}/offers/{o}/evidence?fileName=a.txt", procurement, offer)
        .then()
        .statusCode(403);
  }

  @Test
  void the_problem_points_nowhere_as_the_body_has_no_fields() {
    attach("image/png", "file.png", Sample.TEXT.content)
        .statusCode(422)
        .body("violations.pointer", hasItem(""))
        .body("violations.pointer", not(hasItem("/fileName")));
  }
}
