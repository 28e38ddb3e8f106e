package org.trutina.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failures end an import, and which only its turn. */
class ImportWorkTest {

  @ParameterizedTest
  @CsvSource({"40P01, true", "40001, true", "23505, false", "08006, false", ", false"})
  void what_others_were_in_the_way_of_is_tried_again(String state, boolean again) {
    var refused = new SQLException("refused", state);
    assertThat(ImportWork.mayPass(refused)).isEqualTo(again);
    assertThat(ImportWork.mayPass(new IllegalStateException(new IOException(refused))))
        .isEqualTo(again);
  }

  @Test
  void what_the_database_has_no_part_in_is_not() {
    assertThat(ImportWork.mayPass(new IllegalStateException("wrong"))).isFalse();
  }
}
