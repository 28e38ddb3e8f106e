package org.trutina.gateway.door;

import io.vertx.core.json.JsonObject;

/** The gateway's own problems as RFC 9457 problem details. */
record Problem(int status, String type, String title, String detail) {

  static final String MEDIA_TYPE = "application/problem+json";

  static final Problem UNAUTHENTICATED =
      new Problem(
          401,
          "unauthenticated",
          "Unauthorized",
          "Send an access token of this realm: 'Authorization: Bearer <token>'.");

  static final Problem NOT_FOUND =
      new Problem(
          404,
          "unknown-path",
          "Not found",
          "There is no such operation; the OpenAPI document at /q/openapi lists them all.");

  static final Problem TOO_LARGE =
      new Problem(
          413, "too-large", "Content too large", "A request body has at most 1,000,000 bytes.");

  static final Problem UNAVAILABLE =
      new Problem(
          503,
          "service-unavailable",
          "Service unavailable",
          "The service behind this operation does not answer; try again in a moment.");

  String json() {
    return new JsonObject()
        .put("type", "urn:trutina:problem:" + type)
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .encode();
  }
}
