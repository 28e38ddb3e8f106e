package org.trutina.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The gateway's own problems as RFC 9457 problem details. */
record Problem(int status, String type, String title, String detail) {

  static final String MEDIA_TYPE = "application/problem+json";

  static final Problem UNAUTHENTICATED =
      new Problem(
          401,
          "unauthenticated",
          "Unauthorized",
          "Send an access token of this realm: 'Authorization: Bearer <token>'; people sign in at"
              + " /login.");

  static final Problem FOREIGN_PAGE =
      new Problem(
          403,
          "foreign-page",
          "Forbidden",
          "A browser's session changes something only from the portal's own pages, which send"
              + " 'X-Trutina-Portal: 1'; programs send a bearer token instead.");

  static final Problem FORBIDDEN =
      new Problem(
          403,
          "forbidden",
          "Forbidden",
          "This operation is not for any of your roles; the OpenAPI document says for which.");

  static final Problem NOT_FOUND =
      new Problem(
          404,
          "unknown-path",
          "Not found",
          "There is no such operation; the OpenAPI document at /q/openapi lists them all.");

  static final Problem UNREADABLE_ACCEPT =
      new Problem(
          406,
          "unreadable-accept",
          "Not acceptable",
          "The header Accept is not a list of media types such as 'application/json'.");

  static final Problem LONG_ADDRESS =
      new Problem(
          414, "long-address", "URI too long", "Path and query have at most 4,000 characters.");

  static final Problem TRICKLE =
      new Problem(408, "body-late", "Request timeout", "The request body did not come in time.");

  static final Problem TOO_LARGE =
      new Problem(
          413, "too-large", "Content too large", "A request body has at most 1,000,000 bytes.");

  static final Problem UPLOAD_TOO_LARGE =
      new Problem(
          413, "too-large", "Content too large", "A file of this size is not taken; split it.");

  static final Problem LARGE_HEADERS =
      new Problem(
          431,
          "large-headers",
          "Request header fields too large",
          "All headers together have at most 16,384 characters; send fewer or shorter ones.");

  static final Problem TOO_MANY_BY_CLIENT =
      new Problem(
          429,
          "too-many-requests",
          "Too many requests",
          "You have asked too often; go on after the seconds of Retry-After.");

  static final Problem TOO_MANY_BY_AUTHORITY =
      new Problem(
          429,
          "too-many-requests-of-authority",
          "Too many requests",
          "All callers of your contracting authority together have asked too often; go on after the"
              + " seconds of Retry-After.");

  static final Problem TOO_MANY_AT_ONCE =
      new Problem(
          429,
          "too-many-at-once",
          "Too many requests",
          "Too many of your requests are under way; wait for some of their answers, and read them to"
              + " their ends.");

  static final Problem BROKEN_CONNECTION =
      new Problem(
          502,
          "service-broke-off",
          "Bad gateway",
          "The service behind this operation broke off. It may have done what was asked: look"
              + " before asking again, or ask again with the same Idempotency-Key.");

  static final Problem UNAVAILABLE =
      new Problem(
          503,
          "service-unavailable",
          "Service unavailable",
          "The service behind this operation does not answer; try again in a moment.");

  static final Problem BUSY =
      new Problem(
          503,
          "service-busy",
          "Service unavailable",
          "The service behind this operation has as much to do as it can; try again in a moment.");

  static final Problem LATE =
      new Problem(
          504,
          "service-late",
          "Gateway timeout",
          "The service behind this operation did not answer in time. It may still do what was"
              + " asked: look before asking again, or ask again with the same Idempotency-Key.");

  /** Answers whose length is not known before have no end in it: they would be collected here. */
  static final Problem OLD_HTTP =
      new Problem(
          505,
          "http-version",
          "HTTP version not supported",
          "Ask by HTTP/1.1 or HTTP/2; a proxy in between may have to be told so.");

  /** 400 for a request that no honest program sends. */
  static Problem implausible(String detail) {
    return new Problem(400, "implausible-request", "Bad request", detail);
  }

  String json() {
    return new JsonObject()
        .put("type", "urn:trutina:problem:" + type)
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .encode();
  }

  /** Answers with this problem. */
  void answer(RoutingContext context) {
    // What has come of the body goes nowhere.
    context.request().resume();
    var response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
    if (status == 401) {
      response.putHeader("WWW-Authenticate", "Bearer");
    }
    response.end(json());
  }
}
