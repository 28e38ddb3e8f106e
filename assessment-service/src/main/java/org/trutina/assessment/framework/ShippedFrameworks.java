package org.trutina.assessment.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The frameworks that come with the platform. */
@ApplicationScoped
class ShippedFrameworks {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<Framework> all =
      Stream.of(
              "eu-csf",
              "eu-csf-objectives",
              "competitiveness",
              "ai-layer",
              "cada-proposal",
              "ai-openness",
              "ai-act",
              "competitiveness-extended",
              "competitiveness-judged")
          .map(ShippedFrameworks::read)
          .toList();

  List<Framework> all() {
    return all;
  }

  Optional<Framework> byId(String id) {
    return all.stream().filter(framework -> framework.id().equals(id)).findFirst();
  }

  private static Framework read(String file) {
    try (InputStream yaml =
        Objects.requireNonNull(
            ShippedFrameworks.class.getResourceAsStream("/frameworks/" + file + ".yaml"), file)) {
      // Jackson alone does not follow YAML's anchors.
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      Framework framework = MAPPER.convertValue(tree, Framework.class);
      framework.check();
      return framework;
    } catch (IOException e) {
      throw new UncheckedIOException("The framework " + file + " cannot be read.", e);
    }
  }
}
