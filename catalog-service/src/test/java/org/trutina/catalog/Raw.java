package org.trutina.catalog;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.trutina.testing.Tokens;

/** Requests that no well-behaved client sends. */
final class Raw {

  private Raw() {}

  /** The beginning of the answer to a request that announces a body and sends none of it. */
  static String post(String path, long announced) {
    try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              """
              POST %s HTTP/1.1\r
              Host: localhost\r
              Authorization: Bearer %s\r
              Content-Type: text/csv\r
              Content-Length: %d\r
              \r
              """
                  .formatted(path, Tokens.of("stella", "musterhafen", "steward"), announced)
                  .getBytes(StandardCharsets.US_ASCII));
      byte[] head = new byte[64];
      int read = socket.getInputStream().readNBytes(head, 0, head.length);
      return new String(head, 0, read, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
