package org.trutina.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends instances at random (SIGKILL), at work or while they start, one or several at a time, and
 * starts them again a little later. The same seed chooses the same ones with the same pauses.
 */
final class RandomKills {

  /** However short it is, so many are killed. */
  private static final int LEAST = 4;

  private final List<ServiceProcess> instances;
  private final Random random;
  private final AtomicInteger kills = new AtomicInteger();

  RandomKills(List<ServiceProcess> instances, long seed) {
    this.instances = instances;
    this.random = new Random(seed);
  }

  /**
   * Does so for a time while something else is done over and over.
   *
   * @param work is given each round, from 0 on, and done to its end
   */
  void during(Duration time, Work work) throws Exception {
    try (ExecutorService killer = Executors.newSingleThreadExecutor()) {
      long end = System.nanoTime() + time.toNanos();
      Future<?> killing = killer.submit(() -> kill(end));
      for (int round = 0; !killing.isDone(); round++) {
        work.round(round);
      }
      killing.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  /** Part of what is done meanwhile. */
  interface Work {
    void round(int number) throws Exception;
  }

  private void kill(long end) {
    try {
      while (System.nanoTime() < end || kills.get() < LEAST) {
        ServiceProcess victim = instances.get(random.nextInt(instances.size()));
        victim.kill();
        kills.incrementAndGet();
        pause(2_000);
        victim.startAgain();
        pause(6_000);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Part of the fault, not of waiting for something. */
  private void pause(int mostMillis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(mostMillis));
  }

  int kills() {
    return kills.get();
  }
}
