package org.trutina.catalog;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trutina.testing.CommittedContract;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** The contract under version control is the one that the code offers. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @io.quarkus.test.common.ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class ContractIT {

  @Test
  void the_committed_contract_is_up_to_date() throws IOException {
    CommittedContract.check(
        Path.of("src/main/openapi/catalog.yaml"),
        given()
            .queryParam("format", "yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }
}
