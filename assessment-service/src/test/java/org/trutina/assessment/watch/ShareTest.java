package org.trutina.assessment.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ShareTest {

  private static final TopicPartition CHANGES = new TopicPartition("changes", 0);
  private static final TopicPartition ONE = new TopicPartition("authorities", 1);
  private static final TopicPartition TWO = new TopicPartition("authorities", 2);

  private final Share share = new Share("changes");

  private void told(TopicPartition partition, long offset, String key) {
    share.told(new ConsumerRecord<>(partition.topic(), partition.partition(), offset, key, ""));
  }

  @Test
  void authorities_take_turns_until_their_work_is_done() {
    told(ONE, 0, "a");
    told(TWO, 0, "b");

    assertThat(List.of(share.next(), share.next(), share.next()).stream().map(it -> it.orElse("")))
        .containsExactly("a", "b", "a");
    share.workedOff("a");
    assertThat(share.next()).contains("b");
    assertThat(share.next()).contains("b");
    share.workedOff("b");
    assertThat(share.next()).isEmpty();
    assertThat(share.isEmpty()).isTrue();
  }

  @Test
  void an_authority_that_is_told_twice_has_one_turn() {
    told(ONE, 0, "a");
    told(ONE, 1, "a");
    told(TWO, 0, "b");

    assertThat(share.next()).contains("a");
    assertThat(share.next()).contains("b");
    assertThat(share.next()).contains("a");
  }

  @Test
  void a_message_that_names_no_authority_is_passed_over() {
    told(ONE, 0, null);

    assertThat(share.isEmpty()).isTrue();
    assertThat(share.finished()).containsOnlyKeys(ONE);
  }

  @Test
  void an_offset_is_finished_once_when_nothing_of_its_partition_is_left() {
    told(ONE, 7, "a");
    told(ONE, 8, "b");
    told(TWO, 3, "c");
    told(CHANGES, 5, "offering:x");
    assertThat(share.finished()).isEmpty();

    share.workedOff("a");
    share.workedOff("c");
    assertThat(share.finished()).isEqualTo(Map.of(TWO, new OffsetAndMetadata(4)));
    assertThat(share.finished()).isEmpty();

    share.workedOff("b");
    share.followed();
    assertThat(share.finished())
        .isEqualTo(Map.of(ONE, new OffsetAndMetadata(9), CHANGES, new OffsetAndMetadata(6)));
  }

  @Test
  void what_belongs_to_a_partition_that_went_to_another_instance_is_left_to_it() {
    told(ONE, 0, "a");
    told(TWO, 0, "b");
    told(CHANGES, 0, "offering:x");
    assertThat(share.hasChanges()).isTrue();

    share.onPartitionsRevoked(List.of(ONE, CHANGES));

    assertThat(share.hasChanges()).isFalse();
    assertThat(share.next()).contains("b");
    assertThat(share.next()).contains("b");
    share.workedOff("b");
    assertThat(share.finished()).containsOnlyKeys(TWO);
  }
}
