package org.trutina.assessment.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.trutina.assessment.platform.OnBehalf;
import org.trutina.decision.proof.Checkpoint;
import org.trutina.decision.proof.Frontier;
import org.trutina.decision.proof.LogKey;
import org.trutina.edge.Caller;

/**
 * Signs what the logs have come to, every minute and when asked. Who keeps a checkpoint elsewhere
 * can show later that nothing before it was changed.
 */
@ApplicationScoped
class Checkpoints {

  /** The name of the key in signatures. */
  static final String SIGNER = "trutina";

  private static final String KEEP =
      """
      insert into audit_checkpoint (authority, size, at, note)
      values (:authority, :size, :at, :note) on conflict do nothing
      """;

  private final AuditLog log;
  private final OnBehalf onBehalf;
  private final Session database;
  private final Caller caller;
  private final Clock clock;
  private final KeyPair key;

  /** Through the proxy, for the transactions. */
  @Inject Checkpoints self;

  /**
   * @param key the secret seed of the Ed25519 key, 32 bytes in base64url without padding
   */
  Checkpoints(
      AuditLog log,
      OnBehalf onBehalf,
      Session database,
      Caller caller,
      Clock clock,
      @ConfigProperty(name = "trutina.audit.key") String key) {
    this.log = log;
    this.onBehalf = onBehalf;
    this.database = database;
    this.caller = caller;
    this.clock = clock;
    this.key = LogKey.of(Base64.getUrlDecoder().decode(key.strip()));
  }

  PublicKey publicKey() {
    return key.getPublic();
  }

  /** The log's name in checkpoints. */
  String origin() {
    return "trutina/" + caller.authority();
  }

  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void everyMinute() {
    for (String authority : self.authorities()) {
      onBehalf.of(authority, self::latest);
    }
  }

  @Transactional
  List<String> authorities() {
    return database
        .createNativeQuery("select * from authorities_without_checkpoint()", String.class)
        .getResultList();
  }

  /** When the oldest entry of any log happened that no checkpoint covers. */
  @Transactional
  Optional<Instant> oldestUnsigned() {
    return Optional.ofNullable(
        database
            .createNativeQuery("select oldest_entry_without_checkpoint()", Instant.class)
            .getSingleResult());
  }

  /** The signed checkpoint of the log as it is. */
  @Transactional
  String latest() {
    Frontier frontier = log.frontier();
    String note =
        new Checkpoint(origin(), frontier.size(), frontier.root())
            .sign(SIGNER, key.getPrivate(), key.getPublic());
    if (frontier.size() > 0) {
      database
          .createNativeMutationQuery(KEEP)
          .setParameter("authority", caller.authority())
          .setParameter("size", frontier.size())
          .setParameter("at", clock.instant())
          .setParameter("note", note)
          .executeUpdate();
    }
    return note;
  }

  /** Checkpoints that were kept, the newest first. */
  @Transactional
  List<String> kept(int most) {
    return database
        .createNativeQuery(
            "select note from audit_checkpoint where authority = :authority order by size desc"
                + " limit :most",
            String.class)
        .setParameter("authority", caller.authority())
        .setParameter("most", most)
        .getResultList();
  }
}
