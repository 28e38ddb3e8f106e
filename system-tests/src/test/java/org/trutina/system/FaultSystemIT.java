package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trutina.local.Component;
import org.trutina.local.Stack;
import org.trutina.system.Caller.Answer;

/**
 * Components that stop answering: the rest goes on, what needs them fails soon and says so, and
 * nothing has to be started again but what was stopped.
 */
@ExtendWith(RunningStack.class)
class FaultSystemIT {

  /** As long as the gateway waits for an answer, and some time to tell. */
  private static final Duration PATIENCE = Duration.ofSeconds(18);

  /** Far less than waiting for what does not answer, and long enough for a busy machine. */
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private static final String CATALOGUE = "/api/v1/offerings/app-le-chat";
  private static final String PROCUREMENTS = "/api/v1/procurements?limit=1";

  private final Stack stack;
  private String token = "";

  FaultSystemIT(Stack stack) {
    this.stack = stack;
  }

  @BeforeEach
  void signIn() {
    token = stack.token("ada");
  }

  /** The next test is not about what this one broke: a service is left alone for a while. */
  @AfterEach
  void allIsGood() {
    untilGood(CATALOGUE);
    untilGood(PROCUREMENTS);
  }

  /** One answer and how long it took; what it says if it is a problem. */
  private record Timed(int status, Duration took, String problem) {}

  @ParameterizedTest
  @CsvSource({
    "CATALOG, " + CATALOGUE + ", " + PROCUREMENTS,
    "ASSESSMENT, " + PROCUREMENTS + ", " + CATALOGUE,
  })
  void a_paused_service_gives_fast_problems_and_the_other_goes_on(
      Component paused, String ofPaused, String ofOther) throws Exception {
    get(ofPaused);
    List<Timed> first;
    List<Timed> others;
    List<Timed> later;
    try (var pause = new Paused(stack, paused)) {
      first = load(ofPaused, 20);
      assertThat(otherThan(first, 503, 504)).isEmpty();
      assertThat(longest(first)).isLessThan(PATIENCE);
      others = load(ofOther, 200);
      assertThat(otherThan(others, 200)).isEmpty();
      later = load(ofPaused, 20);
      assertThat(otherThan(later, 503, 504)).isEmpty();
      assertThat(median(later)).isLessThan(AT_ONCE);
    }
    Duration recovery = untilGood(ofPaused);
    System.out.printf(
        "fault: %s paused: first refusals after at most %d ms, later ones after %d ms (median);"
            + " others %d ms (median), %d ms (longest of 200); good again %d ms after going on%n",
        paused.id(),
        longest(first).toMillis(),
        median(later).toMillis(),
        median(others).toMillis(),
        longest(others).toMillis(),
        recovery.toMillis());
    assertThat(median(others)).isLessThan(AT_ONCE);
  }

  @Test
  void who_has_a_token_goes_on_while_keycloak_is_paused() throws Exception {
    try (var pause = new Paused(stack, Component.KEYCLOAK)) {
      assertThat(otherThan(load(CATALOGUE, 50), 200)).isEmpty();
      assertThat(otherThan(load(PROCUREMENTS, 50), 200)).isEmpty();
    }
    assertThat(stack.token("anna")).isNotEmpty();
  }

  @Test
  void a_service_that_works_only_a_fifth_of_the_time_slows_only_what_needs_it() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Timed>> slow = threads.submit(() -> load(CATALOGUE, 400));
      Future<List<Timed>> others = threads.submit(() -> load(PROCUREMENTS, 400));
      while (!slow.isDone() || !others.isDone()) {
        try (var pause = new Paused(stack, Component.CATALOG)) {
          pause(400);
        }
        pause(100);
      }
      assertThat(otherThan(others.get(), 200)).isEmpty();
      assertThat(otherThan(slow.get(), 200, 503, 504)).isEmpty();
      System.out.printf(
          "fault: catalogue at a fifth of the time: its requests %d ms (median), %d ms (longest);"
              + " others %d ms (median), %d ms (longest)%n",
          median(slow.get()).toMillis(),
          longest(slow.get()).toMillis(),
          median(others.get()).toMillis(),
          longest(others.get()).toMillis());
      assertThat(median(others.get())).isLessThan(AT_ONCE);
    }
  }

  private List<Timed> load(String path, int requests) throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Timed>> calls = Collections.nCopies(requests, () -> get(path));
      var answers = new ArrayList<Timed>();
      for (Future<Timed> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private Timed get(String path) {
    Instant start = Instant.now();
    Answer answer = Caller.call(Caller.request(stack.gateway(), "GET", path), token);
    assertThat(answer.problem()).isEmpty();
    return new Timed(
        answer.status(),
        Duration.between(start, Instant.now()),
        answer.status() < 400 ? "" : answer.body());
  }

  private static List<Timed> otherThan(List<Timed> answers, Integer... expected) {
    Set<Integer> statuses = Set.of(expected);
    return answers.stream().filter(answer -> !statuses.contains(answer.status())).toList();
  }

  private Duration untilGood(String path) {
    Instant start = Instant.now();
    while (get(path).status() != 200) {
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }
    return Duration.between(start, Instant.now());
  }

  private static Duration median(List<Timed> answers) {
    return answers.stream().map(Timed::took).sorted().toList().get(answers.size() / 2);
  }

  private static Duration longest(List<Timed> answers) {
    return answers.stream().map(Timed::took).max(Duration::compareTo).orElseThrow();
  }

  /** Part of the fault, not of waiting for a result. */
  private static void pause(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }
}
