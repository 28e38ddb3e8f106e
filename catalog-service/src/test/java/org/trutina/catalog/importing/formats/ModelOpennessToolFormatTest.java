package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.claim.Property;

class ModelOpennessToolFormatTest {

  private static final String MODEL =
      """
      framework:
        name: 'Model Openness Framework'
      release:
        name: birch-9b
        producer: 'North Lab'
        license:
          distribution:
            name: Apache-2.0
            path: ''
        components:
          -
            name: 'Model architecture'
          -
            name: 'Model card'
            license: CC-BY-4.0
          -
            name: 'Inference code'
            license: unlicensed
          -
            name: 'Model card'
      """;

  private static RecordedFacts read(String yaml) throws IOException {
    return RecordedFacts.of(new ModelOpennessTool(), InMemoryUpload.of("birch.yml", yaml));
  }

  @Test
  void a_component_has_its_own_licence_or_the_one_of_the_whole() throws IOException {
    RecordedFacts facts = read(MODEL);

    assertThat(facts.lines())
        .containsExactly(
            "birch-9b licence = Apache-2.0",
            "birch-9b licence-spdx = Apache-2.0",
            "birch-9b openness-component[Model architecture] = Apache-2.0",
            "birch-9b openness-component[Model card] = CC-BY-4.0",
            "birch-9b openness-component[Inference code] = unlicensed");
    assertThat(facts.reasons())
        .containsExactly("birch.yml:20 release.components.3.name: the component stands twice");
    assertThat(facts.accepted.getFirst().subject().organisation()).isEqualTo("North Lab");
  }

  @Test
  void a_component_under_no_licence_is_released() throws IOException {
    RecordedFacts facts =
        read(
            MODEL.replace(
                "  license:\n    distribution:\n      name: Apache-2.0\n      path: ''\n",
                "  license: {  }\n"));

    assertThat(facts.values(Property.OPENNESS_COMPONENT))
        .containsExactly("released", "CC-BY-4.0", "unlicensed");
    assertThat(facts.of(Property.LICENCE)).isEmpty();
  }

  @Test
  void rows_for_testing_are_rejected() throws IOException {
    RecordedFacts facts =
        RecordedFacts.of(
            new ModelOpennessTool(),
            InMemoryUpload.of("a.yml", MODEL.replace("birch-9b", "Birch-9B-test"))
                .and("b.yml", MODEL.replace("birch-9b", "Unnamed-Model"))
                .and("c.yml", MODEL.replace("birch-9b", "''")));

    assertThat(facts.accepted).isEmpty();
    assertThat(facts.reasons())
        .containsExactly(
            "a.yml:4 release.name: a row for testing, not a model",
            "b.yml:4 release.name: a row for testing, not a model",
            "c.yml:4 release.name: a model without name");
  }
}
