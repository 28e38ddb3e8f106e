package org.trutina.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract under version control is the one that the code offers. */
@ServiceTest
class ContractIT {

  private static final Path COMMITTED = Path.of("src/main/openapi/assessment.yaml");

  @Test
  void the_committed_contract_is_up_to_date() throws IOException {
    String offered =
        given()
            .queryParam("format", "yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    if (Boolean.getBoolean("contract.update")) {
      Files.writeString(COMMITTED, offered);
    }
    assertThat(Files.readString(COMMITTED))
        .as("the contract has changed: run ./mvnw verify -Dcontract.update and review the diff")
        .isEqualTo(offered);
  }
}
