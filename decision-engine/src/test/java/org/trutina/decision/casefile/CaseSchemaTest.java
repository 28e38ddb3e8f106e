package org.trutina.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says what the reader accepts. */
class CaseSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(CaseSchemaTest.class.getResourceAsStream("case.schema.json"));

  static Stream<Path> cases() throws IOException {
    return Files.list(Path.of("src/test/resources/cases")).sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_worked_example_follows_the_schema(Path file) throws IOException {
    assertThat(SCHEMA.validate(JSON.readTree(Files.readAllBytes(file)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{'method':'magic'}",
        "{'method':'SAW','alternatives':['a'],'criteria':['c'],'matrix':[[1]]}",
        "{'method':'SAW','alternatives':['a'],'criteria':['c'],'matrix':[['x']],"
            + "'parameters':{'normalization':'sum'}}",
        "{'method':'VIKOR','alternatives':[],'criteria':['c'],'matrix':[]}",
        "{'method':'VIKOR','alternatives':['a'],'criteria':['c','c'],'matrix':[[1,2]]}",
        "{'method':'VIKOR','alternatives':['a'],'criteria':['c'],'directions':['up'],"
            + "'matrix':[[1]]}",
        "{'method':'SMAA-2','alternatives':['a'],'criteria':['c'],"
            + "'matrix':[[{'type':'cauchy'}]]}",
        "{'method':'swing'}",
        "{'method':'SMAA-2','alternatives':['a'],'criteria':['c'],'matrix':[[1]],"
            + "'parameters':{'samples':0}}"
      })
  void what_the_schema_refuses_the_reader_refuses_too(String text) throws IOException {
    JsonNode json = JSON.readTree(text.replace('\'', '"'));
    assertThat(SCHEMA.validate(json)).isNotEmpty();
    assertThat(Failures.of(text)).isNotNull();
  }
}
