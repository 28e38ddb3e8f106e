package org.trutina.assessment.procurement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a procurement touches limits of procurement law, each with its article. Nothing here
 * refuses: whether a limit is overstepped is for the authority, and a court, to judge.
 */
final class LegalLimits {

  private static final String DIRECTIVE = "Directive 2014/24/EU, ";

  /** What the proposed Cloud and AI Development Act would cap points for Union added value at. */
  private static final double PROPOSED_CAP = 15.0 / 120;

  /** Article 27(1) and (4): 35 days, and five less where offers come in electronically. */
  private static final Duration TIME_FOR_OFFERS = Duration.ofDays(30);

  /** Shorter texts state no need and no reason. */
  private static final int FEW_WORDS = 20;

  private LegalLimits() {}

  /**
   * @param sovereigntyShare what criteria of sovereignty weigh in the score, within [0, 1]
   */
  static List<Warning> touchedBy(Procurement procurement, double sovereigntyShare) {
    var warnings = new ArrayList<Warning>();
    relativeFormula(procurement.price).ifPresent(warnings::add);
    warnings.addAll(coverage(procurement, sovereigntyShare));
    gates(procurement.gates, warnings);
    warnings.addAll(weights(procurement.awardCriteria));
    warnings.addAll(subjectMatter(procurement));
    sovereignty(sovereigntyShare).ifPresent(warnings::add);
    lots(procurement).ifPresent(warnings::add);
    time(procurement).ifPresent(warnings::add);
    return List.copyOf(warnings);
  }

  private static Optional<Warning> relativeFormula(@Nullable PriceCriterion price) {
    return Optional.ofNullable(price)
        .filter(part -> part.applied().relative())
        .map(
            part ->
                new Warning(
                    "relative-formula",
                    "/price/formula",
                    DIRECTIVE
                        + "Articles 18(1) and 67(4)-(5); Portugal: Código dos Contratos Públicos,"
                        + " Article 139(4)",
                    "Under "
                        + part.applied().key()
                        + " the points of an offer depend on the prices of the others: an offer"
                        + " that cannot win may decide who does. Portuguese law forbids such"
                        + " formulas; elsewhere publish the formula with the weights, or use"
                        + " absolute-bounds.",
                    Map.of("formula", part.applied().key())));
  }

  private static List<Warning> coverage(Procurement procurement, double sovereigntyShare) {
    var warnings = new ArrayList<Warning>();
    if (procurement.cpv.isEmpty()) {
      warnings.add(
          new Warning(
              "no-cpv",
              "/cpv",
              DIRECTIVE + "Articles 18, 25 and 42; GPA, Article IV",
              "Without a CPV code nobody can tell whether the GPA covers this purchase. Covered"
                  + " bidders are not treated less well for where they come from: gates and"
                  + " criteria speak of control, law and risk, and hold for bidders from the Union"
                  + " as well."));
    }
    boolean asksForOrigin = !procurement.gates.isEmpty() || sovereigntyShare > 0;
    IntStream.range(0, procurement.cpv.size())
        .filter(i -> asksForOrigin && Cpv.coveredByGpa(procurement.cpv.get(i)))
        .limit(1)
        .mapToObj(
            i ->
                new Warning(
                    "covered-by-gpa",
                    "/cpv/" + i,
                    DIRECTIVE + "Articles 18(1) and 25; GPA, Articles III and IV(1)-(2)",
                    "Above the thresholds of Article 4 the EU's annexes to the GPA cover "
                        + procurement.cpv.get(i)
                        + ": bidders, goods and services of its parties are treated no less"
                        + " favourably. Gates and criteria ask everybody the same about law,"
                        + " control and risk, never about nationality; an exception needs its"
                        + " ground in GPA Article III or Article 346 TFEU.",
                    Map.of("cpv", procurement.cpv.get(i))))
        .forEach(warnings::add);
    if (procurement.budget == null) {
      warnings.add(
          new Warning(
              "no-budget",
              "/budget",
              DIRECTIVE + "Articles 4 and 5",
              "Without an estimated value nobody can tell which thresholds apply. All lots and"
                  + " renewals count towards it."));
    }
    return warnings;
  }

  private static void gates(List<MinimumLevel> gates, List<Warning> warnings) {
    for (int i = 0; i < gates.size(); i++) {
      MinimumLevel gate = gates.get(i);
      if (gate.reason().strip().length() < FEW_WORDS) {
        warnings.add(
            new Warning(
                "gate-without-reason",
                "/gates/" + i + "/reason",
                DIRECTIVE + "Article 18(1)",
                "A minimum level must be proportionate to the need: say in a sentence which risk of"
                    + " this use asks for "
                    + gate.criterion()
                    + ".",
                Map.of("gate", gate.criterion())));
      }
      if (gate.minimum() >= 4 && gate.criterion().matches("SOV-\\d")) {
        warnings.add(
            new Warning(
                "gate-at-highest-level",
                "/gates/" + i + "/minimum",
                "Implementation guidance to the Cloud Sovereignty Framework of June 2026, page 13",
                "The Commission itself finds SEAL-4 not relevant today, as chips and hardware come"
                    + " from outside the Union: such a gate may leave no offer.",
                Map.of("gate", gate.criterion())));
      }
    }
  }

  private static List<Warning> weights(List<AwardCriteria> parts) {
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i).profile() != null)
        .mapToObj(
            i ->
                new Warning(
                    "weights-by-name",
                    "/awardCriteria/" + i + "/profile",
                    DIRECTIVE + "Article 67(5); CJEU C-331/04 ATI EAC, C-532/06 Lianakis",
                    "Bidders must know every weight when they prepare their offers. Print in the"
                        + " procurement documents the weights that "
                        + parts.get(i).profile()
                        + " of "
                        + parts.get(i).framework()
                        + " stands for, not only its name.",
                    Map.of(
                        "profile",
                        Objects.requireNonNull(parts.get(i).profile()),
                        "framework",
                        parts.get(i).framework())))
        .toList();
  }

  private static List<Warning> subjectMatter(Procurement procurement) {
    var warnings = new ArrayList<Warning>();
    if (procurement.need.strip().length() < FEW_WORDS) {
      warnings.add(
          new Warning(
              "need-hardly-told",
              "/need",
              DIRECTIVE + "Article 67(3)",
              "Award criteria are linked to the subject-matter of the contract, and this need"
                  + " hardly tells it. Say what is bought, for what use and with which data."));
    }
    for (int i = 0; i < procurement.awardCriteria.size(); i++) {
      if (weighsOwnership(procurement.awardCriteria.get(i))) {
        warnings.add(
            new Warning(
                "ownership-weighed",
                "/awardCriteria/" + i,
                DIRECTIVE + "Article 67(3) and recital 97",
                "Strategic sovereignty (SOV-1) speaks of the bidder as a company, and criteria"
                    + " about general corporate policy are not linked to the subject-matter. Say"
                    + " how ownership and control bear on the performance of this contract."));
      }
    }
    return warnings;
  }

  private static boolean weighsOwnership(AwardCriteria part) {
    return part.framework().startsWith("eu-csf")
        && (part.weights() == null
            || part.weights().entrySet().stream()
                .anyMatch(one -> one.getKey().startsWith("SOV-1") && one.getValue() > 0));
  }

  private static Optional<Warning> sovereignty(double share) {
    return share <= PROPOSED_CAP
        ? Optional.empty()
        : Optional.of(
            new Warning(
                "sovereignty-above-cap",
                "/awardCriteria",
                DIRECTIVE
                    + "Article 67(3)-(4); proposal COM(2026) 502, Article 32(2) and recital 67 (not"
                    + " law)",
                "Award criteria are linked to the subject-matter and leave effective competition."
                    + " The proposed Cloud and AI Development Act would cap points for Union added"
                    + " value at 15 of 120, ancillary and not decisive; here they are "
                    + Math.round(share * 120)
                    + " of 120.",
                Map.of("points", String.valueOf(Math.round(share * 120)))));
  }

  private static Optional<Warning> lots(Procurement procurement) {
    boolean undivided =
        procurement.lots.isEmpty()
            && procurement.procedureId == null
            && Objects.requireNonNullElse(procurement.notDividedBecause, "").isBlank();
    return undivided
        ? Optional.of(
            new Warning(
                "not-divided",
                "/lots",
                DIRECTIVE + "Article 46(1)",
                "Who does not divide a contract into lots says why: state the reason, or divide"
                    + " it."))
        : Optional.empty();
  }

  private static Optional<Warning> time(Procurement procurement) {
    Instant from = Objects.requireNonNullElse(procurement.publishedAt, procurement.createdAt);
    return Stream.ofNullable(procurement.timetable)
        .filter(
            timetable ->
                Duration.between(from, timetable.offersUntil()).compareTo(TIME_FOR_OFFERS) < 0)
        .map(
            timetable ->
                new Warning(
                    "little-time-for-offers",
                    "/timetable/offersUntil",
                    DIRECTIVE + "Articles 27(1)-(4) and 47",
                    "In an open procedure offers have at least 35 days from the notice, 30 where"
                        + " they come in electronically; less needs its ground, such as a prior"
                        + " information notice or urgency."))
        .findFirst();
  }
}
