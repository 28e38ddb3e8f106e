package org.trutina.decision.casefile;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.trutina.decision.InvalidInput;

/** Solves what must not be solvable. */
final class Failures {

  private Failures() {}

  /**
   * @param text JSON with single quotes for double ones
   */
  static InvalidInput of(String text) {
    return catchThrowableOfType(
        InvalidInput.class,
        () -> Case.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).solve());
  }
}
