package org.trutina.assessment.framework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What derivation rules ask about an option; each has a small set of answers. */
public enum Fact {
  /** Who controls the organisation that sells the option: eea, third-country. */
  SUPPLIER_CONTROL("eea", "third-country"),
  /** Who controls those that run it: eea, third-country (as soon as one is). */
  OPERATOR_CONTROL("eea", "third-country"),
  /** Where data is processed: eea, eea-and-elsewhere, adequate (GDPR Article 45), elsewhere. */
  DATA_LOCATION("eea", "eea-and-elsewhere", "adequate", "elsewhere"),
  /** Who controls the developers of its models and base models: eea, mixed, third-country. */
  MODEL_ORIGIN("eea", "mixed", "third-country"),
  /** Whether the models' weights are open, partial or closed (the least open counts). */
  MODEL_WEIGHTS("open", "partial", "closed"),
  /** Who controls the designers of the accelerators: eea, third-country (as soon as one is). */
  ACCELERATOR_ORIGIN("eea", "third-country"),
  /** Whose technology the operators build on when it is not their own: own, third-country. */
  TECHNOLOGY_ORIGIN("own", "eea", "third-country"),
  /** The strongest certificate in the operating chain: secnumcloud, c5, iso-27001, none. */
  CERTIFICATION("secnumcloud", "c5", "iso-27001"),
  /** Where the organisation that sells the option has its legal seat: eea, third-country. */
  SUPPLIER_SEAT("eea", "third-country"),
  /** Who controls the developers of the models that answer, not of their bases: as MODEL_ORIGIN. */
  MODEL_DEVELOPER("eea", "mixed", "third-country"),
  /** Who controls those that the models' bases come from: eea, mixed, third-country. */
  BASE_MODEL_ORIGIN("eea", "mixed", "third-country"),
  /** Where the models were trained: as DATA_LOCATION. */
  TRAINING_LOCATION("eea", "eea-and-elsewhere", "adequate", "elsewhere"),
  /** Designers named for the accelerators: one-named, several. */
  ACCELERATOR_DESIGNERS("one-named", "several"),
  /** What the models' licences allow: open, conditional, proprietary, excludes-eea. */
  LICENCE("open", "conditional", "proprietary", "excludes-eea"),
  /** Whether the models' training data is open, partial or closed (the least open counts). */
  TRAINING_DATA("open", "partial", "closed"),
  /** Whether the models' training code is open, partial or closed (the least open counts). */
  TRAINING_CODE("open", "partial", "closed"),
  /**
   * The developers' part in the GPAI Code of Practice: full, safety-chapter, not-listed, refused.
   */
  GPAI_CODE("full", "safety-chapter", "not-listed", "refused");

  private final List<String> answers;

  Fact(String... answers) {
    this.answers = List.of(answers);
  }

  /** Every answer that is possible when it is known. */
  public List<String> answers() {
    return answers;
  }

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
