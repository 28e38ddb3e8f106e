package org.trutina.edge;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a service's OpenAPI document one that generators of clients read well: scalars are
 * scalars and not types of their own, a reference says nothing beside itself that contradicts it,
 * and the page of a list is called after what it lists.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class TidyContract implements OASFilter {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String NEXT = "next";

  /** What languages have a type for, by the name that its schema gets. */
  private static final Map<String, String> SCALARS =
      Map.of("UUID", "uuid", "LocalDate", "date", "Instant", "date-time");

  /** What the library for problems describes beside our own problem, and nobody answers with. */
  private static final Set<String> UNUSED = Set.of("HttpValidationProblem", "Violation");

  @Override
  public @Nullable Schema filterSchema(Schema schema) {
    String ref = schema.getRef();
    if (ref != null) {
      String format = SCALARS.get(nameOf(ref));
      if (format == null) {
        schema.setType(null);
      } else {
        schema.ref(null).type(List.of(Schema.SchemaType.STRING)).format(format);
      }
    }
    return schema;
  }

  /** Comes last: what the schemas refer to is known by now. */
  @Override
  public void filterOpenAPI(OpenAPI api) {
    var named = new LinkedHashMap<String, Schema>();
    var pages = new LinkedHashMap<String, String>();
    api.getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              if (SCALARS.containsKey(name) || UNUSED.contains(name)) {
                return;
              }
              if (name.equals(nameOf(schema.getRef()))) {
                // Jackson writes it as a text; its schema only names itself.
                schema.ref(null).type(List.of(Schema.SchemaType.STRING));
              }
              String better = isPage(name, schema) ? describedPage(schema) : name;
              pages.put(SCHEMAS + name, SCHEMAS + better);
              named.put(better, schema);
            });
    api.getComponents().setSchemas(named);
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
        .forEach(response -> rename(response, pages));
  }

  private static boolean isPage(String name, Schema schema) {
    return name.startsWith("Page")
        && schema.getProperties() != null
        && schema.getProperties().keySet().equals(Set.of("items", NEXT));
  }

  /** The name of the page whose items are of a schema. */
  private static String describedPage(Schema page) {
    page.setDescription(
        "One page of a list. When 'next' is there, ask for the following one with it as 'cursor'.");
    page.setRequired(List.of("items"));
    Schema items = Objects.requireNonNull(page.getProperties().get("items"));
    return nameOf(Objects.requireNonNull(items.getItems()).getRef()) + "Page";
  }

  private static void rename(APIResponse response, Map<String, String> names) {
    Content content = response.getContent();
    if (content == null) {
      return;
    }
    for (MediaType type : content.getMediaTypes().values()) {
      Schema schema = type.getSchema();
      if (schema != null && schema.getRef() != null) {
        schema.setRef(names.getOrDefault(schema.getRef(), schema.getRef()));
      }
    }
  }

  private static String nameOf(@Nullable String ref) {
    return ref == null ? "" : ref.substring(ref.lastIndexOf('/') + 1);
  }
}
