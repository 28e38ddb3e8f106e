package org.trutina.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.trutina.system.ApiDocument.Operation;

/**
 * A request that is nearly what the OpenAPI document describes: right in most places and odd in
 * some. The same number gives the same request.
 */
final class FuzzedRequest {

  private static final int MAX_DEPTH = 6;

  private final ApiDocument api;
  private final RandomGenerator random;
  private final Map<String, String> things;
  private final double oddity;

  /**
   * @param things ids that exist, by collection
   */
  FuzzedRequest(ApiDocument api, Map<String, String> things, long number) {
    this.api = api;
    this.things = things;
    this.random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
    // Some are right, so that what comes after the first check is reached as well.
    this.oddity = List.of(0.0, 0.05, 0.15, 0.5).get(random.nextInt(4));
  }

  HttpRequest.Builder of(Operation operation, URI base) {
    String query = query(operation);
    // Longer than the gateway takes is tried by itself; longer than it reads has no answer.
    query = query.substring(0, Math.min(query.length(), 8_000)).replaceFirst("%[0-9A-F]?$", "");
    var request =
        HttpRequest.newBuilder(
            URI.create(base + path(operation) + (query.isEmpty() ? "" : "?" + query)));
    if (odd()) {
      String header =
          List.of(
                  "If-Match",
                  "If-None-Match",
                  "Accept",
                  "Accept-Language",
                  "Range",
                  "Idempotency-Key")
              .get(random.nextInt(6));
      request.header(header, headerValue());
    }
    if (operation.mediaType().isEmpty()) {
      return odd()
          ? request
              .header("Content-Type", "application/json")
              .method(operation.method(), body(Oddities.json(random)))
          : request.method(operation.method(), BodyPublishers.noBody());
    }
    String type =
        odd()
            ? List.of(
                    "text/plain",
                    "application/xml",
                    "application/json;charset=utf-7",
                    "multipart/form-data",
                    "a/b")
                .get(random.nextInt(5))
            : operation.mediaType().get();
    return request.header("Content-Type", type).method(operation.method(), body(text(operation)));
  }

  private String headerValue() {
    return Oddities.shortText(random)
        .chars()
        .map(c -> c < ' ' || c > '~' ? '?' : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static HttpRequest.BodyPublisher body(String text) {
    return BodyPublishers.ofString(text);
  }

  private String text(Operation operation) {
    String json = value(operation.body(), 0);
    return switch (odd() ? random.nextInt(5) : 5) {
      case 0 -> "";
      case 1 -> json.substring(0, random.nextInt(json.length() + 1));
      case 2 -> json + json;
      case 3 -> Oddities.json(random);
      case 4 -> "\uFEFF" + json;
      default -> json;
    };
  }

  private String path(Operation operation) {
    String path = operation.path();
    while (path.contains("{")) {
      String thing =
          odd() || !things.containsKey(operation.collection())
              ? encoded(Oddities.shortText(random))
              : things.get(operation.collection());
      path =
          path.substring(0, path.indexOf('{'))
              + (thing.isEmpty() ? "%20" : thing)
              + path.substring(path.indexOf('}') + 1);
    }
    return path;
  }

  private String query(Operation operation) {
    var pairs = new ArrayList<String>();
    for (JsonNode parameter : operation.parameters()) {
      boolean wanted = parameter.path("required").asBoolean() || random.nextInt(3) == 0;
      if (parameter.path("in").asText().equals("query") && wanted && !odd()) {
        String name = parameter.path("name").asText();
        String value = odd() ? Oddities.shortText(random) : plain(parameter);
        pairs.add(encoded(name) + "=" + encoded(value));
        if (odd()) {
          pairs.add(encoded(name) + "=" + encoded(Oddities.shortText(random)));
        }
      }
    }
    if (odd()) {
      pairs.add(
          encoded("x" + Oddities.shortText(random)) + "=" + encoded(Oddities.shortText(random)));
    }
    return String.join("&", pairs);
  }

  private String plain(JsonNode parameter) {
    if (parameter.has("example")) {
      return parameter.path("example").asText();
    }
    String json = value(parameter.path("schema"), MAX_DEPTH);
    return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
  }

  /** JSON text after a schema; odd in places. */
  private String value(JsonNode reference, int depth) {
    if (odd()) {
      return Oddities.json(random);
    }
    JsonNode schema = api.resolved(reference);
    if (schema.path("examples").size() > 0) {
      return schema.path("examples").path(0).toString();
    }
    if (schema.path("enum").size() > 0) {
      return schema.path("enum").path(random.nextInt(schema.path("enum").size())).toString();
    }
    for (String combination : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.path(combination).size() > 0) {
        return value(
            schema.path(combination).path(random.nextInt(schema.path(combination).size())),
            depth + 1);
      }
    }
    String type =
        schema.path("type").isArray()
            ? schema.path("type").path(0).asText()
            : schema.path("type").asText();
    return switch (type) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer", "number" -> schema.has("minimum") ? schema.path("minimum").asText() : "1";
      case "boolean" -> Boolean.toString(random.nextBoolean());
      default -> string(schema);
    };
  }

  private static String string(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> "\"7d3f9c1e-0000-4000-8000-000000000000\"";
      case "date-time" -> "\"2026-11-24T12:00:00Z\"";
      case "date" -> "\"2026-11-24\"";
      default -> "\"text\"";
    };
  }

  private String object(JsonNode schema, int depth) {
    var required = new ArrayList<String>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    var fields = new ArrayList<String>();
    if (depth < MAX_DEPTH) {
      for (var property : schema.path("properties").properties()) {
        boolean wanted = required.contains(property.getKey()) || random.nextInt(3) == 0;
        if (wanted && !odd()) {
          fields.add(
              Oddities.quoted(property.getKey()) + ":" + value(property.getValue(), depth + 1));
        }
      }
    }
    if (odd()) {
      fields.add(Oddities.quoted(Oddities.shortText(random)) + ":" + Oddities.json(random));
    }
    return "{" + String.join(",", fields) + "}";
  }

  private String array(JsonNode schema, int depth) {
    int size = depth < MAX_DEPTH ? Math.max(schema.path("minItems").asInt(), random.nextInt(3)) : 0;
    var items = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      items.add(value(schema.path("items"), depth + 1));
    }
    return "[" + String.join(",", items) + "]";
  }

  private boolean odd() {
    return random.nextDouble() < oddity;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
