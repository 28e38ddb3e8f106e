package org.trutina.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A pod's template and the object that makes pods of it. */
record Pods(Chart chart, JsonNode owner, JsonNode template) {

  String component() {
    return template.at("/metadata/labels/app.kubernetes.io~1component").asText();
  }

  boolean isOurs() {
    return !Set.of("postgresql", "keycloak").contains(component());
  }

  boolean isJob() {
    return owner.at("/kind").asText().equals("Job");
  }

  JsonNode spec() {
    return template.at("/spec");
  }

  List<JsonNode> containers() {
    return Stream.of("/containers", "/initContainers")
        .flatMap(list -> stream(spec().at(list)))
        .toList();
  }

  @Override
  public String toString() {
    return chart + ": " + component();
  }

  static List<Pods> all() {
    return Chart.all().stream()
        .flatMap(
            chart ->
                chart.objects().stream()
                    .filter(object -> object.at("/spec/template/spec/containers").isArray())
                    .map(object -> new Pods(chart, object, object.at("/spec/template"))))
        .toList();
  }

  /** Those of the three services. */
  static List<Pods> services() {
    return all().stream().filter(pods -> pods.isOurs() && !pods.isJob()).toList();
  }

  JsonNode selector() {
    return owner.at("/spec/selector/matchLabels");
  }

  JsonNode volume(String name) {
    return stream(spec().at("/volumes"))
        .filter(volume -> volume.at("/name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static List<JsonNode> kind(Chart chart, String kind) {
    return chart.objects().stream()
        .filter(object -> object.at("/kind").asText().equals(kind))
        .toList();
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
