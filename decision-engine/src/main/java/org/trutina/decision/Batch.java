package org.trutina.decision;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Many assessments in one call. A thread takes the next number when it is done with the last, so
 * that memory is bounded by what the threads hold; the work of a number must depend on nothing but
 * the number, so that their order and the number of threads change nothing.
 */
public final class Batch {

  private Batch() {}

  /** The work of one number. */
  @FunctionalInterface
  public interface Task<W> {
    /**
     * @param workspace the thread's own
     * @param number from 0
     */
    void run(W workspace, int number);
  }

  /**
   * Runs the task for every number from 0 on. The first failure ends the batch and is thrown.
   *
   * @param threads at least 1
   * @param workspace made once per thread
   */
  public static <W> void run(int tasks, int threads, Supplier<W> workspace, Task<W> task) {
    if (threads < 1) {
      throw new InvalidInput("", "there must be a thread or more, not " + threads);
    }
    var next = new AtomicInteger();
    Runnable worker =
        () -> {
          W own = workspace.get();
          try {
            for (int number = next.getAndIncrement();
                number < tasks;
                number = next.getAndIncrement()) {
              if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the batch was interrupted");
              }
              task.run(own, number);
            }
          } catch (RuntimeException | Error failure) {
            next.set(tasks);
            throw failure;
          }
        };
    int workers = Math.min(threads, tasks);
    if (workers <= 1) {
      worker.run();
      return;
    }
    try (var pool = Executors.newFixedThreadPool(workers)) {
      var running = new ArrayList<Future<?>>();
      for (int w = 0; w < workers; w++) {
        running.add(pool.submit(worker));
      }
      for (Future<?> future : running) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the batch was interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException("the batch failed", e);
      }
    }
  }
}
