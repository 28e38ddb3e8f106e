package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Format.UnreadableUpload;

class EpochHardwareFormatTest {

  private static RecordedFacts read(String csv) throws IOException {
    return RecordedFacts.of(new EpochHardware(), InMemoryUpload.of("ml_hardware.csv", csv));
  }

  @Test
  void chips_are_read_past_notes_of_several_lines() throws IOException {
    RecordedFacts facts =
        read(
            """
            Hardware name,Manufacturer,Notes,Release date,Release price (USD),Tensor-FP16/BF16 performance (FLOP/s),FP8 performance (FLOP/s),FP4 performance (FLOP/s),INT8 performance (OP/s),Memory (bytes),Memory bandwidth (byte/s),TDP (W),Foundry,Process size (nm)
            Fir 1,North Silicon,"A first line, with a comma

            and a ""third"" line",2026-03-11,35000.0,600000000000000.0,1.2e+15,,,216000000000.0,6100000000000.0,800.0,"SMIC,TSMC",4.0
            Fir 0,,,,,,,,,,,0,,
            ,North Silicon,,,,,,,,,,,,
            """);

    assertThat(facts.lines())
        .containsExactly(
            "Fir 1 release-date = 2026-03-11",
            "Fir 1 performance[bf16] = 600000000000000",
            "Fir 1 performance[fp8] = 1200000000000000",
            "Fir 1 memory = 216000000000",
            "Fir 1 memory-bandwidth = 6100000000000",
            "Fir 1 power = 800",
            "Fir 1 process-node = 4",
            "Fir 1 price-purchase = 35000",
            "Fir 1 fabricated-by = SMIC",
            "Fir 1 fabricated-by = TSMC");
    assertThat(facts.reasons())
        .containsExactly(
            "ml_hardware.csv:5 TDP (W): '0' is not above zero",
            "ml_hardware.csv:6 : a row without the name of a chip");
    assertThat(facts.accepted.getFirst().place().line()).isEqualTo(2);
    assertThat(facts.of(Property.FABRICATED_BY).getFirst().object())
        .hasFieldOrPropertyWithValue("key", "SMIC")
        .hasFieldOrPropertyWithValue("layer", "");
  }

  @Test
  void a_quote_that_is_not_closed_is_refused_with_its_line() {
    assertThatThrownBy(() -> read("Hardware name,Manufacturer,Foundry\nFir,\"North,TSMC\n"))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("ml_hardware.csv, line");
  }
}
