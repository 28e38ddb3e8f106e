package org.trutina.decision;

/**
 * Input to which a method cannot be applied. Says where, as a JSON pointer (RFC 6901) into the case
 * format, what is wrong there and what would be right.
 */
public sealed class InvalidInput extends IllegalArgumentException permits InvalidWeights {
  private static final long serialVersionUID = 1L;

  private final String pointer;

  /**
   * @param pointer where, relative to what was given; empty for the whole of it
   */
  public InvalidInput(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  /** Where in the input; empty for the whole of it. */
  public String pointer() {
    return pointer;
  }

  /** The same fault, found in a part that sits at {@code parent} of something larger. */
  public InvalidInput under(String parent) {
    return new InvalidInput(parent + pointer, reason());
  }

  private String reason() {
    String message = getMessage();
    return message == null ? "is not valid" : message;
  }

  /** One step of a pointer, escaped as RFC 6901 asks. */
  public static String step(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The number itself. Refuses NaN and infinities. */
  public static double finite(double number, String pointer, String what) {
    if (!Double.isFinite(number)) {
      throw new InvalidInput(pointer, what + " must be a finite number, not " + number);
    }
    return number;
  }
}
