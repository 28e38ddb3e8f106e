package org.trutina.assessment.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shipped frameworks. */
@ApplicationScoped
public class Frameworks {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<Framework> all = List.of(read("eu-csf.yaml"), read("competitiveness.yaml"));

  public List<Framework> all() {
    return all;
  }

  public Optional<Framework> byId(String id) {
    return all.stream().filter(framework -> framework.id().equals(id)).findFirst();
  }

  private static Framework read(String file) {
    try (InputStream yaml =
        Objects.requireNonNull(Frameworks.class.getResourceAsStream("/frameworks/" + file), file)) {
      // Jackson alone does not follow YAML's anchors.
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return MAPPER.convertValue(tree, Framework.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The framework " + file + " cannot be read.", e);
    }
  }
}
