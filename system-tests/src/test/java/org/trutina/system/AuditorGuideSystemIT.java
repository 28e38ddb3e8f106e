package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.trutina.local.Stack;

/** The auditor's guide does what it says: its commands are executed as they stand there. */
@ExtendWith(RunningStack.class)
class AuditorGuideSystemIT {

  /** Blocks of shell, but for those that are marked as not to be run. */
  private static final Pattern BLOCK = Pattern.compile("(?ms)(<!-- skip -->\n)?^```sh\n(.*?)^```$");

  private final Stack stack;

  AuditorGuideSystemIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void the_commands_of_the_guide_verify_a_decision(@TempDir Path directory) throws Exception {
    Demonstrated.on(stack);
    // The guide's reader stands in a checkout; the test must not write into it.
    Path trutina = directory.resolve("trutina");
    Files.writeString(
        trutina, "#!/bin/sh\nexec '" + RunningStack.project().resolve("trutina") + "' \"$@\"\n");
    assertThat(trutina.toFile().setExecutable(true)).isTrue();
    Path script = directory.resolve("guide.sh");
    Files.writeString(script, "set -eu\n" + commands());
    var builder =
        new ProcessBuilder("bash", script.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output").toFile());
    builder.environment().put("TRUTINA", stack.gateway().toString());
    builder.environment().put("TRUTINA_CLIENT", "trutina-auditor");
    builder.environment().put("TRUTINA_CLIENT_SECRET", stack.auditorSecret());
    Process guide = builder.start();
    assertThat(guide.waitFor(3, TimeUnit.MINUTES)).isTrue();
    String output = Files.readString(directory.resolve("output"));
    assertThat(guide.exitValue()).as(output).isZero();
    assertThat(output).contains("identical");
    assertThat(directory.resolve("entries.ndjson")).isNotEmptyFile();
  }

  private static String commands() throws IOException {
    String guide = Files.readString(RunningStack.project().resolve("docs/auditor-guide.md"));
    var commands = new StringBuilder();
    int blocks = 0;
    var block = BLOCK.matcher(guide);
    while (block.find()) {
      if (block.group(1) == null) {
        commands.append(block.group(2));
        blocks++;
      }
    }
    assertThat(blocks).isGreaterThanOrEqualTo(5);
    return commands.toString();
  }
}
