package org.trutina.catalog.claim;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * The published rule that picks the effective claim among those that contend for one value: what a
 * second steward has verified, then the better assurance, then the more recent look at the source,
 * then what began to hold later, then the later record. Of one dataset, only the newest snapshot
 * contends.
 */
public final class EffectiveClaims {

  private static final Comparator<Claim> ORDER =
      Comparator.comparing((Claim claim) -> claim.verifiedAt() == null)
          .thenComparing(Claim::assurance)
          .thenComparing(Claim::asOf, Comparator.reverseOrder())
          .thenComparing(EffectiveClaims::begins, Comparator.reverseOrder())
          .thenComparing(Claim::recordedAt, Comparator.reverseOrder())
          .thenComparing(Claim::id);

  private EffectiveClaims() {}

  /** Which step of the rule decided. */
  public enum Rule {
    /** Nothing else was said. */
    ONLY_CLAIM,
    /** All say the same. */
    AGREEMENT,
    VERIFIED,
    ASSURANCE,
    RECENCY,
    LATER_BEGIN,
    LATER_RECORD,
    /** Recorded together and equally good: the order of the ids, for want of a reason. */
    ARBITRARY;

    /** The name in the API and in the database. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The outcome for one value.
   *
   * @param others the claims that contended in vain, best first
   */
  public record Choice(Claim chosen, Rule rule, List<Claim> others) {

    /** Whether another claim says something else. */
    public boolean isConflict() {
      return others.stream().anyMatch(other -> !other.agreesWith(chosen));
    }

    /** Why this claim is the effective one, for people. */
    public String reason() {
      int all = others.size() + 1;
      return switch (rule) {
        case ONLY_CLAIM -> "the only claim on this property";
        case AGREEMENT -> "all %d claims say the same".formatted(all);
        case VERIFIED ->
            "verified by a second steward, which the others of %d are not".formatted(all);
        case ASSURANCE ->
            "better assured (%s) than the others of %d".formatted(chosen.assurance().key(), all);
        case RECENCY ->
            "equally assured, and looked at more recently (%s) than the others of %d"
                .formatted(chosen.asOf(), all);
        case LATER_BEGIN ->
            "equally assured and recent, and holds from later (%s) than the others of %d"
                .formatted(chosen.validFrom(), all);
        case LATER_RECORD ->
            "equally good in all else, and recorded later than the others of " + all;
        case ARBITRARY -> "one of %d equally good claims, taken by the order of ids".formatted(all);
      };
    }
  }

  /**
   * Chooses among the claims that count and hold on a day.
   *
   * @return a choice for every value that anything is said of, in the order of the claims
   */
  public static List<Choice> among(Collection<Claim> claims, LocalDate day) {
    return claims.stream()
        .filter(claim -> claim.status().counts() && claim.holdsOn(day))
        .collect(groupingBy(Claim::slot, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(EffectiveClaims::choose)
        .toList();
  }

  private static Choice choose(List<Claim> contenders) {
    List<Claim> best =
        contenders.stream()
            .filter(claim -> contenders.stream().noneMatch(other -> replaces(other, claim)))
            .sorted(ORDER)
            .toList();
    Claim chosen = best.getFirst();
    List<Claim> others = best.subList(1, best.size());
    return new Choice(chosen, rule(chosen, others), others);
  }

  /** A newer snapshot of the same dataset. */
  private static boolean replaces(Claim newer, Claim older) {
    return !older.series().isEmpty()
        && newer.series().equals(older.series())
        && newer.asOf().isAfter(older.asOf());
  }

  /** Since when it holds; what has no date may have held ever since. */
  private static LocalDate begins(Claim claim) {
    PartialDate from = claim.validFrom();
    return from == null ? LocalDate.MIN : from.first();
  }

  private static Rule rule(Claim chosen, List<Claim> others) {
    if (others.isEmpty()) {
      return Rule.ONLY_CLAIM;
    }
    return others.stream()
        .filter(other -> !other.agreesWith(chosen))
        .findFirst()
        .map(rival -> decidedBy(chosen, rival))
        .orElse(Rule.AGREEMENT);
  }

  private static Rule decidedBy(Claim chosen, Claim rival) {
    if ((chosen.verifiedAt() == null) != (rival.verifiedAt() == null)) {
      return Rule.VERIFIED;
    }
    if (chosen.assurance() != rival.assurance()) {
      return Rule.ASSURANCE;
    }
    if (!chosen.asOf().equals(rival.asOf())) {
      return Rule.RECENCY;
    }
    if (!begins(chosen).equals(begins(rival))) {
      return Rule.LATER_BEGIN;
    }
    return chosen.recordedAt().equals(rival.recordedAt()) ? Rule.ARBITRARY : Rule.LATER_RECORD;
  }
}
