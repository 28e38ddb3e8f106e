package org.trutina.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log without the frames of stack traces: the causes fit on a screen. */
final class LogEnd {

  private LogEnd() {}

  static String of(Path log, int lines) {
    try {
      // Latin-1 reads any bytes, so that a broken character cannot hide the reason of a failure.
      List<String> all =
          Files.exists(log)
              ? Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                  .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t... "))
                  .toList()
              : List.of();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "(the log cannot be read: " + e.getMessage() + ")";
    }
  }
}
