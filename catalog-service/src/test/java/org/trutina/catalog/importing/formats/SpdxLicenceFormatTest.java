package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxLicenceFormatTest {

  @ParameterizedTest
  @CsvSource({
    "Apache-2.0, Apache-2.0",
    "Apache 2.0, Apache-2.0",
    "'Apache License, Version 2.0', Apache-2.0",
    "MIT License, MIT",
    "The MIT License, MIT",
    "BSD 3-Clause, BSD-3-Clause",
    "CC BY-NC 4.0 license, CC-BY-NC-4.0",
    "GNU General Public License v3.0, GPL-3.0-only",
    "Attribution-NonCommercial-ShareAlike 4.0 International, CC-BY-NC-SA-4.0",
    "EUPL-1.2, EUPL-1.2",
  })
  void licences_of_the_list_are_found_however_they_are_written(String text, String id) {
    assertThat(SpdxLicence.of(text)).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Llama 3 Community License Agreement, LicenseRef-Llama-3-Community",
    "Meta Llama 3 Community License, LicenseRef-Llama-3-Community",
    "Modified MIT License, LicenseRef-Modified-MIT",
    "CC-BY-NC-4.0 and C4AI acceptable use policy, CC-BY-NC-4.0 AND"
        + " LicenseRef-C4AI-acceptable-use-policy",
    "Gemma Terms of Use, LicenseRef-Gemma-Terms-of-Use",
    "CreativeML Open RAIL-M, LicenseRef-CreativeML-Open-RAIL-M",
    "CreativeML Open RAIL++-M License, LicenseRef-CreativeML-Open-RAILplusplus-M",
    "Agreement, LicenseRef-Other",
  })
  void other_licences_are_references(String text, String expression) {
    assertThat(SpdxLicence.of(text)).contains(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "None", "unknown", "Unknown (Apache-2.0?)", "Unclear", "Various", "?"})
  void what_tells_no_licence_is_none(String text) {
    assertThat(SpdxLicence.of(text)).isEmpty();
  }
}
