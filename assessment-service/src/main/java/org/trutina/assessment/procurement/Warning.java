package org.trutina.assessment.procurement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A choice that is possible but has limits in law. */
@Schema(name = "LegalWarning")
public record Warning(
    @Schema(description = "What it is about, as a JSON pointer.", examples = "/price/formula")
        String pointer,
    @Schema(examples = "Directive 2014/24/EU, Article 67(5)") String law,
    String detail) {}
