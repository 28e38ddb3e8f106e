package org.trutina.assessment.assessment;

import org.jspecify.annotations.Nullable;
import org.trutina.decision.Interval;

/**
 * A weight that an exploration lets move.
 *
 * @param framework a part of the award, or {@code offer-price}
 * @param criterion absent for the share of the part, within which weights keep their proportions
 * @param range of the weight in the whole award, within [0, 1]
 */
public record WeightSpan(String framework, @Nullable String criterion, Interval range) {}
