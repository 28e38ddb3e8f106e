package org.trutina.assessment.framework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What derivation rules ask about an option; each has a small set of answers. */
public enum Fact {
  /** Who controls the organisation that sells the option: eea, third-country. */
  SUPPLIER_CONTROL,
  /** Who controls those that run it: eea, third-country (as soon as one is). */
  OPERATOR_CONTROL,
  /** Where data is processed: eea, eea-and-elsewhere, adequate (GDPR Article 45), elsewhere. */
  DATA_LOCATION,
  /** Who controls the developers of its models and base models: eea, mixed, third-country. */
  MODEL_ORIGIN,
  /** Whether the models' weights are open, partial or closed (the least open counts). */
  MODEL_WEIGHTS,
  /** Who controls the designers of the accelerators: eea, third-country (as soon as one is). */
  ACCELERATOR_ORIGIN,
  /** Whose technology the operators build on when it is not their own: own, third-country. */
  TECHNOLOGY_ORIGIN,
  /** The strongest certificate in the operating chain: secnumcloud, c5, iso-27001, none. */
  CERTIFICATION;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
