package org.trutina.catalog.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** The problems of this service as RFC 9457 problem details, each with a stable type. */
public final class Problem {

  private Problem() {}

  /** 401: no token, or one that cannot be accepted. */
  static HttpProblem unauthenticated() {
    return of(
            Status.UNAUTHORIZED,
            "unauthenticated",
            "Unauthorized",
            "Send an access token of this realm that is valid and meant for this API.")
        .build();
  }

  /** 403: signed in, but not for this. */
  static HttpProblem forbidden(String detail) {
    return of(Status.FORBIDDEN, "forbidden", "Forbidden", detail).build();
  }

  /** 404: no such thing. */
  public static HttpProblem unknown(String kind, String id) {
    return of(
            Status.NOT_FOUND,
            "unknown-id",
            "Not found",
            "There is no " + kind + " with the id " + id + ".")
        .build();
  }

  /** 400: a query parameter that cannot be understood, with the remedy. */
  public static HttpProblem parameter(String name, String remedy) {
    return of(Status.BAD_REQUEST, "invalid-parameter", "Invalid parameter", remedy)
        .with("parameter", name)
        .build();
  }

  private static HttpProblem.Builder of(Status status, String type, String title, String detail) {
    return HttpProblem.builder()
        .withType(URI.create("urn:trutina:problem:" + type))
        .withTitle(title)
        .withStatus(status)
        .withDetail(detail);
  }
}
