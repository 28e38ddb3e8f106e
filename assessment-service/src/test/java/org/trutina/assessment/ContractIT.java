package org.trutina.assessment;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trutina.testing.CommittedContract;

/** The contract under version control is the one that the code offers. */
@ServiceTest
class ContractIT {

  @Test
  void the_committed_contract_is_up_to_date() throws IOException {
    CommittedContract.check(
        Path.of("src/main/openapi/assessment.yaml"),
        given()
            .queryParam("format", "yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }
}
