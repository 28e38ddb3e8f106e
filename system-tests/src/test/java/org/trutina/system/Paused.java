package org.trutina.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.trutina.local.Component;
import org.trutina.local.Stack;

/** A component that gets no time from the machine (SIGSTOP) until this is closed. */
record Paused(Stack stack, Component component) implements AutoCloseable {

  Paused {
    signal(stack, component, "STOP");
  }

  @Override
  public void close() {
    signal(stack, component, "CONT");
  }

  private static void signal(Stack stack, Component component, String signal) {
    long pid = stack.process(component).orElseThrow().pid();
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
