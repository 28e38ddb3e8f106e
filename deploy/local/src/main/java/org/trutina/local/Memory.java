package org.trutina.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Memory that processes keep. */
final class Memory {

  private Memory() {}

  /** Megabytes of a process and its children; what several of them share is counted once. */
  static long of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(it -> kilobytes(it.pid()))
            .sum()
        / 1024;
  }

  private static long kilobytes(long pid) {
    Path proportional = Path.of("/proc", String.valueOf(pid), "smaps_rollup");
    try {
      if (Files.isReadable(proportional)) {
        return Files.readAllLines(proportional).stream()
            .filter(line -> line.startsWith("Pss:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0);
      }
      var ps = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", String.valueOf(pid))).start();
      String size =
          new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return size.isEmpty() ? 0 : Long.parseLong(size);
    } catch (IOException e) {
      // The process has ended meanwhile, or there is no ps: nothing to report.
      return 0;
    }
  }
}
