package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trutina.local.Stack;
import org.trutina.system.ApiDocument.Operation;
import org.trutina.system.Caller.Answer;

/**
 * Nothing that can be sent is answered by a failure of ours, and every refusal explains itself. The
 * same requests each time; {@code -Dfuzz.requests=20000} sends more of them, and {@code
 * -Dfuzz.seed} others.
 */
@ExtendWith(RunningStack.class)
class FuzzSystemIT {

  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_125);
  private static final int CONNECTIONS = 8;

  private final Stack stack;
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Map<String, String> wrong = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

  FuzzSystemIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void odd_requests_meet_no_failure_and_only_valid_problems() throws Exception {
    var table = AccessTable.read();
    var api =
        ApiDocument.parse(
            Caller.call(Caller.request(stack.gateway(), "GET", "/q/openapi?format=json"), "")
                .body());
    var realm = new Realm(stack);
    // A contracting authority of its own: what is changed here disturbs nobody.
    for (String role : Realm.roles()) {
      people.put(role, realm.person("fuzzhausen", List.of(role)));
    }
    for (String role : people.keySet()) {
      tokens.put(role, realm.tokenOf(people.get(role)));
    }
    Map<String, String> things = things();
    List<Operation> operations = api.operations();
    Instant start = Instant.now();
    var next = new AtomicInteger();
    try (var workers = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        workers.execute(
            () -> {
              for (int n = next.getAndIncrement(); n < REQUESTS; n = next.getAndIncrement()) {
                Operation operation = operations.get(n % operations.size());
                String role = table.roles(operation.id()).stream().findFirst().orElse("auditor");
                renewed(realm, n);
                send(
                    n,
                    operation,
                    new FuzzedRequest(api, things, SEED + n).of(operation, stack.gateway()),
                    role);
              }
            });
      }
    }
    Duration took = Duration.between(start, Instant.now());
    System.out.printf(
        "fuzz: %d requests in %d s, by status %s%n", REQUESTS, took.toSeconds(), statuses);
    assertThat(wrong.values()).isEmpty();
    assertThat(statuses.values().stream().mapToInt(AtomicInteger::get).sum()).isEqualTo(REQUESTS);
  }

  /** Tokens end after five minutes; a slow machine needs longer. */
  private void renewed(Realm realm, int number) {
    if (number % 1_000 == 999) {
      people.forEach(
          (role, name) -> {
            try {
              tokens.put(role, realm.tokenOf(name));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private void send(int number, Operation operation, HttpRequest.Builder request, String role) {
    String sent = "#" + number + " " + operation;
    try {
      Answer answer = Caller.call(request, tokens.get(role));
      statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
      if (answer.status() >= 500 || answer.problem().isPresent()) {
        // One of a kind is enough to read.
        wrong.putIfAbsent(
            operation.id() + answer.status(),
            "%s %s -> %d %s %s"
                .formatted(
                    sent,
                    shortened(request.build().uri().toString()),
                    answer.status(),
                    answer.problem().orElse(""),
                    shortened(answer.body())));
      }
    } catch (RuntimeException e) {
      wrong.putIfAbsent(
          operation.id() + "!",
          sent + " " + shortened(request.build().uri().toString()) + ": " + e);
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 400));
  }

  private Map<String, String> things() throws IOException {
    var things =
        new HashMap<>(Map.of("offerings", "app-le-chat", "frameworks", "eu-csf", "audit", "0"));
    String procurement =
        id(post("/api/v1/procurements", demo("procurement.json"), tokens.get("officer")));
    things.put("procurements", procurement);
    for (var option : new ObjectMapper().readTree(demo("options.json"))) {
      post(
          "/api/v1/procurements/" + procurement + "/options",
          option.toString(),
          tokens.get("officer"));
    }
    things.put(
        "assessments",
        id(
            post(
                "/api/v1/procurements/" + procurement + "/assessments",
                "",
                tokens.get("officer"))));
    for (String collection : List.of("organisations", "claims")) {
      things.put(collection, firstOf("/api/v1/" + collection + "?limit=1"));
    }
    return things;
  }

  private static String demo(String file) throws IOException {
    return Files.readString(
        RunningStack.project().resolve("deploy/local/src/main/resources/demo").resolve(file));
  }

  private Answer post(String path, String json, String token) {
    return Caller.call(
        json.isEmpty()
            ? Caller.request(stack.gateway(), "POST", path)
            : Caller.request(stack.gateway(), "POST", path, "application/json", json),
        token);
  }

  private String firstOf(String path) throws IOException {
    var answer = Caller.call(Caller.request(stack.gateway(), "GET", path), tokens.get("officer"));
    return new ObjectMapper().readTree(answer.body()).path("items").path(0).findPath("id").asText();
  }

  private static String id(Answer answer) throws IOException {
    return new ObjectMapper().readTree(answer.body()).path("id").asText();
  }
}
