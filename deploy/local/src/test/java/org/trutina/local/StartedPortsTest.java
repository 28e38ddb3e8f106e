package org.trutina.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedPortsTest {

  @TempDir Path home;

  @Test
  void other_ports_than_those_of_the_start_are_refused_with_the_setting() {
    var started = new StartedPorts(home);
    started.note(new Ports(9090, 30_000));
    assertThatCode(() -> started.requireSame(new Ports(9090, 30_000))).doesNotThrowAnyException();
    assertThatThrownBy(() -> started.requireSame(new Ports(8080, 30_000)))
        .isInstanceOf(StackException.class)
        .hasMessage("Trutina runs on port 9090: ./trutina down first, or set TRUTINA_PORT=9090.");
    assertThatThrownBy(() -> started.requireSame(new Ports(9090, 18_080)))
        .hasMessage(
            "Trutina runs on internal ports from 30000: ./trutina down first, or set TRUTINA_INTERNAL_PORT=30000.");
  }

  @Test
  void without_a_note_any_ports_will_do() {
    var started = new StartedPorts(home);
    assertThatCode(() -> started.requireSame(new Ports(8080, 18_080))).doesNotThrowAnyException();
  }

  /** A program that only sleeps stands for the gateway. */
  @Test
  void a_stack_that_runs_is_not_started_on_other_ports_and_nothing_is_changed() throws Exception {
    Path program = home.resolve("Sleep.java");
    Files.writeString(
        program,
        "class Sleep { public static void main(String[] a) throws Exception { Thread.sleep(60_000); } }");
    var gateway = new Daemon(home, Component.GATEWAY.id());
    gateway.start("1", List.of(program.toString()), Map.of());
    try {
      new StartedPorts(home).note(new Ports(9090, 30_000));
      var stack = Stack.of(new Settings(home, home, new Ports(8080, 18_080)));
      var progress = new ArrayList<String>();
      assertThatThrownBy(() -> stack.start(progress::add))
          .hasMessageContaining("TRUTINA_PORT=9090");
      assertThat(progress).isEmpty();
      assertThat(gateway.process()).isPresent();
    } finally {
      gateway.kill();
    }
  }
}
