package org.trutina.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code ./trutina} can be asked to do. */
final class Commands {

  private final Settings settings;
  private final PrintStream out;

  Commands(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /** Starts what does not run, then says where it is and how to get in. */
  int up() {
    Instant begun = Instant.now();
    Stack stack = Stack.of(settings);
    alone(
        () -> {
          stack.start(line -> out.printf("[%5.1f s] %s%n", seconds(begun), line));
          new Demonstration(stack)
              .ensure(line -> out.printf("[%5.1f s] %s%n", seconds(begun), line));
        });
    out.printf("%nTrutina is at %s%n%n", stack.gateway());
    people(stack);
    out.printf(
        """

        Try:
          1. Open %1$s and sign in as anna.
          2. curl -H "Authorization: Bearer $(./trutina token anna)" %1$s/api/v1/procurements
          3. Open %1$s/q/swagger-ui to see every operation.

        ./trutina status shows what runs, ./trutina down stops it; the data stays.
        """,
        stack.gateway());
    return 0;
  }

  int down() {
    Stack stack = Stack.of(settings);
    alone(
        () -> {
          for (Component component : Arrays.asList(Component.values()).reversed()) {
            if (stack.process(component).isPresent()) {
              out.println(component.id() + ": stopping");
              stack.stop(component);
            }
          }
        });
    return 0;
  }

  /** One line per component; 0 only when all are ready. */
  int status() {
    Stack stack = Stack.of(settings);
    boolean allReady = true;
    out.printf("%-12s %-9s %8s %6s %-6s %8s%n", "", "state", "pid", "port", "ready", "memory");
    for (Component component : Component.values()) {
      Optional<ProcessHandle> process = stack.process(component);
      boolean ready = process.isPresent() && stack.isReady(component);
      allReady &= ready;
      out.printf(
          "%-12s %-9s %8s %6d %-6s %8s%n",
          component.id(),
          process.isPresent() ? "running" : "stopped",
          process.map(it -> String.valueOf(it.pid())).orElse("-"),
          settings.ports().of(component),
          ready ? "yes" : "no",
          process.map(it -> Memory.of(it) + " MB").orElse("-"));
    }
    return allReady ? 0 : 1;
  }

  /** Prints the access token and nothing else, to be used in other commands. */
  int token(List<String> who) {
    if (who.size() != 1) {
      throw new StackException("Whose token? ./trutina token anna, or auditor-client.");
    }
    Stack stack = Stack.of(settings);
    if (!stack.isReady(Component.KEYCLOAK)) {
      throw new StackException("Keycloak is not running: ./trutina up starts it.");
    }
    String user = who.getFirst();
    out.println(user.equals("auditor-client") ? stack.auditorToken() : stack.token(user));
    return 0;
  }

  private void people(Stack stack) {
    out.printf("People (password of each: %s)%n", stack.demoPassword());
    for (JsonNode user : Keycloak.read("/keycloak/demo.json").path("users")) {
      out.printf(
          "  %-8s %-9s %s%n",
          user.path("username").asText(),
          user.path("realmRoles").path(0).asText(),
          user.path("attributes").path("authority").path(0).asText());
    }
  }

  /** Two launchers at once would start everything twice. */
  private void alone(Runnable work) {
    try (var channel =
        FileChannel.open(
            settings.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      try (var lock = locked(channel)) {
        work.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileLock locked(FileChannel channel) throws IOException {
    FileLock lock = channel.tryLock();
    if (lock == null) {
      out.println("Waiting for another ./trutina to finish.");
      return channel.lock();
    }
    return lock;
  }

  private static double seconds(Instant begun) {
    return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
  }
}
