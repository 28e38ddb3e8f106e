package org.trutina.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

  private static final Path PROJECT = Path.of("/project");

  @Test
  void without_settings_the_gateway_is_on_8080_and_everything_is_below_the_project() {
    var settings = Settings.of(PROJECT, Map.of());
    assertThat(settings.gateway()).hasToString("http://localhost:8080");
    assertThat(settings.home()).isEqualTo(PROJECT.resolve(".trutina"));
    assertThat(settings.ports().of(Component.POSTGRES)).isEqualTo(18080);
  }

  @Test
  void the_environment_moves_home_and_ports() {
    var settings =
        Settings.of(
            PROJECT,
            Map.of(
                "TRUTINA_HOME", "/elsewhere",
                "TRUTINA_PORT", "9090",
                "TRUTINA_INTERNAL_PORT", "30000"));
    assertThat(settings.home()).isEqualTo(Path.of("/elsewhere"));
    assertThat(settings.gateway()).hasPort(9090);
    assertThat(settings.realm()).hasToString("http://127.0.0.1:30001/auth/realms/trutina");
  }

  @Test
  void no_two_components_share_a_port() {
    var ports = new Ports(8080, 18080);
    assertThat(
            Arrays.stream(Component.values())
                .flatMapToInt(it -> IntStream.of(ports.of(it), ports.management(it)).distinct()))
        .hasSize(9)
        .doesNotHaveDuplicates();
  }

  @Test
  void settings_that_cannot_work_are_refused_by_name() {
    assertThatThrownBy(() -> Settings.of(PROJECT, Map.of("TRUTINA_PORT", "eighty")))
        .hasMessage("TRUTINA_PORT must be a port number, not 'eighty'.");
    assertThatThrownBy(() -> new Ports(80, 18080)).hasMessageContaining("TRUTINA_PORT");
    assertThatThrownBy(() -> new Ports(8080, 65530)).hasMessageContaining("TRUTINA_INTERNAL_PORT");
    assertThatThrownBy(() -> new Ports(18083, 18080)).hasMessageContaining("18083");
  }

  @Test
  void a_port_in_use_is_named_with_what_wants_it_and_the_setting_to_change() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ports = new Ports(taken.getLocalPort(), 20_000);
      assertThatThrownBy(() -> ports.requireFree(Component.GATEWAY))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("the gateway")
          .hasMessageContaining("TRUTINA_PORT");
    }
  }

  @Test
  void free_ports_are_free() {
    var ports = Ports.free();
    for (Component component : Component.values()) {
      assertThatCode(() -> ports.requireFree(component)).doesNotThrowAnyException();
    }
  }
}
