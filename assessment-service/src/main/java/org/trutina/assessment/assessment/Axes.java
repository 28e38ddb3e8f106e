package org.trutina.assessment.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.procurement.AwardRules;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.decision.Interval;

/** An option's coordinates: the parts of an axis count by their shares among each other. */
final class Axes {

  private final Map<String, Double> shares = new LinkedHashMap<>();
  private final Map<String, Integer> parts = new LinkedHashMap<>();
  private final Map<String, Interval> scores = new LinkedHashMap<>();
  private final Map<String, Double> coverage = new LinkedHashMap<>();

  Axes(List<AwardRules.Part> frameworks, @Nullable PriceCriterion price) {
    frameworks.forEach(part -> expect(part.framework().axis(), part.share()));
    if (price != null) {
      expect(OfferPrices.AXIS, price.share());
    }
  }

  private void expect(String axis, double share) {
    shares.merge(axis, share, Double::sum);
    parts.merge(axis, 1, Integer::sum);
  }

  /** Adds a part's score, within 0 and 1, and the share of it on which anything is known. */
  void add(String axis, double share, Interval score, double known) {
    double all = shares.getOrDefault(axis, 0.0);
    // Parts without a share in the award, such as a list of gates alone, count equally.
    double weight = all > 0 ? share / all : 1.0 / parts.getOrDefault(axis, 1);
    scores.merge(axis, score.times(weight), Interval::plus);
    coverage.merge(axis, known * weight, Double::sum);
  }

  Map<String, Interval> scores() {
    return scores;
  }

  Map<String, Double> coverage() {
    return coverage;
  }
}
