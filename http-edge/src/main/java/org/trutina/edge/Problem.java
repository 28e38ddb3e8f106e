package org.trutina.edge;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.List;

/** The problems of this service as RFC 9457 problem details, each with a stable type. */
public final class Problem {

  private static final StatusType UNPROCESSABLE = status(422, "Unprocessable Content");
  private static final StatusType INSUFFICIENT_STORAGE = status(507, "Insufficient Storage");

  private Problem() {}

  /**
   * One field at fault.
   *
   * @param pointer JSON pointer (RFC 6901) into the request body
   * @param detail what is wrong and what would be right
   */
  public record Violation(String pointer, String detail) {}

  /** 401: no token, or one that cannot be accepted. */
  static HttpProblem unauthenticated() {
    return of(
            Status.UNAUTHORIZED,
            "unauthenticated",
            "Unauthorized",
            "Send an access token of this realm that is valid and meant for this API.")
        .build();
  }

  /** 404: no such thing, or none that the caller may see. */
  public static HttpProblem unknown(String kind, Object id) {
    return of(
            Status.NOT_FOUND,
            "unknown-id",
            "Not found",
            "There is no " + kind + " with the id " + id + ".")
        .build();
  }

  /** 400: the body is not the JSON that the operation reads. */
  public static HttpProblem malformed(String pointer, String detail) {
    return of(Status.BAD_REQUEST, "malformed-json", "Malformed request body", detail)
        .with("violations", List.of(new Violation(pointer, detail)))
        .build();
  }

  /** 400: fields that are missing or not of the form that they need. */
  static HttpProblem invalidFields(List<Violation> violations) {
    return of(
            Status.BAD_REQUEST, "invalid-fields", "Invalid fields", violations.getFirst().detail())
        .with("violations", violations)
        .build();
  }

  /** 400: a query parameter that cannot be understood, with the remedy. */
  public static HttpProblem parameter(String name, String remedy) {
    return of(Status.BAD_REQUEST, "invalid-parameter", "Invalid parameter", remedy)
        .with("parameter", name)
        .build();
  }

  /** 400: an Idempotency-Key that cannot be used, with the remedy. */
  static HttpProblem idempotencyKey(String remedy) {
    return of(Status.BAD_REQUEST, "invalid-idempotency-key", "Invalid Idempotency-Key", remedy)
        .build();
  }

  /** 422: well-formed, but it cannot be accepted. */
  public static HttpProblem invalid(String type, List<Violation> violations) {
    return of(UNPROCESSABLE, type, "Invalid content", violations.getFirst().detail())
        .with("violations", violations)
        .build();
  }

  /** 422 for one field. */
  public static HttpProblem invalid(String type, String pointer, String detail) {
    return invalid(type, List.of(new Violation(pointer, detail)));
  }

  /** 409: the thing is not in a state that allows it. */
  public static HttpProblem conflict(String type, String detail) {
    return of(Status.CONFLICT, type, "Conflict", detail).build();
  }

  /** 403: signed in, but not for this. */
  public static HttpProblem forbidden(String detail) {
    return of(Status.FORBIDDEN, "forbidden", "Forbidden", detail).build();
  }

  /** 403: a machine that may only read. */
  static HttpProblem readOnlyAccess() {
    return of(
            Status.FORBIDDEN,
            "read-only-access",
            "Forbidden",
            "This client was issued for reading. What changes something is done by a person who has"
                + " signed in.")
        .build();
  }

  /** 413: more than is taken. */
  public static HttpProblem tooLarge(long mostBytes) {
    return tooLarge("A request body here has at most " + mostBytes + " bytes.");
  }

  /** 413, where the limit needs more words. */
  public static HttpProblem tooLarge(String detail) {
    return of(Status.REQUEST_ENTITY_TOO_LARGE, "too-large", "Content too large", detail).build();
  }

  /** 415: a media type that is not taken, with those that are. */
  public static HttpProblem unsupportedType(String remedy) {
    return of(Status.UNSUPPORTED_MEDIA_TYPE, "unsupported-type", "Unsupported media type", remedy)
        .build();
  }

  /** 411: a body whose length is not told. */
  static HttpProblem lengthRequired() {
    return of(
            Status.LENGTH_REQUIRED,
            "length-required",
            "Length required",
            "Send the body with a Content-Length instead of in chunks.")
        .build();
  }

  /** 503: a service that is needed does not answer. */
  public static HttpProblem unavailable(String type, String title, String detail) {
    return of(Status.SERVICE_UNAVAILABLE, type, title, detail).build();
  }

  /** 503: the service's own database. */
  static HttpProblem databaseUnavailable() {
    return unavailable(
        "database-unavailable",
        "Service unavailable",
        "The database does not answer at the moment. Try again later, a change with the same"
            + " Idempotency-Key.");
  }

  /** 503: the database undid it, as others were at work on the same. */
  static HttpProblem overtaken() {
    return unavailable(
        "overtaken",
        "Service unavailable",
        "Others were at work on the same. Nothing was changed; send it again.");
  }

  /** 507: there is no room for what was to be kept. */
  static HttpProblem storageFull() {
    return of(
            INSUFFICIENT_STORAGE,
            "storage-full",
            "Insufficient storage",
            "The storage of the database is full. Nothing was changed; what is there can be read."
                + " Try again when whoever runs this service has made room.")
        .build();
  }

  /** 504: who asked has stopped waiting, or is about to. */
  public static HttpProblem late() {
    return of(
            Status.GATEWAY_TIMEOUT,
            "too-late",
            "Gateway timeout",
            "This takes longer than you wait for it. Nothing was changed; ask for less, or wait"
                + " longer.")
        .build();
  }

  /** What Jakarta REST refuses by itself: a method, a media type, a path. */
  static HttpProblem of(WebApplicationException e) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    return of(
            status,
            "http-" + status.getStatusCode(),
            status.getReasonPhrase(),
            status.getStatusCode() == Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode()
                ? "Send the body with a Content-Type that this operation reads; the OpenAPI"
                    + " document says which."
                : String.valueOf(e.getMessage()))
        .build();
  }

  private static HttpProblem.Builder of(
      Response.StatusType status, String type, String title, String detail) {
    return HttpProblem.builder()
        .withType(URI.create("urn:trutina:problem:" + type))
        .withTitle(title)
        .withStatus(status)
        .withDetail(detail);
  }

  /** A status that Jakarta REST has no name for. */
  private static StatusType status(int code, String reason) {
    return new StatusType() {
      @Override
      public int getStatusCode() {
        return code;
      }

      @Override
      public Status.Family getFamily() {
        return Status.Family.familyOf(code);
      }

      @Override
      public String getReasonPhrase() {
        return reason;
      }
    };
  }
}
