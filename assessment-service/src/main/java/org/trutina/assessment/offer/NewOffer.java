package org.trutina.assessment.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.procurement.Answer;
import org.trutina.assessment.procurement.Money;
import org.trutina.edge.Storable;

/** What a bidder offers. */
@Schema(name = "NewOffer")
record NewOffer(
    @NotNull @Valid Bidder bidder,
    @Schema(description = "The lot it is for, where there are lots.", examples = "LOT-0001")
        @Size(max = 40)
        @Nullable String lot,
    @Schema(examples = "Assistant with an open model in Heilbronn")
        @NotBlank
        @Size(max = 100)
        @Storable
        String name,
    @Schema(description = "What it is made of. At least one layer names its offering.")
        @NotEmpty
        @Size(max = 5)
        List<@NotNull @Valid StackLayer> stack,
    @Schema(description = "What the price is made of; the lines sum to it.") @Size(max = 200)
        @Nullable List<@NotNull @Valid PriceLine> prices,
    @Schema(description = "The price of the whole need; not known when absent.") @Valid
        @Nullable Money price,
    @Schema(description = "The bidder's own statements; they count as self-declared.")
        @Size(max = 1000)
        @Nullable List<@NotNull @Valid Answer> answers) {

  /** Who offers. */
  @Schema(name = "Bidder")
  record Bidder(
      @NotBlank @Size(max = 200) @Storable String name,
      @Schema(description = "In a register.", examples = "DE-HRB-12345") @Size(max = 100) @Storable
          @Nullable String identifier,
      @Schema(description = "ISO 3166-1 alpha-2.", examples = "DE") @Pattern(regexp = "[A-Z]{2}")
          @Nullable String country,
      @Schema(examples = "offers@example.org") @Size(max = 200) @Storable
          @Nullable String contact) {}

  /** The layers of an AI service, the one that the buyer sees first. */
  @Schema(name = "OfferedLayer")
  public enum Layer {
    APPLICATION,
    INFERENCE,
    MODEL,
    CLOUD,
    ACCELERATOR;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Layer of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /** The catalogue offerings of a layer, or that the bidder does not disclose them. */
  @Schema(name = "StackLayer")
  record StackLayer(
      @NotNull Layer layer,
      @Schema(
              description = "Ids of catalogue offerings; none when not disclosed.",
              examples = "[\"inf-stackit-openai-gpt-oss-120b\"]")
          @Size(max = 20)
          @Nullable List<@NotNull @NotBlank @Size(max = 200) @Storable String> offerings,
      @Schema(description = "True when the bidder does not say; what is open then stays open.")
          @Nullable Boolean notDisclosed) {

    List<String> named() {
      return Objects.requireNonNullElse(offerings, List.of());
    }
  }

  /** A line of the price: a quantity of a unit, and what one unit costs. */
  @Schema(name = "PriceLine")
  record PriceLine(
      @Schema(examples = "Output tokens") @NotBlank @Size(max = 300) @Storable String description,
      @Schema(examples = "million tokens") @NotBlank @Size(max = 100) @Storable String unit,
      @Schema(examples = "1200") @NotNull @Pattern(regexp = "\\d{1,12}(\\.\\d{1,6})?")
          String quantity,
      @Schema(description = "For one unit.", examples = "0.65")
          @NotNull
          @Pattern(regexp = "\\d{1,15}(\\.\\d{1,6})?")
          String amount,
      @Schema(description = "ISO 4217.", examples = "EUR") @NotNull @Pattern(regexp = "[A-Z]{3}")
          String currency) {}

  /** All catalogue offerings, the one that the buyer contracts for first. */
  List<String> offerings() {
    return stack.stream()
        .sorted(Comparator.comparing(StackLayer::layer))
        .flatMap(layer -> layer.named().stream())
        .distinct()
        .toList();
  }
}
