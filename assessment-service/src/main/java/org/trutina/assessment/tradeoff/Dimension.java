package org.trutina.assessment.tradeoff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Measure;

/** The axes that are never blended: what a criterion speaks about. */
@Schema(name = "TradeOffDimension")
public enum Dimension {
  /** Who controls the chain and whose law reaches it. */
  CONTROL,
  /** The models, their makers, openness and accelerators. */
  AI,
  /** Security and compliance that the need asks for whoever offers. */
  SECURITY,
  COST,
  QUALITY;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The axis of a framework's criterion; by what is measured before where it is listed. */
  static Dimension of(Framework framework, Criterion criterion) {
    Measure measure = criterion.derivation().measure();
    if (measure != null) {
      switch (measure) {
        case BLENDED_PRICE -> {
          return COST;
        }
        case OPENNESS_SHARE, TRANSPARENCY_INDEX -> {
          return AI;
        }
        case ARENA_RATING, EUROEVAL_RANK, LANGUAGE_COVERAGE, CHAIN_DISCLOSURE -> {}
      }
    }
    if (framework.axis().equals("competitiveness")) {
      return QUALITY;
    }
    if (isSecurity(criterion.id()) || isSecurity(criterion.group())) {
      return SECURITY;
    }
    return switch (framework.id()) {
      case "ai-layer", "ai-openness" -> AI;
      case "ai-act" -> SECURITY;
      default -> CONTROL;
    };
  }

  /** The seventh objective of the Cloud Sovereignty Framework: security and compliance. */
  private static boolean isSecurity(@Nullable String objective) {
    return objective != null && objective.equals("SOV-7");
  }
}
