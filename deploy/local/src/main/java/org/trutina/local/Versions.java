package org.trutina.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions that the build was made with. */
record Versions(String postgresql, String keycloak) {

  static Versions read() {
    try (InputStream file =
        Objects.requireNonNull(Versions.class.getResourceAsStream("/versions.properties"))) {
      var properties = new Properties();
      properties.load(file);
      return new Versions(
          properties.getProperty("postgresql", ""), properties.getProperty("keycloak", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
