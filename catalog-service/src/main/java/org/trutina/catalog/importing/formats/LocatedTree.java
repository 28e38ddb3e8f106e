package org.trutina.catalog.importing.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.trutina.catalog.importing.Facts.Place;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A small TOML, YAML or JSON file as a tree that remembers where its values stand.
 *
 * @param lines by JSON pointer (RFC 6901)
 */
record LocatedTree(String path, String text, JsonNode root, Map<String, Integer> lines) {

  private static final int LARGEST = 4 << 20;

  private static final ObjectMapper JSON = exact(JsonMapper.builder());
  private static final ObjectMapper TOML = exact(TomlMapper.builder());
  private static final ObjectMapper YAML =
      exact(YAMLMapper.builder(YAMLFactory.builder().loaderOptions(options()).build()));

  private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> ObjectMapper exact(
      B builder) {
    return builder
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    return options;
  }

  static LocatedTree json(String path, InputStream in) throws IOException {
    return parsed(path, Utf8.text(in, LARGEST), JSON);
  }

  static LocatedTree yaml(String path, InputStream in) throws IOException {
    return parsed(path, Utf8.text(in, LARGEST), YAML);
  }

  static LocatedTree toml(String path, String text) throws IOException {
    JsonNode root = TOML.readTree(text);
    return new LocatedTree(path, text, root, TomlLines.of(text));
  }

  static String text(InputStream in) throws IOException {
    return Utf8.text(in, LARGEST);
  }

  /** The scalar at a pointer; blank when there is none. */
  Cell cell(String pointer) {
    JsonNode node = root.at(pointer);
    String field = pointer.substring(1).replace('/', '.');
    return new Cell(
        place(pointer), field, node.isValueNode() && !node.isNull() ? node.asText() : "");
  }

  boolean has(String pointer) {
    JsonNode node = root.at(pointer);
    return !node.isMissingNode() && !node.isNull();
  }

  /** Where the value at a pointer stands, or what holds it. */
  Place place(String pointer) {
    String known = pointer;
    while (!known.isEmpty() && !lines.containsKey(known)) {
      known = known.substring(0, known.lastIndexOf('/'));
    }
    return new Place(path, lines.getOrDefault(known, 0));
  }

  private static LocatedTree parsed(String path, String text, ObjectMapper mapper)
      throws IOException {
    JsonNode root = mapper.readTree(text);
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser tokens = mapper.createParser(text)) {
      for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
        if (tokens instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
          throw new MalformedFile(
              tokens.currentTokenLocation().getLineNr(), "aliases (*) are not read; write it out");
        }
        lines.putIfAbsent(
            tokens.getParsingContext().pathAsPointer().toString(),
            tokens.currentTokenLocation().getLineNr());
      }
    }
    return new LocatedTree(path, text, root, Map.copyOf(lines));
  }
}
