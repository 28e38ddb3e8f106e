package org.trutina.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path directory;

  @Test
  void a_secret_stays_the_same_once_it_is_made() {
    String first = Secrets.in(directory).of("one");
    assertThat(Secrets.in(directory).of("one")).isEqualTo(first).hasSize(43);
    assertThat(Secrets.in(directory).of("two")).isNotEqualTo(first);
  }

  @Test
  void a_memorable_password_satisfies_the_realm() {
    for (int i = 0; i < 200; i++) {
      assertThat(Secrets.in(directory).memorable("person" + i))
          .matches("[a-z]+-[a-z]+-[0-9]{4}")
          .hasSizeGreaterThanOrEqualTo(14);
    }
  }
}
