package org.trutina.assessment.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.trutina.edge.Caller;

/** What the log tells other features, to compare with what they find. */
@ApplicationScoped
public class AuditTrail {

  private static final String ABOUT =
      """
      select entry from audit_entry
      where authority = :authority and subject = :subject and action in (:actions)
      order by sequence
      """;

  /** Which were taken out, by whom and when, is in the log; a report need not tell each. */
  private static final String DEEDS =
      """
      select entry from audit_entry
      where authority = :authority and subject = :subject and action not like '%-exported'
      order by sequence
      """;

  /** What somebody did. */
  public record Deed(Instant at, String who, String action) {}

  private final Session database;
  private final AuditLog log;
  private final Caller caller;

  AuditTrail(Session database, AuditLog log, Caller caller) {
    this.database = database;
    this.log = log;
    this.caller = caller;
  }

  /**
   * The digests that entries about a subject have brought as 'after' and that no later one has
   * taken back as 'before'.
   */
  @Transactional
  public Set<String> standing(UUID subject, Collection<String> actions) {
    var standing = new LinkedHashSet<String>();
    database
        .createNativeQuery(ABOUT, String.class)
        .setParameter("authority", caller.authority())
        .setParameter("subject", subject.toString())
        .setParameter("actions", actions)
        .getResultStream()
        .map(log::parse)
        .forEach(
            entry -> {
              standing.remove(entry.before());
              if (entry.after() != null) {
                standing.add(entry.after());
              }
            });
    return standing;
  }

  /** What was done to a subject, oldest first, without the taking of reports and packs. */
  @Transactional
  public List<Deed> deeds(UUID subject) {
    return database
        .createNativeQuery(DEEDS, String.class)
        .setParameter("authority", caller.authority())
        .setParameter("subject", subject.toString())
        .getResultStream()
        .map(log::parse)
        .map(entry -> new Deed(entry.at(), entry.who(), entry.action()))
        .toList();
  }
}
