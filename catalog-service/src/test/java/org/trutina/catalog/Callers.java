package org.trutina.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.trutina.testing.Tokens;

/** Those who call the API in tests. */
final class Callers {

  static final String PROBLEM = "application/problem+json";

  private Callers() {}

  static RequestSpecification auditor() {
    return as("ada", "auditor");
  }

  static RequestSpecification officer() {
    return as("anna", "officer");
  }

  static RequestSpecification steward() {
    return as("stella", "steward");
  }

  static RequestSpecification anotherSteward() {
    return as("sten", "steward");
  }

  static RequestSpecification thirdSteward() {
    return as("sofia", "steward");
  }

  static RequestSpecification as(String user, String role) {
    return given()
        .auth()
        .oauth2(Tokens.of(user, "musterhafen", role))
        .contentType(ContentType.JSON);
  }
}
