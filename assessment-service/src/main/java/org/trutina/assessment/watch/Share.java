package org.trutina.assessment.watch;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What the partitions assigned to this instance have told it to do and it has not finished. For one
 * thread.
 */
final class Share implements ConsumerRebalanceListener {

  private final String changes;

  /** Read and not finished, as far as known: offsets to be committed in the end. */
  private final Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();

  private final Set<TopicPartition> withChanges = new HashSet<>();
  private final SequencedMap<String, TopicPartition> authorities = new LinkedHashMap<>();

  /**
   * @param changes the topic of changes; the other one is keyed by authority
   */
  Share(String changes) {
    this.changes = changes;
  }

  /** Only that something is to be done: what, the database and the feed know better. */
  void told(ConsumerRecord<String, String> message) {
    var partition = new TopicPartition(message.topic(), message.partition());
    read.put(partition, new OffsetAndMetadata(message.offset() + 1));
    if (message.topic().equals(changes)) {
      withChanges.add(partition);
    } else if (message.key() != null) {
      authorities.putIfAbsent(message.key(), partition);
    }
  }

  boolean isEmpty() {
    return withChanges.isEmpty() && authorities.isEmpty();
  }

  boolean hasChanges() {
    return !withChanges.isEmpty();
  }

  void followed() {
    withChanges.clear();
  }

  /** The authority whose turn it is; then it is the others' turn. */
  Optional<String> next() {
    return Optional.ofNullable(authorities.pollFirstEntry())
        .map(
            entry -> {
              authorities.putLast(entry.getKey(), entry.getValue());
              return entry.getKey();
            });
  }

  void workedOff(String authority) {
    authorities.remove(authority);
  }

  /**
   * The offsets up to which everything is done, once each. A partition in which one thing is left
   * is not among them: whoever gets it next is told again.
   */
  Map<TopicPartition, OffsetAndMetadata> finished() {
    var finished = new HashMap<>(read);
    finished.keySet().removeAll(withChanges);
    finished.keySet().removeAll(authorities.values());
    read.keySet().removeAll(finished.keySet());
    return finished;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    // Their messages tell.
  }

  /** They are somebody else's now. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    read.keySet().removeAll(partitions);
    withChanges.removeAll(partitions);
    authorities.values().removeAll(partitions);
  }
}
