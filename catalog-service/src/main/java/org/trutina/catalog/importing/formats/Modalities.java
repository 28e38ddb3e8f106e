package org.trutina.catalog.importing.formats;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Kinds of input or output, in one order so that sources compare. */
final class Modalities {

  private Modalities() {}

  /** Of a list joined by {@code ;}. */
  static String sorted(String list) {
    return Arrays.stream(list.split(";", -1))
        .map(String::strip)
        .filter(modality -> !modality.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining(";"));
  }
}
