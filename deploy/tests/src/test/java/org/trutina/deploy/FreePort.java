package org.trutina.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for what the tests start, often much later: below the range from which systems take those
 * of outgoing connections, of which there are thousands under load, and none given out twice.
 */
final class FreePort {

  private static final int END = 20_000;
  private static final AtomicInteger NEXT =
      new AtomicInteger(10_000 + (int) (ProcessHandle.current().pid() % 1000) * 9);

  private FreePort() {}

  static int next() {
    for (int port = NEXT.getAndIncrement(); port < END; port = NEXT.getAndIncrement()) {
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // By somebody else: the next one.
      }
    }
    throw new AssertionError("There is no free port below " + END);
  }
}
