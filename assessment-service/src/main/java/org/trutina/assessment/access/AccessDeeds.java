package org.trutina.assessment.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.platform.Happened;
import org.trutina.edge.Problem;

/**
 * Changes to access, each between two entries of the audit log. Keycloak cannot take part in our
 * transactions: so the log says first what is about to be done, and nothing is done if it cannot;
 * then how it ended. A beginning without an end says that this service broke off in between.
 */
@ApplicationScoped
class AccessDeeds {

  private static final Logger LOG = Logger.getLogger(AccessDeeds.class);

  /** What can be done to access. */
  enum Deed {
    INVITATION("member", "member-invitation-begun", "member-invited"),
    CHANGE("member", "member-change-begun", "member-changed"),
    ISSUE("machine-client", "machine-client-issue-begun", "machine-client-issued"),
    REVOCATION("machine-client", "machine-client-revocation-begun", "machine-client-revoked");

    private final String subjectType;
    private final String begun;
    private final String done;

    Deed(String subjectType, String begun, String done) {
      this.subjectType = subjectType;
      this.begun = begun;
      this.done = done;
    }
  }

  private static final String FAILED = "access-change-failed";

  private final Event<Happened> happened;

  AccessDeeds(Event<Happened> happened) {
    this.happened = happened;
  }

  /**
   * Does something to access between its entries.
   *
   * @param subject the user's name or the client's id
   * @param before what the subject may do; its digest goes into the log
   * @param after what it is to be able to do afterwards
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when the log cannot be written
   */
  <T> T perform(
      Deed deed,
      String subject,
      @Nullable Object before,
      @Nullable Object after,
      Supplier<T> change) {
    begin(new Happened(deed.begun, deed.subjectType, subject, before, after));
    T result;
    try {
      result = change.get();
    } catch (RuntimeException e) {
      end(new Happened(FAILED, deed.subjectType, subject, before, after));
      throw e;
    }
    end(new Happened(deed.done, deed.subjectType, subject, before, after));
    return result;
  }

  private void begin(Happened intent) {
    try {
      note(intent);
    } catch (RuntimeException e) {
      LOG.error("The audit log cannot be written; access was not changed.", e);
      throw Problem.unavailable(
          "audit-log-unavailable",
          "The audit log cannot be written",
          "Nothing was changed, as it could not be recorded; try again in a moment.");
    }
  }

  /**
   * What has been done stays done, and its beginning is in the log: the caller must learn of it.
   */
  private void end(Happened outcome) {
    try {
      note(outcome);
    } catch (RuntimeException e) {
      LOG.errorf(e, "'%s' is missing in the audit log.", outcome.action());
    }
  }

  private void note(Happened entry) {
    QuarkusTransaction.requiringNew().run(() -> happened.fire(entry));
  }
}
