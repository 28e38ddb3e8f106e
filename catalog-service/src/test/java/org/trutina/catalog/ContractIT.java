package org.trutina.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trutina.testing.TestDatabase;
import org.trutina.testing.Tokens;

/** The contract under version control is the one that the code offers. */
@QuarkusTest
@QuarkusTestResource(
    value = TestDatabase.class,
    initArgs = @io.quarkus.test.common.ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(Tokens.class)
class ContractIT {

  private static final Path COMMITTED = Path.of("src/main/openapi/catalog.yaml");

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
