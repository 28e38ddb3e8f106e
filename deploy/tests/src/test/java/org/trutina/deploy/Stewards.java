package org.trutina.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Two stewards with several instances of the catalogue: one proposes claims, the other verifies
 * them. What is not answered is sent again to the next instance with the same Idempotency-Key.
 */
final class Stewards {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final List<ServiceProcess> catalogues;
  private final Realm realm;
  private final List<String> verified = new ArrayList<>();
  private int current;
  private int lost;

  Stewards(List<ServiceProcess> catalogues, Realm realm) {
    this.catalogues = catalogues;
    this.realm = realm;
  }

  /**
   * A claim of its own, proposed and verified.
   *
   * @param number tells it from all others
   */
  void establish(int number, String offering, String country) throws Exception {
    String claim =
        """
        {"subjectType": "offering", "subject": "%1$s", "property": "hosting-countries",
         "value": "%2$s", "assurance": "demonstrated", "demonstratedOn": "%3$s", "asOf": "%3$s",
         "sources": [{"title": "Visit %4$d", "publisher": "Stewards", "kind": "official",
           "address": "https://www.example.org/%4$d"}]}
        """
            .formatted(offering, country, LocalDate.now(ZoneOffset.UTC), number);
    String id =
        new ObjectMapper()
            .readTree(send("stella", "/api/v1/claims", claim).body())
            .at("/claim/id")
            .asText();
    send(
        "stefan",
        "/api/v1/claims/" + id + "/verification",
        "{\"reason\": \"Seen as well, visit " + number + ".\"}");
    verified.add(id);
  }

  private HttpResponse<String> send(String who, String path, String body) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String key = UUID.randomUUID().toString();
    while (System.nanoTime() < end) {
      try {
        var answer = http.send(request(who, path, body, key), BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 2 || answer.body().contains("already-verified")) {
          return answer;
        }
        if (answer.body().contains("request-in-progress")) {
          // Whoever began is dead. Both requests can be made again without doing anything twice.
          key = UUID.randomUUID().toString();
          lost++;
        } else if (answer.statusCode() < 500) {
          throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
      } catch (IOException e) {
        // Dead, or not alive again.
      }
      current = (current + 1) % catalogues.size();
      // As clients do, and the instances that start need the processor.
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("No instance of the catalogue answers for " + PATIENCE);
  }

  private HttpRequest request(String who, String path, String body, String key) {
    return HttpRequest.newBuilder(URI.create(catalogues.get(current).url() + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + realm.token(who, "steward"))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** Ids of the claims that have been established. */
  List<String> verified() {
    return List.copyOf(verified);
  }

  /** Requests whose instance ended while it was at work on them. */
  int lost() {
    return lost;
  }
}
