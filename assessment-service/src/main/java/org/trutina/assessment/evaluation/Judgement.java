package org.trutina.assessment.evaluation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the evaluation panel agrees on for an option, as evidence.
 *
 * @param value a level of the criterion's scale
 * @param on the day (UTC) on which the second person confirmed it
 */
public record Judgement(
    UUID option, String framework, String criterion, double value, String reasons, LocalDate on) {}
