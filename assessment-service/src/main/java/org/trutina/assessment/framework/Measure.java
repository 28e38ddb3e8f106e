package org.trutina.assessment.framework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A number that is measured on an option, with its interval where the source gives one. */
public enum Measure {
  /** USD per million tokens, three parts input and one part output, list price. */
  BLENDED_PRICE,
  /** Elo points with the 95 % interval; over several models, from the worst to the best. */
  ARENA_RATING,
  /** EuroEval mean rank score in the buyer's least covered language. */
  EUROEVAL_RANK,
  /** (open + partly open / 2) / all dimensions of the European Open Source AI Index. */
  OPENNESS_SHARE,
  /** Share of the buyer's languages that are stated or tested for the model; the rest is open. */
  LANGUAGE_COVERAGE,
  /** Share of the links in the option's chain that name what is behind them. */
  CHAIN_DISCLOSURE,
  /** The developer's points in the Foundation Model Transparency Index; the least of several. */
  TRANSPARENCY_INDEX;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
