package org.trutina.catalog.importing.formats;

import java.util.Locale;
import java.util.Set;

/** What providers call the same accelerator differently. */
final class AcceleratorName {

  /** Of these there are several with more or less memory, so that it belongs to the name. */
  private static final Set<String> OF_SEVERAL_SIZES =
      Set.of("A100", "H100", "P100", "V100", "H20", "RTX-4080", "RTX-3080");

  private AcceleratorName() {}

  /** {@code RTX PRO 6000 96GB} is {@code RTX-PRO-6000}. */
  static String of(String name) {
    String joined = name.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    String bare = joined.replaceFirst("^NVIDIA-", "");
    String shortened = bare.replaceFirst("-?\\b\\d+-?GB$", "");
    return OF_SEVERAL_SIZES.contains(shortened) || shortened.isEmpty() ? bare : shortened;
  }
}
