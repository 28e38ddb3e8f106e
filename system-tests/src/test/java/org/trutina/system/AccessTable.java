package org.trutina.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/** The table of {@code access.yaml}: which roles may call which operation. */
record AccessTable(JsonNode table) {

  static AccessTable read() throws IOException {
    try (InputStream yaml = AccessTable.class.getResourceAsStream("/access.yaml")) {
      return new AccessTable(new YAMLMapper().readTree(yaml));
    }
  }

  Set<String> operations() {
    var operations = new TreeSet<String>();
    table.path("operations").fieldNames().forEachRemaining(operations::add);
    return operations;
  }

  /** Whether a caller with this role may; an empty role is a caller without any. */
  boolean allows(String operation, String role) {
    return roles(operation).contains(role);
  }

  /** The roles that may call an operation. */
  Set<String> roles(String operation) {
    var roles = new TreeSet<String>();
    for (JsonNode name : table.path("operations").path(operation)) {
      JsonNode group = table.path("groups").path(name.asText());
      if (group.isArray()) {
        group.forEach(role -> roles.add(role.asText()));
      } else {
        roles.add(name.asText());
      }
    }
    return roles;
  }
}
