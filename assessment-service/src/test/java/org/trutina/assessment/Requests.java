package org.trutina.assessment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trutina.testing.Tokens;

/** What officers of the tests do. */
final class Requests {

  private Requests() {}

  static RequestSpecification as(String user, String authority, String role) {
    return given().auth().oauth2(Tokens.of(user, authority, role)).contentType(ContentType.JSON);
  }

  static RequestSpecification officer() {
    return as("anna", "musterhafen", "officer");
  }

  static String procurement(String body) {
    return officer()
        .body(body)
        .post("/api/v1/procurements")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static ValidatableResponse option(
      String procurement, String name, Map<String, String> price, String... offerings) {
    var body = new HashMap<String, Object>(Map.of("name", name, "offerings", List.of(offerings)));
    if (!price.isEmpty()) {
      body.put("price", price);
    }
    return officer().body(body).post("/api/v1/procurements/{id}/options", procurement).then();
  }

  /** An offer as it is handed in, of one offering. */
  static Map<String, Object> sealed(String bidder, String offering) {
    return sealed(bidder, "Offer of " + offering, List.of(offering));
  }

  /** An offer as it is handed in, its layers named by the kinds of its offerings. */
  static Map<String, Object> sealed(String bidder, String name, List<String> offerings) {
    return new HashMap<>(
        Map.of(
            "bidder",
            Map.of("name", bidder),
            "name",
            name,
            "stack",
            offerings.stream()
                .map(one -> Map.of("layer", layer(one), "offerings", List.of(one)))
                .toList()));
  }

  private static String layer(String offering) {
    return switch (offering.replaceFirst("-.*", "")) {
      case "app" -> "application";
      case "inf" -> "inference";
      case "model" -> "model";
      default -> throw new IllegalArgumentException(offering);
    };
  }

  static Map<String, String> euro(String amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }

  static JsonPath assess(String procurement) {
    return json(
        officer()
            .post("/api/v1/procurements/{id}/assessments", procurement)
            .then()
            .statusCode(201));
  }

  static JsonPath json(ValidatableResponse response) {
    return response
        .extract()
        .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
  }
}
