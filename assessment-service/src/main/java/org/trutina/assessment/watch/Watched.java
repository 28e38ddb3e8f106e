package org.trutina.assessment.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.TreeSet;
import org.hibernate.Session;
import org.trutina.assessment.assessment.Assessments.Assessed;
import org.trutina.assessment.evidence.Chain;
import org.trutina.edge.Caller;

/** Notes what the latest assessment of a procurement rests on, with the assessment itself. */
@ApplicationScoped
class Watched {

  private static final String WATCH =
      """
      insert into watched_procurement (procurement_id, authority, subjects)
      values (:procurement, :authority, :subjects)
      on conflict (procurement_id) do update set subjects = excluded.subjects
      where watched_procurement.subjects <> excluded.subjects
      """;

  /** The facts were read before the feed came here: what has happened since may be missing. */
  private static final String OVERTAKEN =
      """
      insert into due_assessment (procurement_id, authority, version, changes, since, not_before)
      select :procurement, :authority, position, '[]', :now, :now from
        (select position from catalogue_position for share) followed
      where position > :position
      on conflict (procurement_id) do update set version = excluded.version
      """;

  private final Session database;
  private final Caller caller;
  private final Clock clock;

  Watched(Session database, Caller caller, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  void assessed(@Observes Assessed assessed) {
    var subjects = new TreeSet<String>();
    for (String offering : assessed.offerings()) {
      Chain chain = assessed.facts().chains().get(offering);
      if (chain != null) {
        chain.offerings().forEach(node -> subjects.add("offering:" + node.offering().id()));
        chain
            .organisations()
            .forEach(node -> subjects.add("organisation:" + node.organisation().id()));
      }
    }
    // In this order, which is that of whoever takes away what is due.
    database
        .createNativeMutationQuery(OVERTAKEN)
        .setParameter("procurement", assessed.procurement())
        .setParameter("authority", caller.authority())
        .setParameter("position", assessed.facts().position())
        .setParameter("now", clock.instant())
        .executeUpdate();
    database
        .createNativeMutationQuery(WATCH)
        .setParameter("procurement", assessed.procurement())
        .setParameter("authority", caller.authority())
        .setParameter("subjects", subjects.toArray(String[]::new))
        .executeUpdate();
  }
}
