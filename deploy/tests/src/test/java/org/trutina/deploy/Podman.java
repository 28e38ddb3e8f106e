package org.trutina.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The container engine, by the script that finds or makes it. */
final class Podman {

  private Podman() {}

  /** What it says; an AssertionError with its complaint when it fails. */
  static String run(String... arguments) throws IOException {
    return run(Path.of("/dev/null"), arguments);
  }

  static String run(Path input, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Chart.DEPLOY.resolve("tests/containers/podman").toString());
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("podman-", ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectError(errors.toFile())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + Files.readString(errors));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      Files.delete(errors);
    }
    return said.strip();
  }
}
