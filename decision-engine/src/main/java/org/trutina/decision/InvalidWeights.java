package org.trutina.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weights that cannot be published: negative, incomplete, or not summing to 1. */
public final class InvalidWeights extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String criterion;

  InvalidWeights(@Nullable String criterion, String message) {
    super(message);
    this.criterion = criterion;
  }

  /** The criterion at fault; empty when it is the sum. */
  public Optional<String> criterion() {
    return Optional.ofNullable(criterion);
  }
}
