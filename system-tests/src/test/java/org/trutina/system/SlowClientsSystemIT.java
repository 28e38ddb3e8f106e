package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trutina.local.Component;
import org.trutina.local.Stack;

/** Clients that send and read as slowly as they can cost little memory and nobody else anything. */
@ExtendWith(RunningStack.class)
class SlowClientsSystemIT {

  private static final int EACH = 500;
  private static final long MOST_BYTES = 250_000_000;

  private final Stack stack;

  SlowClientsSystemIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void a_thousand_slow_clients_cost_bounded_memory_and_others_are_served() throws IOException {
    String token = stack.token("ada");
    String other = stack.token("anna");
    long before = memory();
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 0; i < EACH; i++) {
        // The head of this request never ends.
        sockets.add(send("GET /api/v1/offerings HTTP/1.1\r\nHost: x\r\nX-Slow: "));
        // This one asks for much, and reads nothing of it.
        sockets.add(
            send(
                "GET /api/v1/offerings/export HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + token
                    + "\r\n\r\n"));
      }
      trickle(sockets);
      for (int i = 0; i < 50; i++) {
        for (String list : List.of("procurements", "offerings")) {
          var answer =
              Caller.call(
                  Caller.request(stack.gateway(), "GET", "/api/v1/" + list + "?limit=1"), other);
          assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
      }
      long during = memory();
      System.out.printf(
          "slow clients: gateway uses %d MB with %d of them, %d MB before%n",
          during / 1_000_000, 2 * EACH, before / 1_000_000);
      assertThat(during - before).isLessThan(MOST_BYTES);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    assertThat(stack.isReady(Component.GATEWAY)).isTrue();
    awaitCatalogue(token);
  }

  @Test
  void answers_that_nobody_reads_are_not_made() throws Exception {
    long before = memory();
    try (Socket socket = send("GET /q/openapi HTTP/1.1\r\nHost: x\r\n\r\n".repeat(2_000))) {
      Caller.Answer other = Caller.call(Caller.request(stack.gateway(), "GET", "/q/openapi"), "");
      assertThat(other.status()).isEqualTo(200);
      TimeUnit.SECONDS.sleep(3);
      long during = memory();
      System.out.printf(
          "slow clients: gateway uses %d MB with 2000 documents asked for at once, %d MB before%n",
          during / 1_000_000, before / 1_000_000);
      assertThat(during - before).isLessThan(MOST_BYTES);
    }
    assertThat(stack.isReady(Component.GATEWAY)).isTrue();
  }

  /** When they have gone, their places at the catalogue are free again. */
  private void awaitCatalogue(String token) {
    Instant deadline = Instant.now().plusSeconds(60);
    int status;
    do {
      status =
          Caller.call(Caller.request(stack.gateway(), "GET", "/api/v1/offerings?limit=1"), token)
              .status();
    } while (status != 200 && Instant.now().isBefore(deadline));
    assertThat(status).isEqualTo(200);
  }

  private Socket send(String head) throws IOException {
    var socket = new Socket(stack.gateway().getHost(), stack.gateway().getPort());
    // A small window: the rest stays with the gateway.
    socket.setReceiveBufferSize(4_096);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  /** Some bytes more of each head; who has been refused meanwhile does not take them. */
  private static void trickle(List<Socket> sockets) throws IOException {
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < sockets.size(); i += 2) {
        try {
          sockets.get(i).getOutputStream().write('x');
        } catch (SocketException e) {
          // Refused, which is as good.
        }
      }
    }
  }

  /** What the process holds of the machine's memory, in bytes. */
  private long memory() throws IOException {
    long pid = stack.process(Component.GATEWAY).orElseThrow().pid();
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
        .findFirst()
        .orElseThrow();
  }
}
