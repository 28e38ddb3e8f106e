package org.trutina.assessment.procurement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Storable;

/** An option to weigh: a name and the catalogue offerings it is made of. */
public record NewOption(
    @Schema(examples = "Nextcloud Assistant with gpt-oss-120b on STACKIT")
        @NotBlank
        @Size(max = 200)
        String name,
    @Schema(
            description = "Ids of catalogue offerings, the one the buyer would contract for first.",
            examples = "[\"app-nextcloud-assistant\", \"inf-stackit-openai-gpt-oss-120b\"]")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @NotBlank @Size(max = 200) @Storable String> offerings,
    @Schema(description = "What is stated on criteria that are answered; none when absent.")
        @Size(max = 1000)
        @Nullable List<@NotNull @Valid Answer> answers,
    @Schema(description = "The price of the whole need, where there is one.") @Valid
        @Nullable Money price) {}
