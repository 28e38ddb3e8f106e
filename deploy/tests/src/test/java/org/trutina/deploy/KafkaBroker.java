package org.trutina.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * A real Kafka broker, its own controller, in a process that can be stopped and started. It speaks
 * TLS only, with those who have a certificate.
 */
final class KafkaBroker implements AutoCloseable {

  private static final Path JARS =
      Chart.DEPLOY.getParent().resolve("test-broker/target/kafka").toAbsolutePath();

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Of the broker and of its clients. */
  final ServerCertificate certificate;

  private final Path directory;
  private final Path settings;
  private final int port;
  private final Admin admin;
  private Process process;

  KafkaBroker(Path directory) throws Exception {
    this.directory = Files.createDirectories(directory);
    this.settings = directory.resolve("server.properties");
    this.port = FreePort.next();
    this.certificate = ServerCertificate.valid(directory);
    Path identity = directory.resolve("identity.pem");
    Files.writeString(
        identity,
        Files.readString(certificate.key()) + Files.readString(certificate.certificate()));
    var tls =
        Map.<String, Object>of(
            "ssl.keystore.type",
            "PEM",
            "ssl.keystore.location",
            identity.toString(),
            "ssl.truststore.type",
            "PEM",
            "ssl.truststore.location",
            certificate.authority().toString());
    int controller = FreePort.next();
    Files.writeString(
        settings,
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=TLS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        listener.security.protocol.map=TLS:SSL,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=TLS
        ssl.client.auth=required
        log.dirs=%3$s
        auto.create.topics.enable=false
        offsets.topic.num.partitions=1
        offsets.topic.replication.factor=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        group.initial.rebalance.delay.ms=0
        group.min.session.timeout.ms=1000
        """
            .formatted(port, controller, directory.resolve("data")));
    tls.forEach(this::set);
    run("kafka.tools.StorageTool", "format", "-t", "dHJ1dGluYS10ZXN0cy0wMQ", "-c");
    start();
    var client = new HashMap<>(tls);
    client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address());
    client.put(AdminClientConfig.SECURITY_PROTOCOL_CONFIG, "SSL");
    admin = Admin.create(client);
  }

  private void set(String name, Object value) {
    try {
      Files.writeString(settings, name + "=" + value + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(String... main) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                JARS + "/*"));
    command.addAll(List.of(main));
    command.add(settings.toString());
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
        .start();
  }

  private void run(String... main) throws IOException {
    try {
      int status = launch(main).waitFor();
      if (status != 0) {
        throw new AssertionError(Files.readString(directory.resolve("log")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  void start() {
    try {
      process = launch("kafka.Kafka");
      // Not left behind when the tests are broken off.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At once, as a crash would. */
  void stop() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits for the broker, too. */
  void createTopic(String name, int partitions) {
    get(admin.createTopics(Set.of(new NewTopic(name, partitions, (short) 1))).all());
  }

  /** Keys of which each belongs to another partition, by the way Kafka chooses partitions. */
  static List<String> oneKeyForEach(int partitions, String prefix) {
    var keys = new TreeMap<Integer, String>();
    for (int number = 0; keys.size() < partitions; number++) {
      String key = prefix + number;
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      keys.putIfAbsent(Utils.toPositive(Utils.murmur2(bytes)) % partitions, key);
    }
    return List.copyOf(keys.values());
  }

  /** What each member of a group has been assigned. */
  List<Set<TopicPartition>> shares(String group) {
    return get(admin.describeConsumerGroups(Set.of(group)).all()).get(group).members().stream()
        .map(member -> member.assignment().topicPartitions())
        .toList();
  }

  /** Messages that the group has not told to be done. */
  long left(String group, String... topics) {
    Set<TopicPartition> all = new HashSet<>();
    get(admin.describeTopics(List.of(topics)).allTopicNames())
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(each -> all.add(new TopicPartition(topic, each.partition()))));
    var latest = new HashMap<TopicPartition, OffsetSpec>();
    all.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    var ends = get(admin.listOffsets(latest).all());
    var done = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return all.stream()
        .mapToLong(
            partition ->
                ends.get(partition).offset()
                    - (done.get(partition) == null ? 0 : done.get(partition).offset()))
        .sum();
  }

  /** Messages in a topic. */
  long messages(String topic) {
    return left("nobody", topic);
  }

  private static <T> T get(KafkaFuture<T> answer) {
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
    stop();
  }
}
