package org.trutina.gateway.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A service's OpenAPI document: what it does not name, the gateway does not pass on. */
final class Contract {

  static final String API = "/api/v1/";

  private Contract() {}

  /** The first path segments below /api/v1 that a service's contract names. */
  static Set<String> collections(String service) {
    var collections = new TreeSet<String>();
    for (var path : paths(service).properties()) {
      if (!path.getKey().startsWith(API)) {
        throw new IllegalStateException(service + " names " + path.getKey() + " outside " + API);
      }
      collections.add(path.getKey().substring(API.length()).replaceFirst("/.*", ""));
    }
    return collections;
  }

  /** The paths of operations that take files: what they are sent is not only JSON. */
  static List<Pattern> uploads(String service) {
    return paths(service).properties().stream()
        .filter(path -> path.getValue().properties().stream().anyMatch(Contract::takesFiles))
        .map(path -> Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
        .toList();
  }

  private static boolean takesFiles(Map.Entry<String, JsonNode> operation) {
    return operation.getValue().path("requestBody").path("content").properties().stream()
        .anyMatch(content -> !content.getKey().endsWith("json"));
  }

  private static JsonNode paths(String service) {
    String file = "/openapi-parts/" + service + ".yaml";
    try (InputStream yaml =
        Objects.requireNonNull(Contract.class.getResourceAsStream(file), file)) {
      return new YAMLMapper().readTree(yaml).path("paths");
    } catch (IOException e) {
      throw new UncheckedIOException("The contract " + file + " cannot be read.", e);
    }
  }
}
