package org.trutina.assessment.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.trutina.edge.Problem;
import org.trutina.edge.Problem.Violation;

/** Reads a framework that somebody wrote, and says of everything at fault where it stands. */
@ApplicationScoped
class FrameworkReader {

  private static final int MOST_VIOLATIONS = 50;
  private static final String TYPE = "invalid-framework";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final String schemaText = schemaText();
  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(
              schemaText,
              SchemaValidatorsConfig.builder()
                  .pathType(PathType.JSON_POINTER)
                  .locale(Locale.ENGLISH)
                  .build());

  /** The JSON Schema as published. */
  String schema() {
    return schemaText;
  }

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 pointing at everything at fault
   */
  Framework read(String text, boolean yaml) {
    FrameworkText written = FrameworkText.of(text, yaml);
    JsonNode tree = written.tree();
    refuse(
        schema.validate(tree).stream()
            .map(
                message ->
                    written.violation(
                        message.getInstanceLocation().toString(), detail(message.getMessage())))
            .toList());
    var unstorable = new ArrayList<Violation>();
    findUnstorable(tree, "", written, unstorable);
    refuse(unstorable);
    Framework framework = MAPPER.convertValue(completed(tree), Framework.class);
    refuse(
        new FrameworkRules(framework)
            .violations().stream()
                .map(fault -> written.violation(fault.pointer(), fault.detail()))
                .toList());
    return framework;
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw Problem.invalid(TYPE, violations.stream().limit(MOST_VIOLATIONS).toList());
    }
  }

  /** The message repeats the pointer; ours has a field of its own for it. */
  private static String detail(String message) {
    int end = message.startsWith("/") ? message.indexOf(": ") : message.startsWith(": ") ? 0 : -1;
    String detail = end < 0 ? message : message.substring(end + 2);
    return detail.endsWith(".") ? detail : detail + ".";
  }

  private static void findUnstorable(
      JsonNode node, String pointer, FrameworkText written, List<Violation> into) {
    if (node.isTextual() && node.textValue().indexOf('\0') >= 0) {
      into.add(written.violation(pointer, "A text must not contain the character NUL."));
    }
    node.properties()
        .forEach(e -> findUnstorable(e.getValue(), pointer + "/" + e.getKey(), written, into));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        findUnstorable(node.get(i), pointer + "/" + i, written, into);
      }
    }
  }

  /** What may be left out gets its default. */
  private static JsonNode completed(JsonNode tree) {
    ObjectNode framework = tree.deepCopy();
    framework.put("version", "").put("standing", "authority");
    if (!framework.hasNonNull("remark")) {
      framework.put("remark", "");
    }
    complete(framework.get("source"));
    framework
        .get("profiles")
        .forEach(
            profile -> {
              if (!profile.hasNonNull("source")) {
                ((ObjectNode) profile).set("source", framework.get("source").deepCopy());
              }
              complete(profile.get("source"));
            });
    framework
        .get("criteria")
        .forEach(
            criterion -> {
              if (!criterion.hasNonNull("source")) {
                ((ObjectNode) criterion).set("source", framework.at("/source/title"));
              }
              ObjectNode scale = (ObjectNode) criterion.get("scale");
              if (!scale.hasNonNull("levels")) {
                scale.putArray("levels");
              }
            });
    return framework;
  }

  private static void complete(JsonNode citation) {
    if (!citation.hasNonNull("address")) {
      ((ObjectNode) citation).put("address", "");
    }
  }

  private static String schemaText() {
    try (InputStream text =
        Objects.requireNonNull(
            FrameworkReader.class.getResourceAsStream("/schemas/framework.schema.json"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
