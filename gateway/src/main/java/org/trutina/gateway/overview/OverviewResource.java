package org.trutina.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.trutina.gateway.door.Reader;
import org.trutina.gateway.door.Upstream;
import org.trutina.gateway.door.Upstream.Answer;
import org.trutina.gateway.door.Upstreams;

/**
 * What a reader would otherwise ask for one by one. The services are asked at the same time and
 * with the caller's token, and each of them decides what the caller may see. Without the resource
 * that the overview is of, there is none: its refusal is the answer. Any other part that cannot be
 * had is named as missing.
 */
@Path("/api/v1/overviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overviews", description = "What otherwise takes several requests, in one answer.")
@SecurityRequirement(
    name = "bearer",
    scopes = {"officer", "approver", "auditor"})
class OverviewResource {

  /** As many offerings as the catalogue tells of in one answer. */
  private static final int CHAINS_AT_ONCE = 100;

  private static final List<CharSequence> PASSED_ON =
      List.of(HttpHeaders.ACCEPT_LANGUAGE, "X-Request-Id", "traceparent", "tracestate");

  private final Upstream catalog;
  private final Upstream assessments;
  private final SecurityIdentity identity;
  private final ObjectMapper json;
  private final HttpServerRequest request;

  OverviewResource(
      Upstreams upstreams,
      SecurityIdentity identity,
      ObjectMapper json,
      HttpServerRequest request) {
    this.catalog = upstreams.catalog();
    this.assessments = upstreams.assessment();
    this.identity = identity;
    this.json = json;
    this.request = request;
  }

  @GET
  @Path("/procurements/{id}")
  @RolesAllowed({"officer", "approver", "auditor"})
  @Operation(
      operationId = "getProcurementOverview",
      summary = "Where a procurement stands: its latest result, award, opening, alerts and deeds")
  @APIResponse(
      responseCode = "200",
      description = "The overview; 'missing' names what could not be had",
      content = @Content(schema = @Schema(implementation = ProcurementOverview.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such procurement of this authority",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/HttpProblem")))
  public Uni<Response> getProcurementOverview(
      @Parameter(description = "The procurement") @PathParam("id") String id) {
    Reader who = caller();
    String procurementId = encoded(id);
    String at = "/api/v1/procurements/" + procurementId;
    var parts = new Parts(json);
    Future<Answer> procurement = assessments.get(at, who);
    Future<Void> all =
        Future.all(
                List.of(
                    parts.put("procurement", procurement),
                    latestAssessment(parts, at, who),
                    parts.put("award", assessments.get(at + "/award", who)),
                    parts.put("opening", assessments.get(at + "/opening", who)),
                    parts.put(
                        "alerts",
                        assessments.get(
                            "/api/v1/alerts?open=true&limit=200&procurement=" + procurementId,
                            who)),
                    parts.put(
                        "deeds",
                        assessments.get(
                            "/api/v1/audit/entries?limit=200&subject=" + procurementId, who))))
            .mapEmpty();
    return answer(procurement, all, () -> ProcurementOverview.of(parts));
  }

  @GET
  @Path("/assessments/{id}")
  @RolesAllowed({"officer", "approver", "auditor"})
  @Operation(
      operationId = "getAssessmentOverview",
      summary = "An assessment with its procurement, trade-off, explanation and claims",
      description =
          "The claims are those that the catalogue knew at the instant of the assessment. The"
              + " snapshot that was weighed is in the evidence pack, to the bit.")
  @APIResponse(
      responseCode = "200",
      description = "The overview; 'missing' names what could not be had",
      content = @Content(schema = @Schema(implementation = AssessmentOverview.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such assessment of this authority",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/HttpProblem")))
  public Uni<Response> getAssessmentOverview(
      @Parameter(description = "The assessment") @PathParam("id") String id) {
    Reader who = caller();
    String at = "/api/v1/assessments/" + encoded(id);
    var parts = new Parts(json);
    Future<Answer> assessment = assessments.get(at, who);
    Future<Void> all =
        Future.all(
                List.of(
                    parts.put("assessment", assessment),
                    parts.put("tradeOff", assessments.get(at + "/trade-off", who)),
                    parts.put("explanation", assessments.get(at + "/explanation", who)),
                    then(
                        assessment,
                        found ->
                            parts.put(
                                "procurement",
                                assessments.get(
                                    "/api/v1/procurements/" + found.path("procurement").asText(),
                                    who)),
                        parts),
                    then(assessment, found -> chains(parts, found, who), parts)))
            .mapEmpty();
    return answer(assessment, all, () -> AssessmentOverview.of(parts));
  }

  private Future<Void> latestAssessment(Parts parts, String procurement, Reader who) {
    Future<Answer> latest = assessments.get(procurement + "/assessments?limit=1", who);
    return parts.put("assessment", latest.compose(list -> newestOf(parts, list, who)));
  }

  private Future<Answer> newestOf(Parts parts, Answer list, Reader who) {
    if (list.status() >= 400) {
      return Future.succeededFuture(list);
    }
    JsonNode newest = parts.read(list).path("items").path(0);
    return newest.isMissingNode()
        ? Future.succeededFuture(new Answer(404, list.body()))
        : assessments.get("/api/v1/assessments/" + newest.path("id").asText(), who);
  }

  /** Portions in their order, joined. */
  private Future<Void> chains(Parts parts, JsonNode assessment, Reader who) {
    var offerings = new TreeSet<String>();
    assessment
        .path("result")
        .path("options")
        .forEach(option -> option.path("offerings").forEach(one -> offerings.add(one.asText())));
    List<String> sorted = List.copyOf(offerings);
    String instant = assessment.path("createdAt").asText();
    var portions = new ArrayList<Future<Answer>>();
    for (int from = 0; from < sorted.size(); from += CHAINS_AT_ONCE) {
      List<String> some = sorted.subList(from, Math.min(sorted.size(), from + CHAINS_AT_ONCE));
      portions.add(
          catalog.get(
              "/api/v1/chains?validOn=%s&asKnownAt=%s&offering=%s"
                  .formatted(instant.substring(0, 10), instant, String.join("&offering=", some)),
              who));
    }
    return Future.all(portions)
        .compose(all -> parts.put("chains", Future.succeededFuture(joined(parts, all.list()))));
  }

  private Answer joined(Parts parts, List<Answer> portions) {
    ObjectNode list = json.createObjectNode();
    var items = list.putArray("items");
    for (Answer portion : portions) {
      if (portion.status() >= 400) {
        return portion;
      }
      parts.read(portion).path("items").forEach(items::add);
    }
    return new Answer(200, Buffer.buffer(list.toString()));
  }

  private static Future<Void> then(
      Future<Answer> first, Function<JsonNode, Future<Void>> more, Parts parts) {
    return first.compose(
        answer ->
            answer.status() < 400 ? more.apply(parts.read(answer)) : Future.succeededFuture());
  }

  /** One segment whatever it holds; the services say what is wrong with it. */
  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Who asks, as the services are to see it. */
  private Reader caller() {
    long since = System.nanoTime();
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    for (CharSequence name : PASSED_ON) {
      String value = request.getHeader(name);
      if (value != null) {
        headers.set(name, value);
      }
    }
    String token = identity.getCredential(AccessTokenCredential.class).getToken();
    return new Reader(
        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token),
        assessments.waits(request),
        since);
  }

  private static Uni<Response> answer(
      Future<Answer> leading, Future<Void> all, Supplier<Object> overview) {
    return Uni.createFrom()
        .completionStage(all.toCompletionStage())
        .map(
            done -> {
              Answer of = leading.result();
              return of.status() < 400
                  ? Response.ok(overview.get())
                      .header(HttpHeaders.CACHE_CONTROL.toString(), "no-store")
                      .build()
                  : Response.status(of.status())
                      .type("application/problem+json")
                      .entity(of.body().toString())
                      .build();
            });
  }
}
