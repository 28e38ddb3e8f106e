package org.trutina.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trutina.assessment.platform.CanonicalJson;

class JurisdictionsTest {

  /** Java iterates its immutable sets in an order of each process's own. */
  @Test
  void what_is_digested_of_them_is_the_same_in_every_process() {
    var jurisdictions =
        new Jurisdictions(
            Set.of("SE", "AT", "PL", "BE", "IT", "DE", "FR", "NL"),
            Set.of("UY", "CH", "NZ", "AR", "KR", "IL", "JP"));
    assertThat(CanonicalJson.write(jurisdictions))
        .isEqualTo(
            """
            {"adequate":["AR","CH","IL","JP","KR","NZ","UY"],\
            "eea":["AT","BE","DE","FR","IT","NL","PL","SE"]}""");
  }
}
