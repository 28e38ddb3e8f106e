package org.trutina.catalog.offering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trutina.edge.Problem;

/** The five layers of an AI service, from the ground up. */
public enum Layer {
  ACCELERATOR,
  CLOUD,
  MODEL,
  INFERENCE,
  APPLICATION;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Layer of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Reads a query parameter. */
  public static Layer parameter(String value) {
    return Arrays.stream(values())
        .filter(layer -> layer.key().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.parameter(
                    "layer",
                    "'"
                        + value
                        + "' is not a layer; use one of "
                        + Arrays.stream(values()).map(Layer::key).collect(Collectors.joining(", "))
                        + "."));
  }
}
