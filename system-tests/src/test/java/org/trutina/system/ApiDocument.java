package org.trutina.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The operations that an OpenAPI document names, and its schemas. */
record ApiDocument(JsonNode document) {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  /**
   * One operation.
   *
   * @param parameters of the path, the query and the headers
   * @param mediaType of the body; empty when it takes none
   */
  record Operation(
      String id,
      String method,
      String path,
      List<JsonNode> parameters,
      Optional<String> mediaType,
      JsonNode body,
      JsonNode security) {

    boolean isRead() {
      return method.equals("GET");
    }

    /** The collection below /api/v1 that the path begins with. */
    String collection() {
      return path.split("/", -1)[3];
    }

    boolean needsQuery() {
      return parameters.stream()
          .anyMatch(p -> p.path("in").asText().equals("query") && p.path("required").asBoolean());
    }

    /** The roles that the document promises; empty when it names none. */
    Set<String> documentedRoles() {
      var roles = new TreeSet<String>();
      security.forEach(
          scheme ->
              scheme
                  .elements()
                  .forEachRemaining(list -> list.forEach(role -> roles.add(role.asText()))));
      return roles;
    }

    @Override
    public String toString() {
      return id + " (" + method + " " + path + ")";
    }
  }

  /** Reads YAML or JSON. */
  static ApiDocument parse(String text) {
    try {
      return new ApiDocument(new YAMLMapper().readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  /** The schema itself, where a reference stands for it. */
  JsonNode resolved(JsonNode schema) {
    JsonNode current = schema;
    for (int i = 0; i < 20 && current.has("$ref"); i++) {
      current = document.at(current.path("$ref").asText().substring(1));
    }
    return current;
  }

  private Operation operation(String path, String method, JsonNode operation) {
    var parameters = new ArrayList<JsonNode>();
    operation.path("parameters").forEach(p -> parameters.add(resolved(p)));
    JsonNode content = operation.path("requestBody").path("content");
    Optional<String> mediaType =
        content.isEmpty() ? Optional.empty() : Optional.of(content.fieldNames().next());
    return new Operation(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        parameters,
        mediaType,
        mediaType.map(type -> content.path(type).path("schema")).orElse(MissingNode.getInstance()),
        operation.path("security"));
  }
}
