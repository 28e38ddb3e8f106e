package org.trutina.assessment.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The policy profiles that come with the platform. */
@ApplicationScoped
class ShippedPolicies {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<PolicyProfileView> all =
      Stream.of("full-independence", "targeted-capability", "open-market")
          .map(id -> PolicyProfileView.shipped(id, read(id)))
          .toList();

  List<PolicyProfileView> all() {
    return all;
  }

  private static Policy read(String id) {
    String file = "/policies/" + id + ".yaml";
    try (InputStream yaml =
        Objects.requireNonNull(ShippedPolicies.class.getResourceAsStream(file), file)) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return MAPPER.convertValue(tree, Policy.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The policy profile " + id + " cannot be read.", e);
    }
  }
}
