package org.trutina.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.trutina.local.Database;

/**
 * Stands in for a cluster: {@code podman kube play} of what the chart renders, with the host's
 * network. What podman does not know is put in other words: projected volumes become one Secret;
 * probes are asked from here, since it would look for curl inside of the container.
 */
final class Cluster implements AutoCloseable {

  static final List<String> COMPONENTS = List.of("catalog", "assessment", "gateway");

  /** Where instances of a component may be: each place has ports of its own. */
  static final List<String> PLACES = List.of("", "-second", "-third");

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Path directory;
  private final Databases databases;
  private final Realm realm = Realm.start();
  private final Map<String, String> secrets = new HashMap<>();
  private final Map<String, Integer> ports = new HashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<Container> started = new ArrayList<>();
  private final Set<Path> played = new LinkedHashSet<>();

  Cluster(Path directory) throws IOException {
    this.directory = directory;
    this.databases = new Databases(directory.resolve("database"));
    values.put("identity.realmUrl", realm.url());
    values.put("migrations.mode", "job");
    values.put("global.imageRegistry", "localhost");
    values.put("observability.jsonLogs", "true");
    for (String service : List.of("catalog", "assessment")) {
      Database database = databases.create(service);
      values.put(service + ".database.host", "127.0.0.1");
      values.put(service + ".database.port", database.url().replaceAll(".*:(\\d+)/.*", "$1"));
      String app = "trutina-" + service + "-database";
      secrets.put(app + "/username", database.application().user());
      secrets.put(app + "/password", database.application().password());
      secrets.put(app + "-owner/username", database.owner().user());
      secrets.put(app + "-owner/password", database.owner().password());
    }
    secrets.put("trutina-assessment/audit-key", "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA");
    secrets.put("trutina-assessment/sealing-key", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU");
    secrets.put("trutina-assessment/client-secret", "secret-of-assessment");
    secrets.put("trutina-assessment/access-client-secret", "secret-of-access");
    secrets.put("trutina-gateway/session-key", "0123456789abcdef0123456789abcdef");
    secrets.put("trutina-gateway/client-secret", "secret-of-gateway");
    for (String limit : List.of("client-per-minute", "authority-per-minute")) {
      values.put("gateway.settings.trutina\\.gateway\\.limits\\." + limit, "1000000");
    }
    for (String component : COMPONENTS) {
      for (String place : PLACES) {
        ports.put(component + place, FreePort.next());
        ports.put(component + place + "-management", FreePort.next());
      }
    }
    reach(component -> ports.get(component));
  }

  /** Where the services find each other from now on. */
  private void reach(ToIntFunction<String> port) {
    String catalog = "http://127.0.0.1:" + port.applyAsInt("catalog");
    values.put("assessment.settings.quarkus\\.rest-client\\.catalog\\.url", catalog);
    values.put("gateway.settings.trutina\\.gateway\\.catalog-url", catalog);
    values.put(
        "gateway.settings.trutina\\.gateway\\.assessment-url",
        "http://127.0.0.1:" + port.applyAsInt("assessment"));
  }

  /** Puts a balancer before all places of each component, also between the services. */
  Balancer balance() throws IOException {
    var balancer = Balancer.start(directory, ports);
    reach(balancer::port);
    return balancer;
  }

  /** Pods are made of images with this tag from now on. */
  void useImages(String tag) {
    COMPONENTS.forEach(component -> values.put(component + ".image.tag", tag));
  }

  String token() {
    return realm.token("anna", "officer");
  }

  Connection asSuperuser(String database) throws SQLException, IOException {
    return databases.asSuperuser(database);
  }

  /** What must be in no environment. */
  String[] secrets() {
    return secrets.entrySet().stream()
        .filter(secret -> !secret.getKey().endsWith("username"))
        .map(Map.Entry::getValue)
        .toArray(String[]::new);
  }

  List<Container> running() {
    return started.stream().filter(Container::isRunning).toList();
  }

  /** The archives of a directory, from now on with this tag. */
  void load(Path images, String tag) throws IOException {
    for (String image : List.of("catalog-service", "assessment-service", "gateway")) {
      String loaded = Podman.run(images.resolve(image + ".tar"), "load", "--quiet");
      Podman.run("tag", loaded.replaceAll(".*: ", ""), "localhost/trutina/" + image + ":" + tag);
    }
  }

  /**
   * Makes the pod of a component.
   *
   * @param component as the chart names it
   * @param place one of {@link #PLACES}
   */
  Container play(String component, String place) throws IOException {
    return play(component, place, pod -> {});
  }

  /** Makes one that differs from the rendered one. */
  Container play(String component, String place, Consumer<ObjectNode> difference)
      throws IOException {
    var values = new LinkedHashMap<>(this.values);
    int port = ports.getOrDefault(component + place, 0);
    int management = ports.getOrDefault(component + place + "-management", 0);
    if (port > 0) {
      String settings = component + ".settings.quarkus\\.";
      values.put(settings + "http\\.host", "127.0.0.1");
      values.put(settings + "http\\.port", String.valueOf(port));
      values.put(settings + "management\\.host", "127.0.0.1");
      values.put(settings + "management\\.port", String.valueOf(management));
    }
    List<JsonNode> objects = Chart.objects(Chart.QUICKSTART.render(values));
    ObjectNode owner =
        (ObjectNode)
            objects.stream()
                .filter(object -> component.equals(component(object)))
                .findFirst()
                .orElseThrow();
    String name = owner.at("/metadata/name").asText() + place;
    JsonNode settings =
        objects.stream()
            .filter(object -> object.at("/kind").asText().equals("ConfigMap"))
            .filter(
                map ->
                    map.at("/metadata/name")
                        .equals(owner.at("/spec/template/spec/volumes/0/configMap/name")))
            .findFirst()
            .orElseThrow();
    ObjectNode pod = pod(owner, name);
    ownVolumes(pod, (ObjectNode) settings.at("/metadata"), name);
    difference.accept(pod);
    Path file = directory.resolve(name + ".yaml");
    Files.writeString(
        file,
        String.join(
            "",
            YAML.writeValueAsString(secret(pod, name)),
            YAML.writeValueAsString(settings),
            YAML.writeValueAsString(pod)));
    Podman.run(file, "kube", "play", "--replace", "-");
    played.add(file);
    var container =
        new Container(component + place, name + "-" + containerName(pod), port, management);
    started.add(container);
    return container;
  }

  private static String component(JsonNode object) {
    return object.at("/spec/template/metadata/labels/app.kubernetes.io~1component").asText();
  }

  private static String containerName(JsonNode pod) {
    return pod.at("/spec/containers/0/name").asText();
  }

  /** For podman volumes of one name are one volume; each pod is to have its own. */
  private static void ownVolumes(ObjectNode pod, ObjectNode settings, String name) {
    settings.put("name", name + "-settings");
    ((ObjectNode) pod.at("/spec/volumes/0/configMap")).put("name", name + "-settings");
    for (String list : List.of("/spec/volumes", "/spec/containers/0/volumeMounts")) {
      for (JsonNode volume : pod.at(list)) {
        if (volume.at("/name").asText().equals("tmp")) {
          ((ObjectNode) volume).put("name", name + "-tmp");
        }
      }
    }
  }

  /** The pod that the owner would make. */
  private static ObjectNode pod(ObjectNode owner, String name) {
    ObjectNode pod = YAML.createObjectNode().put("apiVersion", "v1").put("kind", "Pod");
    pod.set("metadata", owner.at("/spec/template/metadata").deepCopy());
    ((ObjectNode) pod.at("/metadata")).put("name", name);
    ObjectNode spec = owner.at("/spec/template/spec").deepCopy();
    pod.set("spec", spec);
    spec.put("hostNetwork", true);
    // Each test wants to see how it ends.
    spec.put("restartPolicy", "Never");
    ObjectNode container = (ObjectNode) spec.at("/containers/0");
    container.remove(List.of("startupProbe", "readinessProbe", "livenessProbe", "ports"));
    return pod;
  }

  /**
   * Puts one Secret in place of the projected volume; its keys are the names of the files.
   * Kubernetes gives them to the pod's group; podman leaves them to root, so that everybody must
   * read them.
   */
  private ObjectNode secret(ObjectNode pod, String name) {
    ObjectNode secret = YAML.createObjectNode().put("apiVersion", "v1").put("kind", "Secret");
    secret.putObject("metadata").put("name", name + "-secrets");
    ObjectNode data = secret.putObject("stringData");
    ArrayNode volumes = (ArrayNode) pod.at("/spec/volumes");
    for (JsonNode source : volumes.at("/1/projected/sources")) {
      for (JsonNode item : source.at("/secret/items")) {
        data.put(
            item.at("/path").asText(),
            secrets.get(source.at("/secret/name").asText() + "/" + item.at("/key").asText()));
      }
    }
    ObjectNode volume = volumes.objectNode().put("name", "secrets");
    volume.putObject("secret").put("secretName", name + "-secrets").put("defaultMode", 0444);
    volumes.set(1, volume);
    return secret;
  }

  @Override
  public void close() {
    try {
      for (Path file : played) {
        Podman.run(file, "kube", "down", "--force", "-");
      }
      // Those of earlier builds, which have lost their tags to these.
      Podman.run("image", "prune", "--force");
      Podman.run("leave");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    realm.close();
    databases.close();
  }
}
