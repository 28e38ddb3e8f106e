package org.trutina.catalog.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.trutina.broker.Broker;
import org.trutina.broker.Broker.Message;
import org.trutina.catalog.change.Changes.Change;

/**
 * Hands the outbox to Kafka, where there is a broker: every change at least once, those of a
 * subject in their order but for repetitions after a failure. Of several instances one does it at a
 * time.
 */
@ApplicationScoped
class Relay {

  private static final int TOGETHER = 200;

  /** Whoever else is at it is left alone. */
  private static final String TAKE = "select position from relayed_change for update skip locked";

  private final Broker broker;
  private final Changes changes;
  private final Session database;
  private final ObjectMapper json;
  private final String topic;

  private volatile boolean failing;

  /** Through the proxy, for the transactions. */
  @Inject Relay self;

  Relay(
      Broker broker,
      Changes changes,
      Session database,
      ObjectMapper json,
      @ConfigProperty(name = "trutina.kafka.changes-topic") String topic) {
    this.broker = broker;
    this.changes = changes;
    this.database = database;
    this.json = json;
    this.topic = topic;
  }

  @Scheduled(
      every = "${trutina.kafka.relay-every}",
      delayed = "${trutina.kafka.relay-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void inTheBackground() {
    if (!broker.isSet()) {
      return;
    }
    try {
      while (self.step()) {
        // Until everything is relayed.
      }
      if (failing) {
        failing = false;
        Log.info("Changes are relayed to Kafka again.");
      }
    } catch (RuntimeException e) {
      // The next turn goes on where this one stopped; the log is told once.
      if (!failing) {
        failing = true;
        Log.warnf("Changes are not relayed to Kafka: %s", e.getMessage());
      }
    }
  }

  /** Whether there was something to relay. What the broker has is noted after it has it. */
  @Transactional
  boolean step() {
    List<Long> position = database.createNativeQuery(TAKE, Long.class).getResultList();
    List<Change> next =
        position.isEmpty() ? List.of() : changes.after(position.getFirst(), TOGETHER);
    if (next.isEmpty()) {
      return false;
    }
    broker.send(topic, next.stream().map(this::message).toList());
    database
        .createNativeMutationQuery("update relayed_change set position = :position")
        .setParameter("position", next.getLast().position())
        .executeUpdate();
    return true;
  }

  private Message message(Change change) {
    try {
      return new Message(
          change.subjectType().key() + ":" + change.subject(), json.writeValueAsString(change));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A change cannot be written.", e);
    }
  }
}
