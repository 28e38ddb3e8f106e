package org.trutina.assessment.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.trutina.broker.Broker;
import org.trutina.broker.Broker.Message;

/**
 * Which instance works off what is due. Without a broker every instance looks for itself. With one,
 * an authority with work is announced in a topic keyed by authority, so that one instance of the
 * group works for it at a time; and changes in the topic of the catalogue are followed at once.
 * What no message told is found by the same look, which may then be rare.
 */
@ApplicationScoped
class Sharing {

  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);

  private final Broker broker;
  private final Follower follower;
  private final Reassessment reassessment;
  private final MeterRegistry meters;
  private final Clock clock;
  private final String changes;
  private final String reassessments;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile @Nullable Consumer<String, String> consumer;

  /** The log is told once of each. */
  private volatile boolean failing;

  private volatile boolean unannounced;

  Sharing(
      Broker broker,
      Follower follower,
      Reassessment reassessment,
      MeterRegistry meters,
      Clock clock,
      @ConfigProperty(name = "trutina.kafka.changes-topic") String changes,
      @ConfigProperty(name = "trutina.kafka.reassessments-topic") String reassessments) {
    this.broker = broker;
    this.follower = follower;
    this.reassessment = reassessment;
    this.meters = meters;
    this.clock = clock;
    this.changes = changes;
    this.reassessments = reassessments;
  }

  @Scheduled(
      every = "${trutina.watch.every}",
      delayed = "${trutina.watch.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void inTheBackground() {
    List<String> due = reassessment.authorities();
    // As long as this instance is a member, each partition has a member that works.
    if (due.isEmpty() || (isMember() && announced(due))) {
      return;
    }
    due.forEach(reassessment::workOff);
  }

  /** Whether the broker has it; what is done about it is up to the one it tells. */
  private boolean announced(List<String> authorities) {
    String now = clock.instant().toString();
    try {
      broker.send(
          reassessments,
          authorities.stream().map(authority -> new Message(authority, now)).toList());
      unannounced = false;
      return true;
    } catch (KafkaException e) {
      if (!unannounced) {
        unannounced = true;
        Log.warnf("What is due cannot be announced to Kafka: %s", e.getMessage());
      }
      return false;
    }
  }

  /** Whether this instance takes part: the group has heard of it lately. */
  boolean isMember() {
    Consumer<String, String> member = consumer;
    return member != null
        && member.metrics().values().stream()
            .filter(metric -> metric.metricName().name().equals("last-heartbeat-seconds-ago"))
            .map(Metric::metricValue)
            .anyMatch(
                ago ->
                    ago instanceof Double seconds
                        && seconds >= 0
                        && seconds <= Broker.SILENCE.toSeconds());
  }

  void start(@Observes StartupEvent event) {
    if (broker.isSet()) {
      thread = Thread.ofPlatform().name("sharing").start(this::takePart);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    Consumer<String, String> member = consumer;
    if (member != null) {
      member.wakeup();
    }
    if (thread != null) {
      thread.join(Broker.SILENCE);
    }
  }

  private void takePart() {
    try {
      do {
        try {
          takePartOnce();
        } catch (WakeupException e) {
          // Told to stop.
        } catch (RuntimeException e) {
          failed(e.getMessage());
        }
      } while (!stopped.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until told to stop, or a failure: then the others get the partitions. */
  private void takePartOnce() {
    Consumer<String, String> member = broker.consumer();
    consumer = member;
    try (var metrics = new KafkaClientMetrics(member)) {
      metrics.bindTo(meters);
      var share = new Share(changes);
      member.subscribe(List.of(changes, reassessments), share);
      Instant patience = clock.instant().plus(Broker.SILENCE);
      while (stopped.getCount() > 0) {
        member.poll(share.isEmpty() ? IDLE : Duration.ZERO).forEach(share::told);
        turn(share);
        member.commitAsync(share.finished(), null);
        if (isMember()) {
          patience = clock.instant();
          recovered();
        } else if (patience.isBefore(clock.instant())) {
          failed("the group does not answer");
        }
      }
    } finally {
      consumer = null;
      member.close(CloseOptions.timeout(AFTER_FAILURE));
    }
  }

  /** So little that the group does not wait for this member, nor one authority for another. */
  private void turn(Share share) {
    if (share.hasChanges() && !follower.follow()) {
      share.followed();
      announced(reassessment.authorities());
    }
    share
        .next()
        .filter(authority -> reassessment.portion(authority) == 0)
        .ifPresent(share::workedOff);
  }

  private void failed(@Nullable String why) {
    if (!failing) {
      failing = true;
      Log.warnf("Work is not shared through Kafka: %s", why);
    }
  }

  private void recovered() {
    if (failing) {
      failing = false;
      Log.info("Work is shared through Kafka again.");
    }
  }
}
