package org.trutina.decision;

/**
 * What is known about one option on one criterion, on the criterion's own scale. Unknown is a
 * value: {@link Missing} spans the whole scale and is neither zero nor an average.
 */
public sealed interface Evidence {

  /** One number. */
  record Exact(double value) implements Evidence {
    public Exact {
      InvalidInput.finite(value, "", "evidence");
    }
  }

  /** Somewhere within the interval. */
  record Between(Interval interval) implements Evidence {}

  /** Anywhere the distribution reaches, with its probabilities. */
  record Distributed(Distribution distribution) implements Evidence {}

  /** Nothing is known. */
  record Missing() implements Evidence {}

  static Evidence exactly(double value) {
    return new Exact(value);
  }

  static Evidence between(double low, double high) {
    return new Between(new Interval(low, high));
  }

  static Evidence missing() {
    return new Missing();
  }
}
