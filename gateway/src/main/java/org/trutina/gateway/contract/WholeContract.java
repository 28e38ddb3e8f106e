package org.trutina.gateway.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the services' contracts what the gateway does to all operations, so that clients made
 * from the document know it: the refusals that every operation can give, and what a problem is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class WholeContract implements OASFilter {

  private static final String PROBLEM = "HttpProblem";
  private static final String VIOLATION = "FieldViolation";
  private static final String INSTANT = "Instant";

  /** By status: the name of the response, and when it is given. */
  private static final Map<String, List<String>> REFUSALS =
      new TreeMap<>(
          Map.of(
              "401", List.of("Unauthenticated", "No valid token or session"),
              "403", List.of("Forbidden", "Not for the caller's role"),
              "429", List.of("TooManyRequests", "Asked too often; Retry-After says when to go on"),
              "503",
                  List.of(
                      "Unavailable",
                      "A service does not answer; Retry-After says when to ask again"),
              "504", List.of("Late", "A service did not answer in time")));

  /** An instant is a text to every language; the services' contracts have none left. */
  @Override
  public Schema filterSchema(Schema schema) {
    return ("#/components/schemas/" + INSTANT).equals(schema.getRef())
        ? schema.ref(null).type(List.of(Schema.SchemaType.STRING)).format("date-time")
        : schema;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getComponents().removeSchema(INSTANT);
    api.setServers(List.of(OASFactory.createServer().url("/").description("This installation")));
    api.getComponents().addSchema(PROBLEM, problem()).addSchema(VIOLATION, violation());
    REFUSALS.forEach(
        (status, refusal) ->
            api.getComponents()
                .addResponse(refusal.getFirst(), response(status, refusal.getLast())));
    var paths = api.getPaths().getPathItems().values();
    paths.stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(WholeContract::addRefusals);
    paths.stream()
        .map(PathItem::getPOST)
        .filter(operation -> operation != null && takesNoFile(operation))
        .forEach(operation -> operation.addParameter(idempotencyKey()));
  }

  private static boolean takesNoFile(Operation operation) {
    return operation.getRequestBody() == null
        || operation.getRequestBody().getContent().getMediaTypes().keySet().stream()
            .allMatch(type -> type.endsWith("json"));
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .description(
            "Chosen by the client, new for each new request: sent again within a day, the request"
                + " is not done again but answered as before")
        .schema(type(Schema.SchemaType.STRING).minLength(1).maxLength(255));
  }

  private static void addRefusals(Operation operation) {
    REFUSALS.forEach(
        (status, refusal) ->
            operation
                .getResponses()
                .addAPIResponse(
                    status,
                    OASFactory.createAPIResponse()
                        .ref("#/components/responses/" + refusal.getFirst())));
  }

  private static final Set<String> AGAIN_LATER = Set.of("429", "503", "504");

  private static APIResponse response(String status, String description) {
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(description)
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType().schema(reference(PROBLEM))));
    return AGAIN_LATER.contains(status)
        ? response.addHeader(
            "Retry-After",
            OASFactory.createHeader()
                .description("Seconds")
                .schema(type(Schema.SchemaType.INTEGER)))
        : response;
  }

  /** RFC 9457, and what our problems say beyond it. */
  private static Schema problem() {
    return type(Schema.SchemaType.OBJECT)
        .description("What went wrong and what to do about it (RFC 9457).")
        .required(List.of("type", "title", "status", "detail"))
        .addProperty(
            "type",
            text(
                "Stays the same for the same kind of problem: programs decide by it",
                "urn:trutina:problem:invalid-fields"))
        .addProperty("title", text("The kind of problem in words", "Invalid fields"))
        .addProperty(
            "status",
            type(Schema.SchemaType.INTEGER).description("The HTTP status").examples(List.of(400)))
        .addProperty(
            "detail", text("This problem in words, with the remedy", "/title must not be blank."))
        .addProperty("instance", text("The path that was asked for", "/api/v1/procurements"))
        .addProperty("parameter", text("The query parameter at fault, if it is one", "limit"))
        .addProperty(
            "violations",
            type(Schema.SchemaType.ARRAY)
                .description("The fields at fault, if it is fields")
                .items(reference(VIOLATION)));
  }

  private static Schema violation() {
    return type(Schema.SchemaType.OBJECT)
        .addProperty(
            "pointer", text("JSON pointer (RFC 6901) into the request body", "/gates/0/minimum"))
        .addProperty(
            "detail", text("What is wrong, and what would be right", "minimum must be at most 4."));
  }

  private static Schema reference(String schema) {
    return OASFactory.createSchema().ref("#/components/schemas/" + schema);
  }

  private static Schema text(String description, String example) {
    return type(Schema.SchemaType.STRING).description(description).examples(List.of(example));
  }

  private static Schema type(Schema.SchemaType type) {
    return OASFactory.createSchema().type(List.of(type));
  }
}
