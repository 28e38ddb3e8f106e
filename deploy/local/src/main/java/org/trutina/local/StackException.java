package org.trutina.local;

import java.nio.file.Path;

/** Something the user can understand and mend; the message says what and how. */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StackException(String message) {
    super(message);
  }

  /** What ended during its start, with the end of its log. */
  static StackException died(String name, Path log) {
    return new StackException(
        name + " ended while starting. The end of " + log + ":\n\n" + LogEnd.of(log, 20));
  }

  /** What does not become ready, with the end of its log. */
  static StackException late(String name, Path log) {
    return new StackException(
        name + " runs but does not become ready. The end of " + log + ":\n\n" + LogEnd.of(log, 20));
  }
}
