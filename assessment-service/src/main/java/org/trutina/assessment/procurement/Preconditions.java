package org.trutina.assessment.procurement;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Conditional requests: no change of another is lost. */
public final class Preconditions {

  private Preconditions() {}

  /** The revision that a request's If-Match names. */
  public static int revision(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw refused(
          Status.PRECONDITION_REQUIRED,
          "if-match-required",
          "Send the ETag of what you have read as If-Match, so that no change of another is lost.");
    }
    String tag = ifMatch.strip();
    return tag.matches("\"\\d{1,9}\"") ? Integer.parseInt(tag.substring(1, tag.length() - 1)) : -1;
  }

  /** The ETag of a revision. */
  public static String tag(int revision) {
    return "\"" + revision + "\"";
  }

  /** 412: the caller has read an earlier revision. */
  public static HttpProblem changedMeanwhile() {
    return refused(
        Status.PRECONDITION_FAILED,
        "changed-meanwhile",
        "Somebody has changed it meanwhile. Read it again and repeat your change.");
  }

  private static HttpProblem refused(Status status, String type, String detail) {
    return HttpProblem.builder()
        .withType(URI.create("urn:trutina:problem:" + type))
        .withTitle(status.getReasonPhrase())
        .withStatus(status)
        .withDetail(detail)
        .build();
  }
}
