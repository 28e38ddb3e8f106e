package org.trutina.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The container engine, by the script that finds or makes it. */
final class Podman {

  private Podman() {}

  /**
   * Skips the test where containers or the balancer cannot be had, which takes root and a machine
   * that {@code containers/podman} can do with. Continuous integration may not skip it.
   */
  static void assumeAvailable() throws IOException {
    try {
      run("version");
      new ProcessBuilder("haproxy", "-v").start();
    } catch (IOException | AssertionError e) {
      if (System.getenv("CI") != null) {
        throw e;
      }
      Assumptions.abort("Containers cannot run here: " + e.getMessage());
    }
  }

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
