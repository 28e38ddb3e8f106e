package org.trutina.assessment.procurement;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A choice that is possible but has limits in law. */
@Schema(name = "LegalWarning")
public record Warning(
    @Schema(
            description = "Which limit, the same in every release, for texts in other languages.",
            examples = "relative-formula")
        String kind,
    @Schema(description = "What it is about, as a JSON pointer.", examples = "/price/formula")
        String pointer,
    @Schema(examples = "Directive 2014/24/EU, Article 67(5)") String law,
    @Schema(description = "In English.") String detail,
    @Schema(description = "What the text names, by the name of the place in it.")
        Map<String, String> arguments) {

  /** A warning whose text names nothing of the procurement. */
  Warning(String kind, String pointer, String law, String detail) {
    this(kind, pointer, law, detail, Map.of());
  }
}
