package org.trutina.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Java process that outlives the launcher and is found again by its pid file.
 *
 * <p>A pid alone may have gone to another process meanwhile, and start times shift when the clock
 * is set. So each process carries a marker on its command line that names it and its home.
 */
final class Daemon {

  /** What a child may know of the launcher's environment; above all not the secrets of others. */
  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "TMPDIR");

  private final String name;
  private final Path home;

  Daemon(Path home, String name) {
    this.home = home;
    this.name = name;
  }

  /** The process, if it runs. */
  Optional<ProcessHandle> process() {
    return recorded()
        .flatMap(record -> ProcessHandle.of(record.pid()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().commandLine().orElse("").contains(marker()));
  }

  /** What the process was started from, as given to {@link #start}. */
  String version() {
    return recorded().map(Recorded::version).orElse("");
  }

  /**
   * Starts the process in the background.
   *
   * @param version tells later whether what runs is what was built last
   * @param arguments those of {@code java}
   * @param environment added to the few inherited variables: secrets travel here, never in
   *     arguments
   */
  void start(String version, List<String> arguments, Map<String, String> environment) {
    var command = new ArrayList<String>(detached());
    command.addAll(List.of(java(), marker()));
    command.addAll(arguments);
    try {
      Files.createDirectories(log().getParent());
      if (Files.exists(log())) {
        Files.move(log(), Path.of(log() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      var builder =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log().toFile());
      builder.environment().keySet().retainAll(INHERITED);
      builder.environment().putAll(environment);
      Process process = builder.start();
      Files.createDirectories(pidFile().getParent());
      Files.writeString(pidFile(), process.pid() + "\n" + version + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the process to end, and ends it when it has not done so in time. */
  void stop(Duration patience) {
    process()
        .ifPresent(
            process -> {
              process.destroy();
              if (!ended(process, patience)) {
                kill();
              }
            });
    forget();
  }

  /** Ends the process at once, as a crash would. */
  void kill() {
    process()
        .ifPresent(
            process -> {
              process.destroyForcibly();
              ended(process, Duration.ofSeconds(10));
            });
  }

  Path log() {
    return home.resolve("logs").resolve(name + ".log");
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A session of its own keeps Ctrl-C in the launcher's terminal away from the process. */
  private static List<String> detached() {
    return Files.isExecutable(Path.of("/usr/bin/setsid"))
        ? List.of("/usr/bin/setsid")
        : List.of("/usr/bin/nohup");
  }

  private String marker() {
    return "-Dtrutina.process=" + name + "-" + HexFormat.of().toHexDigits(home.hashCode());
  }

  private record Recorded(long pid, String version) {}

  private Optional<Recorded> recorded() {
    try {
      List<String> lines = Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
      return lines.size() < 2
          ? Optional.empty()
          : Optional.of(new Recorded(Long.parseLong(lines.getFirst()), lines.get(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forget() {
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pidFile() {
    return home.resolve("run").resolve(name + ".pid");
  }

  private static boolean ended(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted.");
    }
  }
}
