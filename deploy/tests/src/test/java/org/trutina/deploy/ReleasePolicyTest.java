package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trutina.deploy.Pods.kind;
import static org.trutina.deploy.Pods.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold between the objects that the chart renders. */
class ReleasePolicyTest {

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#services")
  void an_update_never_takes_a_pod_away_before_there_is_another(Pods pods) {
    assertThat(pods.owner().at("/spec/strategy/rollingUpdate/maxUnavailable").asText("?"))
        .isEqualTo("0");
    assertThat(stream(pods.spec().at("/topologySpreadConstraints")))
        .hasSize(2)
        .allMatch(spread -> spread.at("/labelSelector/matchLabels").equals(pods.selector()));
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#services")
  void selectors_never_change_with_a_version(Pods pods) {
    assertThat(pods.selector().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component");
    pods.selector()
        .properties()
        .forEach(
            label ->
                assertThat(pods.template().at("/metadata/labels").get(label.getKey()))
                    .isEqualTo(label.getValue()));
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#services")
  void whatever_has_two_pods_or_more_keeps_one_when_nodes_are_drained(Pods pods) {
    boolean several =
        pods.owner().at("/spec/replicas").asInt(2) > 1 || !pods.owner().at("/spec").has("replicas");
    Predicate<JsonNode> isItsOwn =
        budget -> budget.at("/spec/selector/matchLabels").equals(pods.selector());
    assertThat(kind(pods.chart(), "PodDisruptionBudget").stream().anyMatch(isItsOwn))
        .isEqualTo(several);
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Chart#all")
  void autoscalers_own_the_number_of_pods(Chart chart) {
    for (JsonNode scaler : kind(chart, "HorizontalPodAutoscaler")) {
      assertThat(scaler.at("/spec/minReplicas").asInt()).isGreaterThanOrEqualTo(2);
      assertThat(kind(chart, "Deployment"))
          .filteredOn(
              deployment ->
                  deployment.at("/metadata/name").equals(scaler.at("/spec/scaleTargetRef/name")))
          .singleElement()
          .matches(deployment -> !deployment.at("/spec").has("replicas"));
    }
  }

  @Test
  void without_a_number_of_pods_an_upgrade_leaves_it_alone() {
    List<JsonNode> objects =
        Chart.objects(
            Chart.PRODUCTION.render(
                Map.of("assessment.autoscaling.enabled", false, "assessment.replicas", "null")));
    assertThat(objects)
        .filteredOn(object -> object.at("/metadata/name").asText().equals("trutina-assessment"))
        .filteredOn(object -> object.at("/kind").asText().equals("Deployment"))
        .singleElement()
        .matches(deployment -> !deployment.at("/spec").has("replicas"));
    assertThat(objects)
        .filteredOn(object -> object.at("/metadata/name").asText().equals("trutina-assessment"))
        .extracting(object -> object.at("/kind").asText())
        .contains("PodDisruptionBudget")
        .doesNotContain("HorizontalPodAutoscaler");
  }

  /** The template of a Job cannot be changed, and nothing but Helm deletes the former one. */
  @ParameterizedTest
  @CsvSource({
    "catalog.image.tag, 0.1.1, true",
    "catalog.database.ownerSecret, other, true",
    "catalog.database.host, other.example.org, true",
    "trust.configMap, our-authority, true",
    "catalog.replicas, 3, false"
  })
  void applied_again_a_migration_has_a_new_name_when_its_pod_differs(
      String value, String given, boolean differs) {
    JsonNode before = migration(Map.of());
    JsonNode after = migration(Map.of(value, given));
    assertThat(before.at("/metadata/name").asText())
        .matches("trutina-catalog-migration-0-1-0-[0-9a-f]{8}");
    assertThat(after.at("/metadata/name").equals(before.at("/metadata/name"))).isEqualTo(!differs);
    assertThat(after.at("/spec/ttlSecondsAfterFinished").asInt()).isPositive();
  }

  private static JsonNode migration(Map<String, ?> further) {
    return Chart.objects(Chart.PRODUCTION.render(further)).stream()
        .filter(object -> object.at("/kind").asText().equals("Job"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void names_are_asked_for_and_further_ways_out_are_open_where_the_operator_says() {
    List<JsonNode> objects =
        Chart.objects(
            Chart.PRODUCTION.render(
                Map.of(
                    "networkPolicy.dnsTo[0].ipBlock.cidr",
                    "10.0.0.10/32",
                    "networkPolicy.extraEgress[0].ports[0].port",
                    8443)));
    for (String component :
        List.of("catalog", "assessment", "gateway", "catalog-migration", "assessment-migration")) {
      JsonNode policy = policy(objects, component);
      assertThat(stream(policy.at("/spec/egress")))
          .as(component)
          .filteredOn(rule -> rule.at("/ports/0/port").asInt() == 53)
          .singleElement()
          .matches(rule -> rule.at("/to").findValuesAsText("cidr").contains("10.0.0.10/32"))
          .matches(rule -> rule.at("/to").size() == 1);
      assertThat(ports(policy)).as(component).contains(8443);
    }
    assertThat(ports(policy(objects, "default-deny"))).isEmpty();
  }

  @Test
  void a_quickstarts_keycloak_tells_the_gateway_of_ended_sessions_inside_of_the_cluster()
      throws IOException {
    JsonNode gateway = quickstartRealm().at("/clients/0");
    assertThat(gateway.at("/clientId").asText()).isEqualTo("trutina-gateway");
    assertThat(gateway.at("/attributes/backchannel.logout.url").asText())
        .isEqualTo("http://trutina-gateway:8080/back-channel-logout");
    assertThat(components(policy(Chart.QUICKSTART, "keycloak").at("/spec/egress"), "to"))
        .contains("gateway", "postgresql");
    assertThat(components(policy(Chart.QUICKSTART, "gateway").at("/spec/ingress"), "from"))
        .containsExactly("keycloak");
  }

  @Test
  void a_quickstart_has_the_people_of_the_demonstration_with_a_password_from_its_secret()
      throws IOException {
    JsonNode realm = quickstartRealm();
    assertThat(realm.at("/users"))
        .filteredOn(user -> user.at("/username").asText().equals("anna"))
        .singleElement()
        .matches(
            anna -> anna.at("/credentials/0/value").asText().equals("${TRUTINA_DEMO_PASSWORD}"));
    assertThat(realm.at("/users").findValuesAsText("username"))
        .contains("service-account-trutina-assessment", "service-account-trutina-access");
    assertThat(realm.at("/clients").findValuesAsText("clientId"))
        .contains("trutina-gateway", "trutina-auditor");
    assertThat(realm.at("/groups")).isNotEmpty();
  }

  private static JsonNode quickstartRealm() throws IOException {
    JsonNode map =
        kind(Chart.QUICKSTART, "ConfigMap").stream()
            .filter(object -> object.at("/data").has("trutina-realm.json"))
            .findFirst()
            .orElseThrow();
    return new ObjectMapper().readTree(map.at("/data").get("trutina-realm.json").asText());
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Pods#all")
  void every_pod_has_a_network_policy_of_its_own(Pods pods) {
    List<JsonNode> policies = kind(pods.chart(), "NetworkPolicy");
    JsonNode labels = pods.template().at("/metadata/labels");
    assertThat(policies)
        .filteredOn(policy -> covers(policy, labels))
        .as("default deny, and its own")
        .hasSize(2)
        .allMatch(policy -> policy.at("/spec/policyTypes").size() == 2);
  }

  private static boolean covers(JsonNode policy, JsonNode labels) {
    return policy.at("/spec/podSelector/matchLabels").properties().stream()
        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
  }

  @Test
  void callers_are_let_in_where_they_are_let_out() {
    for (Chart chart : Chart.all()) {
      Map<String, Set<String>> flows =
          Map.of(
              "gateway", Set.of("catalog", "assessment"),
              "assessment", Set.of("catalog"),
              "catalog", Set.of());
      flows.forEach(
          (caller, callees) -> {
            assertThat(components(policy(chart, caller).at("/spec/egress"), "to"))
                .as("%s: %s", chart, caller)
                .containsAll(callees);
            callees.forEach(
                callee ->
                    assertThat(components(policy(chart, callee).at("/spec/ingress"), "from"))
                        .contains(caller));
          });
      assertThat(components(policy(chart, "assessment").at("/spec/ingress"), "from"))
          .containsExactly("gateway");
    }
  }

  @Test
  void only_those_who_speak_to_kafka_are_let_out_to_it() {
    for (String component : List.of("catalog", "assessment")) {
      assertThat(ports(policy(Chart.KAFKA, component))).as(component).contains(9093);
      assertThat(ports(policy(Chart.PRODUCTION, component))).as(component).doesNotContain(9093);
    }
    for (String component : List.of("gateway", "catalog-migration", "assessment-migration")) {
      assertThat(ports(policy(Chart.KAFKA, component))).as(component).doesNotContain(9093);
    }
  }

  private static List<Integer> ports(JsonNode policy) {
    return policy.at("/spec/egress").findValues("port").stream().map(JsonNode::asInt).toList();
  }

  private static JsonNode policy(Chart chart, String component) {
    return policy(chart.objects(), component);
  }

  private static JsonNode policy(List<JsonNode> objects, String component) {
    return objects.stream()
        .filter(object -> object.at("/kind").asText().equals("NetworkPolicy"))
        .filter(policy -> policy.at("/metadata/name").asText().equals("trutina-" + component))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> components(JsonNode rules, String side) {
    var components = new TreeSet<String>();
    for (JsonNode rule : rules) {
      for (JsonNode peer : rule.at("/" + side)) {
        JsonNode component = peer.at("/podSelector/matchLabels/app.kubernetes.io~1component");
        if (component.isTextual()) {
          components.add(component.asText());
        }
      }
    }
    return components;
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Chart#all")
  void services_and_routes_lead_to_ports_that_exist(Chart chart) {
    for (JsonNode service : kind(chart, "Service")) {
      List<JsonNode> behind =
          Pods.all().stream()
              .filter(pods -> pods.chart().equals(chart))
              .map(Pods::template)
              .filter(
                  template ->
                      service.at("/spec/selector").properties().stream()
                          .allMatch(
                              label ->
                                  label
                                      .getValue()
                                      .equals(template.at("/metadata/labels").get(label.getKey()))))
              .toList();
      assertThat(behind).as("%s", service.at("/metadata/name")).hasSize(1);
      for (JsonNode port : service.at("/spec/ports")) {
        assertThat(behind.getFirst().findValues("name")).contains(port.at("/targetPort"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.trutina.deploy.Chart#all")
  void whatever_a_pod_mounts_is_rendered_or_documented_as_the_operators(Chart chart) {
    Set<String> rendered =
        new TreeSet<>(
            kind(chart, "ConfigMap").stream()
                .map(map -> map.at("/metadata/name").asText())
                .toList());
    rendered.addAll(Set.of("our-authority", "internal-certificate-authority"));
    var mounted = new ArrayList<String>();
    for (Pods pods : Pods.all()) {
      if (pods.chart().equals(chart)) {
        pods.spec()
            .at("/volumes")
            .findValues("configMap")
            .forEach(map -> mounted.add(map.at("/name").asText()));
      }
    }
    assertThat(rendered).containsAll(mounted);
  }
}
