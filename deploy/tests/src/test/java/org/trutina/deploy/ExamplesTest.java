package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in examples/, for operators that are not installed here. */
class ExamplesTest {

  /** Of projects that publish no types for Java; their fields are checked by hand. */
  private static final Set<String> WITHOUT_TYPE =
      Set.of(
          "Cluster",
          "ClusterExternalSecret",
          "ExternalSecret",
          "Keycloak",
          "ObjectStore",
          "Pooler",
          "ScaledObject",
          "ScheduledBackup");

  record Example(Path file, JsonNode object) {

    String kind() {
      return object.at("/kind").asText();
    }

    @Override
    public String toString() {
      return file.getFileName() + ": " + kind() + " " + object.at("/metadata/name").asText();
    }
  }

  @BeforeAll
  static void know() {
    Types.know(Kafka.class, KafkaNodePool.class, KafkaTopic.class, KafkaUser.class);
  }

  static List<Example> examples() throws IOException {
    try (Stream<Path> files = Files.list(Chart.DEPLOY.resolve("examples"))) {
      List<Path> examples =
          files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      assertThat(examples).hasSizeGreaterThanOrEqualTo(9);
      return examples.stream().flatMap(ExamplesTest::objects).toList();
    }
  }

  private static Stream<Example> objects(Path file) {
    try {
      return Chart.objects(Files.readString(file)).stream()
          .filter(object -> object.has("kind"))
          .map(object -> new Example(file, object));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void is_a_whole_object_and_no_secret(Example example) {
    assertThat(example.object().at("/apiVersion").asText()).matches(".*v[0-9].*");
    assertThat(example.object().at("/metadata/name").asText()).isNotEmpty();
    assertThat(example.kind()).isNotEqualTo("Secret");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_field_is_one_that_its_type_knows(Example example) {
    HasMetadata typed = Types.typed(example.object());
    if (Types.isKnown(typed)) {
      assertThat(Types.unknownFieldsOf(typed)).isEmpty();
    } else {
      assertThat(WITHOUT_TYPE).contains(example.kind());
    }
  }
}
