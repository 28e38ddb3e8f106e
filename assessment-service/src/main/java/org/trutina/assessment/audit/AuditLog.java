package org.trutina.assessment.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.platform.CanonicalJson;
import org.trutina.assessment.platform.Happened;
import org.trutina.decision.proof.Frontier;
import org.trutina.decision.proof.MerkleTree;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/**
 * Appends to the log of the caller's authority and reads it. What happens in a transaction is
 * written just before it commits: the lock that keeps numbers without gaps is held no longer than
 * that, and nothing is done that is not in the log.
 */
@ApplicationScoped
class AuditLog {

  static final String NOTHING_BEFORE = "0".repeat(64);

  private static final String FIRST_HEAD =
      """
      insert into audit_head (authority, size, last_digest, peaks)
      values (:authority, 0, :nothing, '') on conflict do nothing
      """;

  private static final String LOCK =
      "select size, last_digest, peaks from audit_head where authority = :authority for update";

  private static final String ADD =
      """
      insert into audit_entry (authority, sequence, at, who, action, subject_type, subject, entry)
      values (:authority, :sequence, :at, :who, :action, :subjectType, :subject, :entry)
      """;

  private static final String ADD_NODE =
      """
      insert into audit_node (authority, level, index, hash)
      values (:authority, :level, :index, :hash)
      """;

  private static final String GO_ON =
      """
      update audit_head set size = :size, last_digest = :last, peaks = :peaks
      where authority = :authority
      """;

  private final Session database;
  private final Caller caller;
  private final Clock clock;
  private final ObjectMapper json;
  private final TransactionSynchronizationRegistry transaction;
  private final TransactionManager transactions;

  AuditLog(
      Session database,
      Caller caller,
      Clock clock,
      ObjectMapper json,
      TransactionSynchronizationRegistry transaction,
      TransactionManager transactions) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
    this.json = json;
    this.transaction = transaction;
    this.transactions = transactions;
  }

  /** What has happened, with the digests taken at once: what is handed over may change. */
  private record Noted(
      String who,
      Instant at,
      String action,
      String subjectType,
      String subject,
      @Nullable String before,
      @Nullable String after) {}

  @Transactional
  void happened(@Observes Happened happened) {
    notedBeforeCommit()
        .add(
            new Noted(
                caller.name(),
                // As precise as the database keeps it.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                happened.action(),
                happened.subjectType(),
                happened.subject().toString(),
                digest(happened.before()),
                digest(happened.after())));
  }

  private static @Nullable String digest(@Nullable Object value) {
    return value == null ? null : CanonicalJson.digest(value);
  }

  @SuppressWarnings("unchecked")
  private List<Noted> notedBeforeCommit() {
    if (transaction.getResource(AuditLog.class) instanceof List<?> noted) {
      return (List<Noted>) noted;
    }
    String authority = caller.authority();
    var noted = new ArrayList<Noted>();
    transaction.putResource(AuditLog.class, noted);
    try {
      // Not an interposed one: it comes before Hibernate's own, and its failure rolls back.
      transactions
          .getTransaction()
          .registerSynchronization(
              new Synchronization() {
                @Override
                public void beforeCompletion() {
                  append(authority, noted);
                }

                @Override
                public void afterCompletion(int status) {
                  // Rolled back or committed, the entries share the fate of what they tell of.
                }
              });
    } catch (RollbackException | SystemException e) {
      throw new IllegalStateException("What happens cannot be noted.", e);
    }
    return noted;
  }

  private void append(String authority, List<Noted> noted) {
    database
        .createNativeMutationQuery(FIRST_HEAD)
        .setParameter("authority", authority)
        .setParameter("nothing", NOTHING_BEFORE)
        .executeUpdate();
    Tuple head =
        database
            .createNativeQuery(LOCK, Tuple.class)
            .setParameter("authority", authority)
            .getSingleResult();
    var frontier =
        new Frontier(head.get("size", Number.class).longValue(), head.get("peaks", byte[].class));
    String previous = head.get("last_digest", String.class);
    for (Noted one : noted) {
      String entry = text(entry(authority, frontier.size(), one, previous));
      database
          .createNativeMutationQuery(ADD)
          .setParameter("authority", authority)
          .setParameter("sequence", frontier.size())
          .setParameter("at", one.at())
          .setParameter("who", one.who())
          .setParameter("action", one.action())
          .setParameter("subjectType", one.subjectType())
          .setParameter("subject", one.subject())
          .setParameter("entry", entry)
          .executeUpdate();
      frontier.append(
          MerkleTree.leaf(entry.getBytes(StandardCharsets.UTF_8)),
          (level, index, hash) ->
              database
                  .createNativeMutationQuery(ADD_NODE)
                  .setParameter("authority", authority)
                  .setParameter("level", level)
                  .setParameter("index", index)
                  .setParameter("hash", hash)
                  .executeUpdate());
      previous = CanonicalJson.digestOf(entry);
    }
    database
        .createNativeMutationQuery(GO_ON)
        .setParameter("authority", authority)
        .setParameter("size", frontier.size())
        .setParameter("last", previous)
        .setParameter("peaks", frontier.peaks())
        .executeUpdate();
  }

  private static AuditEntry entry(String authority, long sequence, Noted one, String previous) {
    return new AuditEntry(
        sequence,
        authority,
        one.at(),
        one.who(),
        one.action(),
        one.subjectType(),
        one.subject(),
        one.before(),
        one.after(),
        previous);
  }

  private static String text(AuditEntry entry) {
    return CanonicalJson.write(entry);
  }

  /**
   * The size of the log and what is needed to go on with it; empty for an authority without one.
   */
  @Transactional
  Frontier frontier() {
    return database
        .createNativeQuery(
            "select size, peaks from audit_head where authority = :authority", Tuple.class)
        .setParameter("authority", caller.authority())
        .uniqueResultOptional()
        .map(
            head ->
                new Frontier(
                    head.get("size", Number.class).longValue(), head.get("peaks", byte[].class)))
        .orElseGet(() -> new Frontier(0, new byte[0]));
  }

  /**
   * The tree over the log. Its subtrees are read as they are asked for, each once: proofs of one
   * tree share most of them.
   */
  MerkleTree tree() {
    String authority = caller.authority();
    var read = new HashMap<Map.Entry<Integer, Long>, byte[]>();
    return new MerkleTree(
        (level, index) ->
            read.computeIfAbsent(
                Map.entry(level, index),
                place ->
                    database
                        .createNativeQuery(
                            "select hash from audit_node where authority = :authority and level ="
                                + " :level and index = :index",
                            byte[].class)
                        .setParameter("authority", authority)
                        .setParameter("level", level)
                        .setParameter("index", index)
                        .getSingleResult()));
  }

  /**
   * What to look for; what is absent is not asked.
   *
   * @param subject the id of what something was done to
   */
  record Search(
      @Nullable String subject,
      @Nullable String action,
      @Nullable String who,
      @Nullable Instant from,
      @Nullable Instant until) {}

  /** A page of entries in their order. */
  @Transactional
  Page<AuditEntry> list(Search search, int limit, long after) {
    var conditions = new StringBuilder("authority = :authority and sequence > :after");
    Map<String, Object> values = new HashMap<>();
    condition(conditions, values, "subject = :subject", "subject", search.subject());
    condition(conditions, values, "action = :action", "action", search.action());
    condition(conditions, values, "who = :who", "who", search.who());
    condition(conditions, values, "at >= :from", "from", search.from());
    condition(conditions, values, "at < :until", "until", search.until());
    var query =
        database
            .createNativeQuery(
                "select entry from audit_entry where "
                    + conditions
                    + " order by sequence limit :limit",
                String.class)
            .setParameter("authority", caller.authority())
            .setParameter("after", after)
            .setParameter("limit", limit + 1);
    values.forEach(query::setParameter);
    List<AuditEntry> entries = query.getResultList().stream().map(this::parse).toList();
    return Page.by(entry -> Long.toString(entry.sequence()), entries, limit);
  }

  private static void condition(
      StringBuilder conditions,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      conditions.append(" and ").append(condition);
      values.put(name, value);
    }
  }

  /** Texts of the entries about something, as they were hashed. */
  @Transactional
  List<String> about(String subject) {
    return database
        .createNativeQuery(
            "select entry from audit_entry where authority = :authority and subject = :subject"
                + " order by sequence",
            String.class)
        .setParameter("authority", caller.authority())
        .setParameter("subject", subject)
        .getResultList();
  }

  /** Texts of entries from a number on, as they were hashed. */
  @Transactional
  List<String> texts(long from, int most) {
    return database
        .createNativeQuery(
            "select entry from audit_entry where authority = :authority and sequence >= :from"
                + " order by sequence limit :most",
            String.class)
        .setParameter("authority", caller.authority())
        .setParameter("from", from)
        .setParameter("most", most)
        .getResultList();
  }

  /** One entry; 404 when the log has none of this number. */
  @Transactional
  String text(long sequence) {
    return texts(sequence, 1).stream()
        .filter(text -> parse(text).sequence() == sequence)
        .findFirst()
        .orElseThrow(() -> Problem.unknown("audit entry", sequence));
  }

  AuditEntry parse(String entry) {
    try {
      return Objects.requireNonNull(json.readValue(entry, AuditEntry.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored entry cannot be read.", e);
    }
  }
}
