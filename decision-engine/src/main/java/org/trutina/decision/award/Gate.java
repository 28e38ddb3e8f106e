package org.trutina.decision.award;

import java.util.List;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;

/**
 * A published minimum or maximum on one criterion's own scale, checked before any score. Thresholds
 * are lawful when published, however many tenders remain (CJEU C-546/16, Montte). Independent of
 * the criterion's direction. Three-valued: evidence that leaves both answers open decides nothing.
 *
 * @param criterion the criterion it guards
 * @param bound which side of the level is refused
 * @param level on the criterion's own scale, finite
 */
public record Gate(String criterion, Bound bound, double level) {

  /** Which side of the level passes; the level itself always does. */
  public enum Bound {
    AT_LEAST,
    AT_MOST
  }

  public Gate {
    InvalidInput.finite(level, "", "the level of a gate");
  }

  public static Gate atLeast(String criterion, double minimum) {
    return new Gate(criterion, Bound.AT_LEAST, minimum);
  }

  public static Gate atMost(String criterion, double maximum) {
    return new Gate(criterion, Bound.AT_MOST, maximum);
  }

  /** The answer for one option, with the bound and the fact it was compared with. */
  public sealed interface Result {
    Gate gate();

    /** What was compared with the gate: a claim, an answer, a cell. */
    String fact();

    /** What the fact leaves open. */
    Interval level();

    /** Every level that the fact leaves open passes. */
    record Pass(Gate gate, String fact, Interval level) implements Result {}

    /** No level that the fact leaves open passes. */
    record Fail(Gate gate, String fact, Interval level) implements Result {}

    /** Some levels pass and some do not. */
    record Undecided(Gate gate, String fact, Interval level) implements Result {}
  }

  /** What all gates together say about an option. */
  public enum Admission {
    ADMITTED,
    REJECTED,
    /** Depends on facts that are still open. */
    UNDECIDED
  }

  /**
   * @param fact names what is compared
   * @param open what the evidence that counts for gates leaves open, on the criterion's own scale
   */
  public Result check(String fact, Interval open) {
    boolean worst = passes(bound == Bound.AT_LEAST ? open.low() : open.high());
    boolean best = passes(bound == Bound.AT_LEAST ? open.high() : open.low());
    if (worst) {
      return new Result.Pass(this, fact, open);
    }
    return best ? new Result.Undecided(this, fact, open) : new Result.Fail(this, fact, open);
  }

  private boolean passes(double number) {
    return bound == Bound.AT_LEAST ? number >= level : number <= level;
  }

  /** One failure rejects; without one, one open answer leaves the admission open. */
  public static Admission admission(List<? extends Result> results) {
    if (results.stream().anyMatch(Result.Fail.class::isInstance)) {
      return Admission.REJECTED;
    }
    return results.stream().allMatch(Result.Pass.class::isInstance)
        ? Admission.ADMITTED
        : Admission.UNDECIDED;
  }
}
