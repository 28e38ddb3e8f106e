package org.trutina.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.trutina.local.Ports;
import org.trutina.local.Settings;
import org.trutina.local.Stack;

/** The real stack on free ports, started once for all system tests and stopped after the last. */
final class RunningStack implements ParameterResolver {

  /** A start that failed is kept as well: the next test would only wait as long for the same. */
  private record Started(Stack stack, Optional<RuntimeException> failure) implements AutoCloseable {

    Stack running() {
      failure.ifPresent(
          cause -> {
            throw new IllegalStateException("The stack did not start.", cause);
          });
      return stack;
    }

    @Override
    public void close() {
      stack.stop();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(RunningStack.class))
        .computeIfAbsent(Started.class, any -> start(), Started.class)
        .running();
  }

  private static Started start() {
    Path project = project();
    Path home = project.resolve("system-tests/target/home");
    var stack = Stack.of(new Settings(project, home, Ports.free()));
    try {
      deleteData(home);
      stack.start(System.out::println);
      return new Started(stack, Optional.empty());
    } catch (RuntimeException e) {
      return new Started(stack, Optional.of(e));
    }
  }

  /** What an earlier run wrote; what it unpacked stays. */
  private static void deleteData(Path home) {
    Path data = home.resolve("postgres");
    if (!Files.exists(data)) {
      return;
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path project() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.exists(dir.resolve("trutina"))) {
        return dir;
      }
    }
    throw new IllegalStateException("the tests run inside the project");
  }
}
