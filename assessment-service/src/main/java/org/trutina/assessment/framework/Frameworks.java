package org.trutina.assessment.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The shipped frameworks. */
@ApplicationScoped
public class Frameworks {

  private static final ObjectMapper YAML = new YAMLMapper();

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
      return YAML.readValue(yaml, Framework.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The framework " + file + " cannot be read.", e);
    }
  }
}
