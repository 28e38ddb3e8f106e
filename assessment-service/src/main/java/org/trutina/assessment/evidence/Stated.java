package org.trutina.assessment.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stated for an option on a criterion, beside what the catalogue knows.
 *
 * @param type {@code answer} of a bidder or {@code judgement} of evaluators
 * @param id names the statement among all of an assessment
 * @param subject the option's name
 * @param value on the criterion's own scale
 * @param statement in the words of who states it
 * @param assurance self-declared by a bidder, documented by evaluators
 * @param sources ids of sources, listed with the assessment
 */
public record Stated(
    String type,
    String id,
    String subject,
    String criterion,
    double value,
    @Nullable String statement,
    Assurance assurance,
    List<String> sources) {

  String text() {
    String number =
        value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    return statement == null ? number : number + ": " + statement;
  }
}
