package org.trutina.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  /** The samples of RFC 8785, appendix B: the bits of a double and its form. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void numbers_have_the_form_that_the_standard_lists(String bits, String form) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(CanonicalJson.number(number)).isEqualTo(form);
  }

  @Test
  void every_number_reads_back_as_itself() {
    var random = new SplittableRandom(1);
    for (int k = 0; k < 100_000; k++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        assertThat(Double.parseDouble(CanonicalJson.number(number))).isEqualTo(number + 0.0);
      }
    }
  }

  @Test
  void members_are_sorted_by_code_units_and_text_is_escaped_no_more_than_needed() {
    Map<String, Object> map = new HashMap<>();
    map.put("\u20ac", "Euro");
    map.put("\r", "return");
    map.put("1", "one");
    map.put("\ud83d\ude00", "smile");
    map.put("\u00f6", "o");
    assertThat(CanonicalJson.write(map))
        .isEqualTo(
            "{\"\\r\":\"return\",\"1\":\"one\",\"\u00f6\":\"o\",\"\u20ac\":\"Euro\","
                + "\"\ud83d\ude00\":\"smile\"}");
    assertThat(CanonicalJson.write("\u000f\n\"\\/\b\f\t"))
        .isEqualTo("\"\\u000f\\n\\\"\\\\/\\b\\f\\t\"");
  }

  @Test
  void values_of_all_kinds_are_written() {
    assertThat(CanonicalJson.write(Arrays.asList(1, 2.5, true, null, "x", Map.of(), List.of())))
        .isEqualTo("[1,2.5,true,null,\"x\",{},[]]");
    assertThatThrownBy(() -> CanonicalJson.write(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void indenting_changes_the_looks_only() {
    Map<String, Object> value =
        Map.of("b", List.of(1, 2), "a", Map.of(), "c", List.of(List.of(1), List.of()));
    String indented = CanonicalJson.writeIndented(value);
    assertThat(indented)
        .isEqualTo(
            """
            {
              "a": {},
              "b": [1, 2],
              "c": [
                [1],
                []
              ]
            }
            """);
    Object read = Json.parse(indented.getBytes(StandardCharsets.UTF_8)).plain();
    assertThat(CanonicalJson.write(read)).isEqualTo(CanonicalJson.write(value));
  }

  @Test
  void the_digest_is_sha_256_of_the_canonical_bytes() {
    assertThat(CanonicalJson.digest(Map.of()))
        .isEqualTo("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    assertThat(CanonicalJson.digest(Map.of("a", 1.0)))
        .isEqualTo(CanonicalJson.digest(Map.of("a", 1)));
  }
}
