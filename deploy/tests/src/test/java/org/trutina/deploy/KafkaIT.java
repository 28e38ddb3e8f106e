package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances share the re-assessments of four authorities through Kafka. They look by themselves
 * once an hour only, so that nothing happens here but for what Kafka told; until it goes away.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaIT {

  private static final String GROUP = "trutina.assessment";
  private static final String CHANGES = "trutina.changes";
  private static final String REASSESSMENTS = "trutina.reassessments";
  private static final int PARTITIONS = 4;
  private static final String OFFERING = "inf-scaleway-gemma-3-27b-it";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> AUTHORITIES =
      KafkaBroker.oneKeyForEach(PARTITIONS, "authority-");

  private static Installation installation;
  private static KafkaBroker broker;
  private static ServiceProcess catalog;
  private static ServiceProcess first;
  private static ServiceProcess second;
  private static int day;

  @BeforeAll
  static void install(@TempDir Path directory) throws Exception {
    installation = new Installation(Chart.KAFKA, directory);
    broker = new KafkaBroker(directory.resolve("kafka"));
    installation.migrate("catalog");
    installation.migrate("assessment");
    broker.createTopic(CHANGES, PARTITIONS);
    broker.createTopic(REASSESSMENTS, PARTITIONS);
    catalog = withBroker(installation.plan("catalog")).start();
    catalog.awaitReady();
    first = assessment("1h");
    second = assessment("1h");
    first.awaitReady();
    second.awaitReady();
    verify(proposed());
    // What is assessed before all was followed is due again, of which only a look tells.
    awaitFollowed();
    for (String authority : AUTHORITIES) {
      assess(authority);
    }
    await("shared", () -> broker.shares(GROUP).size() == 2);
    awaitSettled();
  }

  private static ServiceProcess assessment(String looking) {
    return withBroker(installation.plan("assessment"))
        .set("quarkus.rest-client.catalog.url", catalog.url())
        // Who is killed is missed soon.
        .set("kafka.session.timeout.ms", "3000")
        .set("kafka.heartbeat.interval.ms", "500")
        .set("trutina.watch.every", looking)
        .start();
  }

  /** In place of what the chart renders: its address, and where the certificates are. */
  private static Plan withBroker(Plan plan) {
    return plan.set("kafka.bootstrap.servers", broker.address())
        .set("quarkus.tls.kafka.trust-store.pem.certs", broker.certificate.authority().toString())
        .set(
            "quarkus.tls.kafka.key-store.pem.user.cert",
            broker.certificate.certificate().toString())
        .set("quarkus.tls.kafka.key-store.pem.user.key", broker.certificate.key().toString());
  }

  @AfterAll
  static void remove() {
    Stream.of(first, second, catalog).forEach(ServiceProcess::close);
    broker.close();
    installation.close();
  }

  @Test
  @Order(1)
  void a_change_becomes_one_alert_of_each_authority_whose_work_two_instances_share()
      throws Exception {
    List<Set<TopicPartition>> shares = broker.shares(GROUP);
    assertThat(shares)
        .hasSize(2)
        .allMatch(
            share ->
                share.stream().filter(each -> each.topic().equals(REASSESSMENTS)).count()
                    == PARTITIONS / 2);
    assertThat(shares.stream().mapToInt(Set::size).sum())
        .as("each partition of both topics, with one of them")
        .isEqualTo(2 * PARTITIONS)
        .isEqualTo((int) shares.stream().flatMap(Set::stream).distinct().count());

    eachIsAssessedOnceAgain(() -> {});

    for (ServiceProcess instance : List.of(first, second)) {
      assertThat(instance.metrics())
          .contains("trutina_reassessment_shared 1.0")
          .containsPattern("kafka_consumer_fetch_manager_records_consumed_total\\{.*} [1-9]");
    }
  }

  @Test
  @Order(2)
  void what_is_told_twice_is_done_once() throws Exception {
    awaitSettled();
    long told = broker.messages(CHANGES);
    long changes = number("catalog", "select count(*) from change");
    assertThat(told).as("every change has been relayed").isGreaterThanOrEqualTo(changes);
    long assessments = number("assessment", "select count(*) from assessment");
    long alerts = number("assessment", "select count(*) from alert");

    try (Connection database = installation.databases.asSuperuser("catalog");
        var statement = database.createStatement()) {
      statement.execute("update relayed_change set position = 0");
    }
    await("relayed again", () -> broker.messages(CHANGES) >= told + changes);
    awaitSettled();

    assertThat(number("assessment", "select count(*) from assessment")).isEqualTo(assessments);
    assertThat(number("assessment", "select count(*) from alert")).isEqualTo(alerts);
  }

  @Test
  @Order(3)
  void the_share_of_an_instance_that_is_killed_goes_to_the_other() throws Exception {
    eachIsAssessedOnceAgain(second::close);

    assertThat(broker.shares(GROUP)).singleElement().matches(all -> all.size() == 2 * PARTITIONS);
  }

  @Test
  @Order(4)
  void while_the_broker_is_away_an_instance_finds_by_itself_what_is_due() throws Exception {
    second = assessment("2s");
    second.awaitReady();
    await("shared", () -> broker.shares(GROUP).size() == 2);

    eachIsAssessedOnceAgain(broker::stop);

    await("noticed", () -> !isMember(first) && !isMember(second));
    await("told", () -> first.log().contains("Work is not shared through Kafka"));
    await("told", () -> catalog.log().contains("Changes are not relayed to Kafka"));
    assertThat(first.readiness()).isEqualTo(200);
    assertThat(catalog.readiness()).isEqualTo(200);
  }

  @Test
  @Order(5)
  void when_the_broker_comes_back_the_work_is_shared_again_without_a_restart() throws Exception {
    broker.start();
    await("shared", () -> isMember(first) && isMember(second));
    second.close();

    eachIsAssessedOnceAgain(() -> {});

    await("told", () -> first.log().contains("Work is shared through Kafka again"));
    await("told", () -> catalog.log().contains("Changes are relayed to Kafka again"));
  }

  /** A change that concerns all authorities, after something has happened. */
  private static void eachIsAssessedOnceAgain(Runnable before) throws Exception {
    String claim = proposed();
    awaitSettled();
    long assessments = number("assessment", "select count(*) from assessment");
    long alerts = number("assessment", "select count(*) from alert");
    before.run();
    verify(claim);
    awaitDone();
    assertThat(number("assessment", "select count(*) from assessment") - assessments)
        .isEqualTo(AUTHORITIES.size());
    assertThat(number("assessment", "select count(*) from alert") - alerts)
        .isEqualTo(AUTHORITIES.size());
    String newest = "select authority from alert order by raised_at desc limit " + PARTITIONS;
    assertThat(
            number("assessment", "select count(distinct authority) from (" + newest + ") newest"))
        .isEqualTo(AUTHORITIES.size());
  }

  private static void assess(String authority) throws IOException {
    String officer = installation.realm.tokenAt(authority, "anna", "officer");
    String procurement =
        made(
                first,
                "/api/v1/procurements",
                officer,
                """
                {
                  "title": "Assistant", "need": "Answer questions", "languages": ["de"],
                  "unknowns": "tolerant",
                  "awardCriteria": [
                    {"framework": "eu-csf-objectives", "share": 0.5, "profile": "2026-06"},
                    {"framework": "competitiveness", "share": 0.5, "profile": "balanced"}
                  ],
                  "gates": [{"criterion": "SOV-3", "minimum": 1, "reason": "Personal data"}]
                }
                """)
            .at("/id")
            .asText();
    String path = "/api/v1/procurements/" + procurement;
    for (String offering : List.of(OFFERING, "app-le-chat")) {
      made(
          first,
          path + "/options",
          officer,
          "{\"name\": \"%1$s\", \"offerings\": [\"%1$s\"]}".formatted(offering));
    }
    made(first, path + "/assessments", officer, "");
  }

  /** A steward says that the offering is hosted elsewhere than so far; this alone has no effect. */
  private static String proposed() throws IOException {
    day++;
    return made(
            catalog,
            "/api/v1/claims",
            installation.realm.token("stella", "steward"),
            """
            {
              "subjectType": "offering", "subject": "%s", "property": "hosting-countries",
              "value": "%s", "assurance": "demonstrated",
              "demonstratedOn": "2026-11-%3$02d", "asOf": "2026-11-%3$02d",
              "sources": [{"title": "Data centres on day %3$d", "publisher": "The provider",
                "address": "https://www.example.org/%3$d", "kind": "vendor"}]
            }
            """
                .formatted(OFFERING, day % 2 == 1 ? "FR" : "US", day))
        .at("/claim/id")
        .asText();
  }

  /** Another one confirms it. */
  private static void verify(String claim) throws IOException {
    var answer =
        catalog.post(
            "/api/v1/claims/" + claim + "/verification",
            installation.realm.token("stefan", "steward"),
            "{\"reason\": \"Measured from here.\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static JsonNode made(ServiceProcess service, String path, String token, String body)
      throws IOException {
    var answer = service.post(path, token, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  /** Nothing is due, and no message is left. */
  private static void awaitSettled() throws Exception {
    awaitDone();
    await("read", () -> broker.left(GROUP, CHANGES, REASSESSMENTS) == 0);
  }

  private static void awaitFollowed() {
    long newest = number("catalog", "select max(position) from change");
    await(
        "followed",
        () -> number("assessment", "select position from catalogue_position") >= newest);
  }

  private static void awaitDone() throws Exception {
    awaitFollowed();
    await("worked off", () -> number("assessment", "select count(*) from due_assessment") == 0);
  }

  private static void await(String what, BooleanSupplier holds) {
    first.await(PATIENCE, what, holds);
  }

  private static boolean isMember(ServiceProcess instance) {
    try {
      return instance.metrics().contains("trutina_reassessment_shared 1.0");
    } catch (IOException e) {
      return false;
    }
  }

  private static long number(String database, String query) {
    return installation.databases.number(database, query);
  }
}
