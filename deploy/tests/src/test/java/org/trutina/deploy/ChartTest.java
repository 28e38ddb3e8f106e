package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

  static List<Chart> charts() {
    return Chart.all();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void lint_has_nothing_to_say(Chart chart, @TempDir Path workspace) throws IOException {
    LintResult result = chart.lint(workspace);
    assertThat(result.getMessages()).noneMatch(message -> message.matches(".*(WARNING|ERROR).*"));
    assertThat(result.isFailed()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void the_same_values_give_the_same_text(Chart chart) {
    assertThat(chart.render()).isEqualTo(chart.render());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void every_field_is_one_that_kubernetes_knows(Chart chart) {
    for (JsonNode object : chart.objects()) {
      HasMetadata typed = Types.typed(object);
      assertThat(Types.isKnown(typed)).as("%s", object.at("/kind")).isTrue();
      assertThat(Types.unknownFieldsOf(typed)).as("%s", object.at("/metadata/name")).isEmpty();
    }
  }

  @Test
  void the_check_of_fields_finds_a_misspelt_one() {
    JsonNode misspelt =
        Chart.objects(
                """
                {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "x"},
                 "spec": {"replica": 2, "template": {"spec": {"containers": [{"imag": "y"}]}}}}
                """)
            .getFirst();
    assertThat(Types.unknownFieldsOf(Types.typed(misspelt)))
        .containsExactly("/spec/replica", "/spec/template/spec/containers/0/imag");
  }

  @ParameterizedTest
  @CsvSource({
    "catalog.replicas, 0, /catalog/replicas",
    "catalog.database.host, '', /catalog/database/host",
    "catalog.database.secret, '', /catalog/database/secret",
    "catalog.database.password, hunter2, /catalog/database",
    "catalog.database.port, 70000, /catalog/database/port",
    "catalog.database.sslMode, maybe, /catalog/database/sslMode",
    "assessment.secret, '', /assessment/secret",
    "assessment.settings.trutina\\.audit\\.key, x, trutina.audit.key",
    "assessment.settings.trutina\\.sealing\\.key, x, trutina.sealing.key",
    "assessment.settings.trutina\\.sealing\\.former-keys, x, trutina.sealing.former-keys",
    "gateway.settings.quarkus\\.oidc\\.portal\\.credentials\\.secret, x, credentials.secret",
    "gateway.settings.quarkus\\.http\\.auth\\.session\\.encryption-key, x, session.encryption-key",
    "gateway.settings.trutina\\.session-key, x, trutina.session-key",
    "gateway.image.repository, trutina/gateway:1, /gateway/image/repository",
    "gateway.image.tag, latest, /gateway/image/tag",
    "gateway.image.digest, sha256:short, /gateway/image/digest",
    "gateway.replica, 3, /gateway",
    "publicUrl, trutina.example.org, /publicUrl",
    "identity.realmUrl, https://sso.example.org, /identity/realmUrl",
    "identity.keycloakUrl, https://keycloak:8443, /identity/keycloakUrl",
    "migrations.mode, sometimes, /migrations/mode",
    "kafka.bootstrapServers, kafka.example.org, /kafka/bootstrapServers",
    "kafka.authentication, tls, /kafka/userSecret",
    "kafka.lookEvery, often, /kafka/lookEvery",
    "catalog.settings.kafka\\.sasl\\.jaas\\.config, x, kafka.sasl.jaas.config",
    "observability.traces.ratio, 2, /observability/traces/ratio"
  })
  void a_wrong_value_is_refused_and_named(String value, String given, String named) {
    assertThatThrownBy(() -> Chart.PRODUCTION.render(Map.of(value, given)))
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRUTINA_AUDIT_KEY",
        "TRUTINA_SEALING_KEY",
        "TRUTINA_SEALING_FORMER_KEYS",
        "SESSION_KEY",
        "QUARKUS_DATASOURCE_PASSWORD",
        "QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY",
        "KAFKA_SASL_JAAS_CONFIG"
      })
  void a_secret_reaches_the_environment_by_reference_only(String variable) {
    assertThatThrownBy(
            () ->
                Chart.PRODUCTION.render(
                    Map.of("pod.extraEnv[0].name", variable, "pod.extraEnv[0].value", "x")))
        .hasMessageContaining("/pod/extraEnv/0");
    String reference = "pod.extraEnv[0].valueFrom.secretKeyRef.";
    assertThat(
            Chart.PRODUCTION.render(
                Map.of(
                    "pod.extraEnv[0].name",
                    variable,
                    reference + "name",
                    "x",
                    reference + "key",
                    "y")))
        .contains("name: " + variable);
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.http.enable-compression, false",
    "quarkus.flyway.validate-at-start, false",
    "quarkus.shutdown.delay, 0",
    "quarkus.flyway.ignore-migration-patterns, ''",
    "quarkus.http.limits.max-body-size, 1073741824",
    "quarkus.otel.traces.sampler.arg, 0.25"
  })
  void a_setting_of_the_operator_wins_and_is_written_as_it_was_given(String name, String value) {
    String rendered =
        Chart.PRODUCTION.render(Map.of("catalog.settings." + name.replace(".", "\\."), value));
    assertThat(settings(Chart.objects(rendered), "trutina-catalog").lines())
        .filteredOn(line -> line.startsWith(name + "="))
        .containsExactly(name + "=" + value);
  }

  /** Numbers of a file are floating-point numbers to Helm, those of --set are not. */
  @Test
  void settings_of_a_file_are_written_as_they_were_given_too() {
    assertThat(settings(Chart.EVERYTHING, "trutina-catalog").lines())
        .contains(
            "quarkus.log.level=DEBUG",
            "quarkus.flyway.validate-at-start=false",
            "quarkus.datasource.jdbc.min-size=0",
            "quarkus.http.limits.max-body-size=1073741824");
  }

  @ParameterizedTest
  @CsvSource({
    "https://collector.example.org:4317, our-authority, true",
    "http://collector.example.org:4317, our-authority, false",
    "https://collector.example.org:4317, '', false"
  })
  void traces_by_tls_trust_the_authority_of_ones_own(
      String endpoint, String authority, boolean trusted) {
    String rendered =
        Chart.PRODUCTION.render(
            Map.of("observability.traces.endpoint", endpoint, "trust.configMap", authority));
    for (String service : List.of("catalog", "assessment", "gateway")) {
      assertThat(
              settings(Chart.objects(rendered), "trutina-" + service)
                  .contains("quarkus.otel.exporter.otlp.tls-configuration-name=trusted"))
          .as(service)
          .isEqualTo(trusted);
    }
  }

  @Test
  void names_fit_however_long_that_of_the_release_is() {
    String longest = "r".repeat(53);
    List<String> names =
        Chart.objects(Chart.KAFKA.render(longest, Map.of())).stream()
            .map(object -> object.at("/metadata/name").asText())
            .toList();
    assertThat(names).hasSizeGreaterThan(20).allMatch(name -> name.matches("[a-z0-9-]{1,63}"));
  }

  @Test
  void production_asks_for_a_digest_of_every_image() {
    assertThatThrownBy(() -> Chart.PRODUCTION.render(Map.of("gateway.image.digest", "")))
        .hasMessageContaining("gateway.image.digest is missing");
  }

  @Test
  void without_an_answer_of_the_operator_the_chart_says_what_is_missing() {
    assertThatThrownBy(() -> new Chart("bare", List.of()).render())
        .hasMessageContaining("publicUrl")
        .hasMessageContaining("/identity/realmUrl")
        .hasMessageContaining("/catalog/database/host");
  }

  /** OpenShift makes an insecure route of an ingress that does not ask for TLS. */
  @Test
  void the_routers_certificate_is_asked_for_on_openshift_and_a_secret_wins() {
    assertThat(tls(Chart.OPENSHIFT.render())).hasToString("[{}]");
    assertThat(tls(Chart.OPENSHIFT.render(Map.of("ingress.tlsSecret", "ours"))))
        .hasSize(1)
        .allMatch(tls -> tls.at("/secretName").asText().equals("ours"));
    assertThat(tls(Chart.PRODUCTION.render(Map.of("ingress.enabled", "true"))).isMissingNode())
        .isTrue();
  }

  private static JsonNode tls(String rendered) {
    return Chart.objects(rendered).stream()
        .filter(object -> object.at("/kind").asText().equals("Ingress"))
        .map(ingress -> ingress.at("/spec/tls"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void kafka_is_known_to_the_two_services_that_speak_to_it_and_nowhere_else() {
    String address = "trutina-kafka-bootstrap.kafka.svc:9093";
    assertThat(settings(Chart.KAFKA, "trutina-catalog"))
        .contains("kafka.bootstrap.servers=" + address, "kafka.security.protocol=SSL")
        .doesNotContain("trutina.watch.every");
    assertThat(settings(Chart.KAFKA, "trutina-assessment"))
        .contains("kafka.bootstrap.servers=" + address, "trutina.watch.every=30s");
    assertThat(settings(Chart.KAFKA, "trutina-gateway")).doesNotContain("kafka");
    assertThat(Chart.PRODUCTION.render()).doesNotContain("kafka");
  }

  @Test
  void a_password_for_kafka_comes_from_a_file() {
    String rendered = Chart.KAFKA.render(Map.of("kafka.authentication", "scram-sha-512"));
    assertThat(rendered)
        .contains("kafka.sasl.mechanism=SCRAM-SHA-512", "kafka.security.protocol=SASL_SSL")
        .contains("path: kafka.sasl.jaas.config")
        .doesNotContain("user.crt");
  }

  private static String settings(Chart chart, String configMap) {
    return settings(chart.objects(), configMap);
  }

  private static String settings(List<JsonNode> objects, String configMap) {
    return objects.stream()
        .filter(object -> object.at("/kind").asText().equals("ConfigMap"))
        .filter(object -> object.at("/metadata/name").asText().equals(configMap))
        .map(object -> object.at("/data/application.properties").asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_registry_of_ones_own_comes_before_every_image() {
    String rendered =
        Chart.QUICKSTART.render(Map.of("global.imageRegistry", "registry.example.org/mirror"));
    assertThat(
            Chart.objects(rendered).stream()
                .flatMap(object -> object.findValuesAsText("image").stream()))
        .hasSize(5)
        .allMatch(image -> image.startsWith("registry.example.org/mirror/"))
        .contains("registry.example.org/mirror/library/postgres:18.1");
  }

  @ParameterizedTest
  @CsvSource({
    "trutina/gateway, mirror.example.org/trutina/gateway",
    "localhost/trutina/gateway, mirror.example.org/trutina/gateway",
    "registry:5000/trutina/gateway, mirror.example.org/trutina/gateway",
    "registry.example.org/trutina/gateway, mirror.example.org/trutina/gateway",
    "registry.example.org:5000/gateway, mirror.example.org/gateway"
  })
  void it_takes_the_place_of_the_registry_that_a_name_begins_with(String given, String pulled) {
    String rendered =
        Chart.PRODUCTION.render(
            Map.of(
                "global.imageRegistry", "mirror.example.org", "gateway.image.repository", given));
    assertThat(rendered).contains("image: " + pulled + ":");
    assertThat(Chart.PRODUCTION.render(Map.of("gateway.image.repository", given)))
        .contains("image: " + given + ":");
  }
}
