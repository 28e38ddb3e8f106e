package org.trutina.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the stack is built, where it keeps everything, where it listens.
 *
 * @param project the directory with {@code mvnw}
 * @param home everything that the stack writes
 */
public record Settings(Path project, Path home, Ports ports) {

  public Settings {
    project = project.toAbsolutePath().normalize();
    home = home.toAbsolutePath().normalize();
  }

  /**
   * The settings that the environment asks for: TRUTINA_HOME, TRUTINA_PORT, TRUTINA_INTERNAL_PORT.
   */
  static Settings of(Path project, Map<String, String> environment) {
    String home = environment.getOrDefault("TRUTINA_HOME", "");
    return new Settings(
        project,
        home.isBlank() ? project.resolve(".trutina") : Path.of(home),
        new Ports(
            port(environment, "TRUTINA_PORT", 8080),
            port(environment, "TRUTINA_INTERNAL_PORT", 18080)));
  }

  private static int port(Map<String, String> environment, String name, int otherwise) {
    String value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new StackException(name + " must be a port number, not '" + value + "'.");
    }
  }

  /** The only address that users see. */
  public URI gateway() {
    return URI.create("http://localhost:" + ports.gateway());
  }

  /** Keycloak behind the gateway. */
  URI keycloak() {
    return URI.create("http://127.0.0.1:" + ports.of(Component.KEYCLOAK) + "/auth");
  }

  /** Where tokens come from. */
  URI realm() {
    return URI.create(keycloak() + "/realms/trutina");
  }
}
