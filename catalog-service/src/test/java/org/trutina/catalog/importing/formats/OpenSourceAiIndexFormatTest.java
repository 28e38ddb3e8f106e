package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Format.UnreadableUpload;

class OpenSourceAiIndexFormatTest {

  private static final String SYSTEM =
      """
      ---
      # Organization tags:
      # - National origin: Iceland
      # - Contributor type: Academic (University)

      system:
          name: Birch
          type: text\s
          basemodelname: Birch-9B-Base
          endmodelname: Birch-9B-Instruct
          endmodellicense: Apache 2.0
          releasedate: 2025-09

      org:
          name: North Lab

      datasources_basemodel:
          class: open
          link: ["https://a.example", "https://b.example"]
      datasources_endmodel:
          class: partial\s\s
          link:
      weights_basemodel:
          class: closed
      weights_endmodel:
          class: open
      trainingcode:
          class: open
      code:
          class: open
      hardware_architecture:
          class: partial
      preprint:
          class: open
      paper:
          class: closed
      modelcard:
          class: open
      datasheet:
          class: closed
      licenses:
          class: open
      """;

  private static RecordedFacts read(String yaml) throws IOException {
    return RecordedFacts.of(new OpenSourceAiIndex(), InMemoryUpload.of("Birch 9B.yaml", yaml));
  }

  @Test
  void a_system_is_a_model_with_an_origin_a_base_a_licence_and_twelve_dimensions()
      throws IOException {
    RecordedFacts facts = read(SYSTEM);

    assertThat(facts.rejected).isEmpty();
    assertThat(facts.lines())
        .contains(
            "North Lab national-origin = Iceland",
            "Birch-9B-Instruct derived-from = Birch-9B-Base",
            "Birch-9B-Instruct licence = Apache 2.0",
            "Birch-9B-Instruct licence-spdx = Apache-2.0",
            "Birch-9B-Instruct release-date = 2025-09",
            "Birch-9B-Instruct openness[datasources_endmodel] = partial",
            "Birch-9B-Instruct weights = open",
            "Birch-9B-Instruct openness-open = 7",
            "Birch-9B-Instruct openness-partial = 2",
            "Birch-9B-Instruct openness-closed = 3");
    assertThat(facts.of(Property.OPENNESS)).hasSize(12);
    assertThat(facts.of(Property.OPENNESS_OPEN).getFirst().unit()).isEqualTo("of 12 dimensions");
    assertThat(facts.of(Property.NATIONAL_ORIGIN).getFirst().place().line()).isEqualTo(3);
    assertThat(facts.of(Property.RELEASE_DATE).getFirst().place().line()).isEqualTo(12);
  }

  @Test
  void comments_end_as_windows_ends_lines() throws IOException {
    assertThat(read(SYSTEM.replace("\n", "\r\n")).lines())
        .contains("North Lab national-origin = Iceland", "Birch-9B-Instruct weights = open");
  }

  @Test
  void an_origin_that_is_not_told_is_no_fact() throws IOException {
    RecordedFacts facts = read(SYSTEM.replace("# - National origin: Iceland\n", ""));

    assertThat(facts.of(Property.NATIONAL_ORIGIN)).isEmpty();
    assertThat(facts.rejected).isEmpty();
  }

  @Test
  void an_unknown_class_is_rejected_and_nothing_is_counted() throws IOException {
    RecordedFacts facts = read(SYSTEM.replace("class: partial  ", "class: half"));

    assertThat(facts.of(Property.OPENNESS)).hasSize(11);
    assertThat(facts.of(Property.OPENNESS_OPEN)).isEmpty();
    assertThat(facts.reasons())
        .containsExactly(
            "Birch 9B.yaml:21 datasources_endmodel.class: not one of open, partial and closed",
            "Birch 9B.yaml:0 class: not counted: some of the 12 dimensions cannot be read");
  }

  @Test
  void without_an_end_model_the_system_is_named_and_an_unknown_base_is_none() throws IOException {
    RecordedFacts facts =
        read(
            SYSTEM
                .replace("endmodelname: Birch-9B-Instruct", "endmodelname: None")
                .replace("basemodelname: Birch-9B-Base", "basemodelname: unknown")
                .replace("endmodellicense: Apache 2.0", "endmodel license: Unclear"));

    assertThat(facts.lines()).contains("Birch weights = open", "Birch licence = Unclear");
    assertThat(facts.of(Property.DERIVED_FROM)).isEmpty();
    assertThat(facts.of(Property.LICENCE_SPDX)).isEmpty();
  }

  @Test
  void parameters_templates_and_other_files_are_not_systems() throws IOException {
    RecordedFacts facts =
        RecordedFacts.of(
            new OpenSourceAiIndex(),
            InMemoryUpload.of("db/_parameters.yml", "- name: Availability")
                .and("db/a_submission_template.yaml", "system:\n    name:")
                .and("db/readme.md", "# Readme")
                .and("db/Birch.yaml", SYSTEM)
                .and("db/Broken.yaml", "system:\n  name: a\n  name: b\n"));

    assertThat(facts.values(Property.WEIGHTS)).containsExactly("open");
    assertThat(facts.rejected).hasSize(1);
    assertThat(facts.rejected.getFirst().place().path()).isEqualTo("db/Broken.yaml");
    assertThat(facts.rejected.getFirst().place().line()).isEqualTo(3);
    assertThat(facts.rejected.getFirst().reason()).containsIgnoringCase("duplicate");
  }

  @Test
  void aliases_are_not_followed() {
    assertThatThrownBy(() -> read("system: &a\n  name: x\norg: *a\n"))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("line 3");
  }
}
