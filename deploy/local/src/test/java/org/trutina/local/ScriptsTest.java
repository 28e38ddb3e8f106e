package org.trutina.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The two scripts that people start. */
class ScriptsTest {

  private static final Path PROJECT = Path.of("../..");

  @Test
  void the_maven_wrapper_still_finds_the_jdk() throws Exception {
    // Generating the wrapper again drops this line.
    assertThat(Files.readString(PROJECT.resolve("mvnw")))
        .contains(". \"$(dirname \"$0\")/.mvn/jdk.sh\"");
  }

  @Test
  void help_names_every_command() throws Exception {
    assertThat(output("help"))
        .contains("up ", "down ", "status ", "logs ", "token ", "test ", "reset ");
  }

  @Test
  void an_unknown_command_is_refused_with_the_help() throws Exception {
    assertThat(output("fly")).startsWith("trutina: there is no command fly").contains("Usage:");
  }

  private static String output(String command) throws Exception {
    Process process =
        new ProcessBuilder(PROJECT.resolve("trutina").toString(), command)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
