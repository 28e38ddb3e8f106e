package org.trutina.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;

/**
 * Where everything listens, on 127.0.0.1.
 *
 * @param gateway the only port that users see
 * @param internal the first of eight consecutive ports
 */
public record Ports(int gateway, int internal) {

  private static final int INTERNAL = 8;

  public Ports {
    if (gateway < 1024 || gateway > 65_535) {
      throw new StackException("TRUTINA_PORT must be between 1024 and 65535, not " + gateway + ".");
    }
    if (internal < 1024 || internal > 65_536 - INTERNAL) {
      throw new StackException(
          "TRUTINA_INTERNAL_PORT must be between 1024 and "
              + (65_536 - INTERNAL)
              + ", not "
              + internal
              + ".");
    }
    if (gateway >= internal && gateway < internal + INTERNAL) {
      throw new StackException(
          "TRUTINA_PORT " + gateway + " lies in the eight ports from TRUTINA_INTERNAL_PORT on.");
    }
  }

  /** Ports that are free now, for tests. */
  public static Ports free() {
    // Below the range from which systems take the ports of outgoing connections.
    int internal =
        IntStream.iterate(20_000 + (int) (ProcessHandle.current().pid() % 1000) * 9, i -> i + 9)
            .limit(400)
            .filter(first -> IntStream.range(first, first + INTERNAL + 1).allMatch(Ports::isFree))
            .findFirst()
            .orElseThrow(() -> new StackException("There are no nine free ports in a row."));
    return new Ports(internal + INTERNAL, internal);
  }

  /** Any port that is free now. */
  static int anyFree() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port where a component does its work. */
  public int of(Component component) {
    return switch (component) {
      case POSTGRES -> internal;
      case KEYCLOAK -> internal + 1;
      case CATALOG -> internal + 2;
      case ASSESSMENT -> internal + 3;
      case GATEWAY -> gateway;
    };
  }

  /** The port of a component's health and metrics; PostgreSQL has none but its own. */
  public int management(Component component) {
    return switch (component) {
      case POSTGRES -> internal;
      case KEYCLOAK -> internal + 4;
      case CATALOG -> internal + 5;
      case ASSESSMENT -> internal + 6;
      case GATEWAY -> internal + 7;
    };
  }

  /** Refuses to go on when somebody else has a port that the component needs. */
  void requireFree(Component component) {
    IntStream.of(of(component), management(component))
        .distinct()
        .filter(port -> !isFree(port))
        .findFirst()
        .ifPresent(
            port -> {
              throw new StackException(
                  "Port %d, which %s needs, is in use by another program. Stop that program or set %s."
                      .formatted(
                          port,
                          component.title(),
                          port == gateway
                              ? "TRUTINA_PORT to another port"
                              : "TRUTINA_INTERNAL_PORT to the first of eight free ports"));
            });
  }

  /** Binding alone is no proof: a program on all addresses may leave 127.0.0.1 to others. */
  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("127.0.0.1", port), 1);
    } catch (IOException e) {
      return false;
    }
    return !answers("127.0.0.1", port) && !answers("::1", port);
  }

  private static boolean answers(String address, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
