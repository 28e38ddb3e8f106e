package org.trutina.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The ports that what runs was started with: with others it would be found by its pid, but not
 * reached. They count only while something runs.
 */
final class StartedPorts {

  private final Path file;

  StartedPorts(Path home) {
    this.file = home.resolve("run").resolve("ports");
  }

  /** Refuses to go on with other ports. */
  void requireSame(Ports wanted) {
    try {
      // What an earlier version started has no note.
      if (Files.exists(file)) {
        List<String> noted = Files.readAllLines(file);
        requireSame("port", "TRUTINA_PORT", noted.get(0), wanted.gateway());
        requireSame(
            "internal ports from", "TRUTINA_INTERNAL_PORT", noted.get(1), wanted.internal());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireSame(String what, String setting, String noted, int wanted) {
    if (!noted.equals(String.valueOf(wanted))) {
      throw new StackException(
          "Trutina runs on %s %s: ./trutina down first, or set %s=%2$s."
              .formatted(what, noted, setting));
    }
  }

  /** Keeps them for the next start. */
  void note(Ports ports) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, ports.gateway() + "\n" + ports.internal() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
