package org.trutina.catalog.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Format.Options;
import org.trutina.catalog.importing.Format.UnreadableUpload;

class GpuPricesFormatTest {

  private static final Options IN_EUROS = new Options(LocalDate.of(2026, 7, 1), "EUR");

  private static final String TABLE =
      """
      InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,Price,SpotPrice,Region,GpuInfo
      8x-rtx,RTX PRO 6000 96GB,8.0,64,0,12.40,6.20,north-1,"{'Gpus': [{'Name': 'RTX'}]}"
      8x-rtx,RTX-PRO-6000,8.0,64,0,13,,north-2,"{""Gpus"": []}"
      cpu-2,,,2,8,0,,,
      1x-h100,H100,1.0,16,100,,,north-1,
      """;

  @Test
  void instances_have_hardware_and_prices_by_region() throws IOException {
    RecordedFacts facts =
        RecordedFacts.of(
            new GpuPrices(), InMemoryUpload.of("catalogs/v8/fjord/vms.csv", TABLE), IN_EUROS);

    assertThat(facts.rejected).isEmpty();
    assertThat(facts.lines())
        .containsExactly(
            "fjord/8x-rtx hardware = 8 x RTX-PRO-6000",
            "fjord/8x-rtx price-hour[north-1] = 12.4",
            "fjord/8x-rtx price-hour[north-1 spot] = 6.2",
            "fjord/8x-rtx price-hour[north-2] = 13",
            "fjord/cpu-2 price-hour[unspecified] = 0",
            "fjord/1x-h100 hardware = 1 x H100");
    assertThat(facts.accepted.get(1).unit()).isEqualTo("EUR per hour");
    assertThat(facts.accepted.get(4).raw()).isEqualTo("Price = 0");
    assertThat(facts.accepted.getFirst().subject().layer()).isEqualTo("cloud");
  }

  @Test
  void without_a_currency_no_price_is_taken() throws IOException {
    RecordedFacts facts = RecordedFacts.of(new GpuPrices(), InMemoryUpload.of("fjord.csv", TABLE));

    assertThat(facts.of(Property.PRICE_HOUR)).isEmpty();
    assertThat(facts.of(Property.HARDWARE)).hasSize(2);
    assertThat(facts.reasons())
        .containsExactly(
            "fjord.csv:0 Price: the table names no currency: give the currency of its prices"
                + " with the upload");
  }

  @Test
  void a_column_of_currencies_goes_before_the_one_of_the_upload() throws IOException {
    RecordedFacts facts =
        RecordedFacts.of(
            new GpuPrices(),
            InMemoryUpload.of(
                "fjord.csv",
                """
                InstanceType,AcceleratorName,Price,Region,Currency
                a,,1.5,x,USD
                a,,-1,x,USD
                a,,2,y,euro
                """),
            IN_EUROS);

    assertThat(facts.accepted).singleElement().hasFieldOrPropertyWithValue("unit", "USD per hour");
    assertThat(facts.rejected).hasSize(2);
  }

  @Test
  void a_table_whose_provider_is_not_told_is_refused() {
    assertThatThrownBy(
            () -> RecordedFacts.of(new GpuPrices(), InMemoryUpload.of("vms.csv", TABLE), IN_EUROS))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("provider");
  }

  @ParameterizedTest
  @CsvSource({
    "RTX PRO 6000 96GB, RTX-PRO-6000",
    "RTX-PRO-6000, RTX-PRO-6000",
    "nvidia_l40s, L40S",
    "A100-80GB, A100-80GB",
    "A100, A100",
    "H200-141GB, H200",
    "MI300X, MI300X",
  })
  void accelerators_have_one_name_unless_they_come_in_several_sizes(String name, String known) {
    assertThat(AcceleratorName.of(name)).isEqualTo(known);
  }
}
