package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trutina.deploy.Pods.kind;
import static org.trutina.deploy.Pods.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold for every pod that the chart renders. */
class PodPolicyTest {

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#all")
  void pods_keep_to_the_restricted_security_standard(Pods pods) {
    JsonNode security = pods.spec().at("/securityContext");
    assertThat(security.at("/runAsNonRoot").asBoolean()).isTrue();
    assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    assertThat(pods.spec().has("hostNetwork")).isFalse();
    assertThat(pods.spec().has("hostPID")).isFalse();
    assertThat(pods.spec().has("hostIPC")).isFalse();
    Set<String> allowed =
        Set.of("configMap", "secret", "projected", "emptyDir", "persistentVolumeClaim");
    assertThat(stream(pods.spec().at("/volumes")))
        .allMatch(volume -> allowed.stream().anyMatch(volume::has));
    for (JsonNode container : pods.containers()) {
      JsonNode own = container.at("/securityContext");
      assertThat(own.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
      assertThat(own.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
      assertThat(own.at("/capabilities").has("add")).isFalse();
      assertThat(own.has("privileged")).isFalse();
      assertThat(stream(container.at("/ports"))).noneMatch(port -> port.has("hostPort"));
    }
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#all")
  void the_user_is_a_number_or_the_platforms_choice(Pods pods) {
    boolean given = pods.spec().at("/securityContext").has("runAsUser");
    assertThat(given).isEqualTo(!pods.chart().equals(Chart.OPENSHIFT));
    if (given) {
      assertThat(pods.spec().at("/securityContext/runAsUser").asInt()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#all")
  void the_root_file_system_is_read_only_but_for_keycloaks_development_mode(Pods pods) {
    for (JsonNode container : pods.containers()) {
      assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
          .isEqualTo(!pods.component().equals("keycloak"));
    }
    assertThat(stream(pods.spec().at("/volumes")).filter(volume -> volume.has("emptyDir")))
        .isNotEmpty()
        .allMatch(volume -> volume.at("/emptyDir").has("sizeLimit"));
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#all")
  void pods_learn_nothing_of_the_cluster(Pods pods) {
    assertThat(pods.spec().at("/automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(pods.spec().at("/enableServiceLinks").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#all")
  void memory_is_limited_and_processors_are_not(Pods pods) {
    for (JsonNode container : pods.containers()) {
      JsonNode resources = container.at("/resources");
      assertThat(resources.at("/requests").has("cpu")).isTrue();
      assertThat(resources.at("/requests/memory")).isEqualTo(resources.at("/limits/memory"));
      assertThat(resources.at("/limits").has("cpu")).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#all")
  void images_have_a_version_and_in_production_a_digest(Pods pods) {
    for (JsonNode container : pods.containers()) {
      String image = container.at("/image").asText();
      assertThat(image).matches(".+:[0-9][^@]*(@sha256:[0-9a-f]{64})?").doesNotContain("latest");
      if (!pods.chart().equals(Chart.QUICKSTART)) {
        assertThat(image).contains("@sha256:");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#all")
  void no_secret_of_ours_is_in_the_environment(Pods pods) {
    for (JsonNode container : pods.containers()) {
      for (JsonNode variable : container.at("/env")) {
        boolean secret =
            variable.at("/name").asText().matches("(?i).*(password|secret|token|_key).*");
        if (secret && !variable.at("/name").asText().endsWith("_FILE")) {
          assertThat(pods.component()).isEqualTo("keycloak");
          assertThat(variable.at("/valueFrom").has("secretKeyRef")).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Chart#all")
  void the_chart_holds_no_secret(Chart chart) {
    assertThat(kind(chart, "Secret")).isEmpty();
    assertThat(kind(chart, "ConfigMap"))
        .noneMatch(
            map ->
                map.at("/data/application.properties")
                    .asText()
                    .replaceAll("trutina.(audit|sealing).key=none", "")
                    .matches(
                        "(?is).*(password|credentials|encryption-secret|(audit|sealing)\\.key)[^\n"
                            + "]*=.*"));
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#services")
  void probes_ask_the_management_port(Pods pods) {
    JsonNode container = pods.containers().getFirst();
    assertThat(stream(container.at("/ports")).map(port -> port.at("/name").asText()))
        .containsExactly("http", "management");
    for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
      assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("management");
    }
    JsonNode startup = container.at("/startupProbe");
    assertThat(startup.at("/periodSeconds").asInt() * startup.at("/failureThreshold").asInt())
        .as("seconds for a migration at start")
        .isGreaterThanOrEqualTo(600);
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Chart#all")
  void the_management_port_is_behind_no_service(Chart chart) {
    assertThat(kind(chart, "Service"))
        .isNotEmpty()
        .allSatisfy(
            service ->
                assertThat(stream(service.at("/spec/ports")))
                    .noneMatch(port -> port.at("/targetPort").asText().equals("management")));
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#services")
  void a_pod_is_given_the_time_to_finish(Pods pods) {
    String settings = settings(pods).at("/data/application.properties").asText();
    int delay = seconds(settings, "quarkus.shutdown.delay");
    int timeout = seconds(settings, "quarkus.shutdown.timeout");
    JsonNode readiness = pods.containers().getFirst().at("/readinessProbe");
    assertThat(delay).isPositive();
    assertThat(pods.spec().at("/terminationGracePeriodSeconds").asInt())
        .isGreaterThan(delay + timeout);
    assertThat(readiness.at("/periodSeconds").asInt()).isLessThanOrEqualTo(delay);
  }

  private static int seconds(String settings, String name) {
    return settings
        .lines()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1).replace("s", ""))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode settings(Pods pods) {
    String name = pods.volume("settings").at("/configMap/name").asText();
    return kind(pods.chart(), "ConfigMap").stream()
        .filter(map -> map.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void only_the_migration_holds_the_owners_password_in_production() {
    for (Pods pods : Pods.all()) {
      if (pods.chart().equals(Chart.PRODUCTION)) {
        boolean owner = pods.volume("secrets").toString().contains("-owner");
        assertThat(owner).as("%s", pods).isEqualTo(pods.isJob());
      }
    }
  }
}
