package org.trutina.gateway.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A service's OpenAPI document: what it does not name, the gateway does not pass on. */
final class Contract {

  static final String API = "/api/v1/";

  private Contract() {}

  /** The first path segments below /api/v1 that a service's contract names. */
  static Set<String> collections(String service) {
    String file = "/openapi-parts/" + service + ".yaml";
    try (InputStream yaml =
        Objects.requireNonNull(Contract.class.getResourceAsStream(file), file)) {
      JsonNode paths = new YAMLMapper().readTree(yaml).path("paths");
      var collections = new TreeSet<String>();
      paths
          .fieldNames()
          .forEachRemaining(
              path -> {
                if (!path.startsWith(API)) {
                  throw new IllegalStateException(file + " names " + path + " outside " + API);
                }
                collections.add(path.substring(API.length()).replaceFirst("/.*", ""));
              });
      return collections;
    } catch (IOException e) {
      throw new UncheckedIOException("The contract " + file + " cannot be read.", e);
    }
  }
}
