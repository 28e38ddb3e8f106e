package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The script that makes a quickstart's Secrets makes what the quickstart asks for. */
class QuickstartSecretsTest {

  private static List<JsonNode> made() throws IOException {
    Process script =
        new ProcessBuilder(Chart.DEPLOY.resolve("helm/quickstart-secrets.sh").toString()).start();
    return Chart.objects(
        new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void every_key_that_a_pod_refers_to_is_made() throws IOException {
    var keys = new TreeSet<String>();
    for (JsonNode secret : made()) {
      secret
          .at("/stringData")
          .fieldNames()
          .forEachRemaining(key -> keys.add(secret.at("/metadata/name").asText() + "/" + key));
    }
    assertThat(keys).isEqualTo(referredTo());
  }

  private static Set<String> referredTo() throws IOException {
    var keys = new TreeSet<String>();
    for (JsonNode object : Chart.QUICKSTART.objects()) {
      for (JsonNode projected : object.findValues("projected")) {
        for (JsonNode source : projected.at("/sources")) {
          for (JsonNode item : source.at("/secret/items")) {
            keys.add(source.at("/secret/name").asText() + "/" + item.at("/key").asText());
          }
        }
      }
      for (JsonNode reference : object.findValues("secretKeyRef")) {
        keys.add(reference.at("/name").asText() + "/" + reference.at("/key").asText());
      }
    }
    keys.add("trutina-quickstart/superuser-password");
    String databases = Files.readString(Chart.DIRECTORY.resolve("files/quickstart-databases.sh"));
    for (String name : List.of("catalog", "assessment")) {
      Pattern.compile("secret \"?([$a-z-]+)")
          .matcher(databases)
          .results()
          .map(match -> match.group(1).replace("$name", name))
          .forEach(key -> keys.add("trutina-quickstart/" + key));
    }
    return keys;
  }

  @Test
  void values_are_long_and_never_the_same() throws IOException {
    var values = new HashSet<String>();
    for (int times = 0; times < 2; times++) {
      for (JsonNode secret : made()) {
        if (secret.at("/metadata/name").asText().equals("trutina-quickstart")) {
          secret.at("/stringData").forEach(value -> values.add(value.asText()));
        }
      }
    }
    assertThat(values).hasSize(24).allMatch(value -> value.length() >= 20);
  }
}
