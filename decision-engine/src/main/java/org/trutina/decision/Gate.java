package org.trutina.decision;

/**
 * A published minimum on one criterion's own scale, checked before any score. Minimum thresholds
 * are lawful when published (CJEU C-546/16, Montte). Three-valued: evidence that leaves both
 * answers open decides nothing.
 *
 * @param criterion the criterion it guards
 * @param minimum the least level that passes, on the criterion's own scale (higher is better there)
 */
public record Gate(String criterion, double minimum) {

  public Gate {
    if (!Double.isFinite(minimum)) {
      throw new IllegalArgumentException("a gate's minimum is a finite number, not " + minimum);
    }
  }

  /** The answer of a gate for one option, with the bound and the level it was compared with. */
  public sealed interface Result {
    Gate gate();

    Interval level();

    /** The worst possible level reaches the minimum. */
    record Pass(Gate gate, Interval level) implements Result {}

    /** The best possible level misses the minimum. */
    record Fail(Gate gate, Interval level) implements Result {}

    /** The evidence allows both. */
    record Undecided(Gate gate, Interval level) implements Result {}
  }

  /**
   * @param level what the evidence that counts for gates leaves open, on the criterion's own scale
   */
  public Result check(Interval level) {
    if (level.low() >= minimum) {
      return new Result.Pass(this, level);
    }
    return level.high() < minimum
        ? new Result.Fail(this, level)
        : new Result.Undecided(this, level);
  }
}
