package org.trutina.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.StoredAnswers.Answer;

/**
 * A POST with an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header) is done once: sent
 * again within a day by the same caller, it gets the first answer. Refusals are not kept, as they
 * changed nothing. Where nobody knows whether it was done, it is not done again.
 */
@Singleton
class IdempotencyKeys {

  private static final String HEADER = "Idempotency-Key";
  private static final String BEGUN = "trutina.idempotency";
  private static final String NO_STORE = "no-store";

  /** A quoted string as the draft has it, or without the quotes. */
  private static final Pattern FORM = Pattern.compile("\"?([!#-\\[\\]-~]{1,255})\"?");

  private final Caller caller;
  private final StoredAnswers answers;
  private final ObjectMapper json;

  IdempotencyKeys(Caller caller, StoredAnswers answers, ObjectMapper json) {
    this.caller = caller;
    this.answers = answers;
    this.json = json;
  }

  @ServerRequestFilter
  @Nullable Response answerAgain(ContainerRequestContext request, SimpleResourceInfo operation)
      throws IOException {
    String header = request.getHeaderString(HEADER);
    if (header == null || !request.getMethod().equals("POST") || caller.isAnonymous()) {
      return null;
    }
    var form = FORM.matcher(header);
    if (!form.matches() || Marks.on(operation, LargeBody.class)) {
      return Problem.idempotencyKey(
              "Send 1 to 255 visible characters, and none with an upload: one that comes twice is"
                  + " recognised by its content.")
          .toResponse();
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    var key = new StoredAnswers.Key(caller.authorityOrNone(), caller.name(), form.group(1));
    String fingerprint = fingerprint(request, body);
    if (answers.begin(key, fingerprint)) {
      request.setProperty(BEGUN, key);
      return null;
    }
    return answers
        .find(key)
        .map(answer -> again(answer, fingerprint))
        .orElseGet(IdempotencyKeys::stillAtWork);
  }

  @ServerResponseFilter
  void keep(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!(request.getProperty(BEGUN) instanceof StoredAnswers.Key key)) {
      return;
    }
    // Should the answer not be kept, this is asked again with a failure, of which nothing is known.
    request.removeProperty(BEGUN);
    Object entity = response.getEntity();
    if (response.getStatus() / 100 != 2) {
      if (request.getProperty(DatabaseFailure.UNCERTAIN) == null) {
        answers.forget(key);
      }
      return;
    }
    // What nobody may store is shown once: that it was done is kept, and not what was answered.
    boolean shownOnce = NO_STORE.equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL));
    String body =
        switch (entity) {
          case null -> "";
          case Object any when shownOnce -> "";
          case String text -> text;
          default -> json.writeValueAsString(entity);
        };
    MediaType type =
        Optional.ofNullable(response.getMediaType()).orElse(MediaType.APPLICATION_JSON_TYPE);
    answers.keep(
        key,
        new Answer(
            "",
            response.getStatus(),
            type.toString(),
            Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION)).orElse(""),
            Optional.ofNullable(response.getHeaderString(HttpHeaders.ETAG)).orElse(""),
            body,
            false));
    if (entity != null && !shownOnce) {
      response.setEntity(body, null, type);
    }
  }

  private static Response again(Answer answer, String fingerprint) {
    if (!answer.fingerprint().equals(fingerprint)) {
      return Problem.invalid(
              "idempotency-key-reused",
              "",
              "This Idempotency-Key was sent with another request; use a new one for a new"
                  + " request.")
          .toResponse();
    }
    if (answer.lost()) {
      return Problem.conflict(
              "outcome-unknown",
              "The first request with this Idempotency-Key was broken off before it was answered."
                  + " Look whether it was done; if not, send it with a new key.")
          .toResponse();
    }
    if (answer.status() == 0) {
      return stillAtWork();
    }
    var response =
        Response.status(answer.status()).header("Idempotent-Replayed", "true").type(answer.type());
    if (!answer.location().isEmpty()) {
      response.header(HttpHeaders.LOCATION, answer.location());
    }
    if (!answer.etag().isEmpty()) {
      response.header(HttpHeaders.ETAG, answer.etag());
    }
    return answer.body().isEmpty() ? response.build() : response.entity(answer.body()).build();
  }

  private static Response stillAtWork() {
    return Problem.conflict(
            "request-in-progress",
            "The first request with this Idempotency-Key has not been answered yet; ask again in a"
                + " moment.")
        .toResponse();
  }

  private static String fingerprint(ContainerRequestContext request, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          request.getUriInfo().getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '?');
      String query = request.getUriInfo().getRequestUri().getRawQuery();
      digest.update((query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
