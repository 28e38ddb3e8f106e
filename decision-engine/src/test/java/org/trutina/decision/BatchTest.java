package org.trutina.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchTest {

  @Test
  void every_number_is_worked_on_once() {
    for (int threads = 1; threads <= 5; threads++) {
      var times = new ConcurrentHashMap<Integer, Integer>();
      var workspaces = new AtomicInteger();
      Batch.run(
          100, threads, workspaces::incrementAndGet, (w, n) -> times.merge(n, 1, Integer::sum));
      assertThat(times).hasSize(100);
      assertThat(times.values()).containsOnly(1);
      assertThat(workspaces.get()).isBetween(1, threads);
    }
  }

  @Test
  void nothing_to_do_is_done() {
    Batch.run(0, 3, () -> 1, (w, n) -> assertThat(n).isNegative());
  }

  @Test
  void a_failure_ends_the_batch_and_is_thrown() {
    for (int threads = 1; threads <= 3; threads++) {
      int of = threads;
      var done = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  Batch.run(
                      1_000_000,
                      of,
                      () -> 0,
                      (w, n) -> {
                        if (n == 5) {
                          throw new InvalidInput("/here", "no");
                        }
                        done.incrementAndGet();
                      }))
          .isInstanceOf(InvalidInput.class);
      assertThat(done.get()).isLessThan(1_000_000 - 1);
    }
  }

  @Test
  void an_interrupted_batch_does_not_pretend_to_be_done() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Batch.run(5, 1, () -> 0, (w, n) -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void a_batch_needs_a_thread() {
    assertThatThrownBy(() -> Batch.run(1, 0, () -> 0, (w, n) -> {}))
        .isInstanceOf(InvalidInput.class);
  }
}
