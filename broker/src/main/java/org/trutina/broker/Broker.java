package org.trutina.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Kafka, when {@code kafka.bootstrap.servers} names one. Every setting {@code kafka.x} is Kafka's
 * own client setting {@code x}.
 */
@ApplicationScoped
public class Broker {

  /** A member of a group that is silent for so long is taken for dead. */
  public static final Duration SILENCE = Duration.ofSeconds(10);

  /** Who sends can do without the broker, and must not wait long to find out. */
  private static final Map<String, Object> SENDING =
      Map.of(
          CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false,
          ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);

  private static final Map<String, Object> RECEIVING =
      Map.of(
          CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG,
          false,
          ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
          (int) SILENCE.toMillis(),
          ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
          false,
          ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
          "earliest",
          // Each member gets as much of each topic; sticky ones look at the sum of all topics.
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
          RangeAssignor.class.getName());

  private final Map<String, Object> settings;

  private @Nullable Producer<String, String> producer;

  Broker(@Identifier("default-kafka-broker") Map<String, Object> settings) {
    this.settings = settings;
  }

  /**
   * One message.
   *
   * @param key messages of one key arrive in their order, and with one member of a group
   */
  public record Message(String key, String value) {}

  /** Whether there is a broker to be used. */
  public boolean isSet() {
    return settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG) instanceof String servers
        && !servers.isBlank();
  }

  /**
   * Sends and waits, ten seconds at most, until the broker has the messages.
   *
   * @throws KafkaException when it does not have all of them; it may have some
   */
  public synchronized void send(String topic, Collection<Message> messages) {
    try {
      Producer<String, String> open = producer();
      List<Future<?>> sent = new ArrayList<>();
      for (Message message : messages) {
        Future<?> one = open.send(new ProducerRecord<>(topic, message.key(), message.value()));
        if (one.isDone()) {
          // What fails at once would fail, each after its wait, for all of them.
          one.get();
        }
        sent.add(one);
      }
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      close();
      throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (KafkaException e) {
      close();
      throw e;
    }
  }

  private Producer<String, String> producer() {
    Producer<String, String> open = producer;
    if (open == null) {
      open = new KafkaProducer<>(with(SENDING), new StringSerializer(), new StringSerializer());
      producer = open;
    }
    return open;
  }

  /** A new member of the service's group, for the caller to close. */
  public Consumer<String, String> consumer() {
    return new KafkaConsumer<>(with(RECEIVING), new StringDeserializer(), new StringDeserializer());
  }

  private Map<String, Object> with(Map<String, Object> defaults) {
    var all = new HashMap<>(defaults);
    all.putAll(settings);
    return all;
  }

  /** After a failure, too: some leave a producer that fails for ever. */
  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
