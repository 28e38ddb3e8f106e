package org.trutina.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weights that cannot be published: negative, incomplete, contradictory, or not summing to 1. */
public final class InvalidWeights extends InvalidInput {
  private static final long serialVersionUID = 1L;

  private final @Nullable String criterion;

  public InvalidWeights(@Nullable String criterion, String message) {
    super(criterion == null ? "" : step(criterion), message);
    this.criterion = criterion;
  }

  /** The criterion at fault; empty when it is the whole. */
  public Optional<String> criterion() {
    return Optional.ofNullable(criterion);
  }
}
