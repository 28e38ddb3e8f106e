package org.trutina.assessment.evidence;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** How far the catalogue's feed of changes has been followed. */
@ApplicationScoped
public class FollowedPosition {

  /** Any number that nothing else locks by; waiting for it is in the order of asking. */
  private static final long TURN = 0x666f6c6c6f77L;

  private static final String HOLD = "select 1 from pg_advisory_xact_lock_shared(:turn)";
  private static final String MOVE = "select 1 from pg_advisory_xact_lock(:turn)";

  private final Session database;

  FollowedPosition(Session database) {
    this.database = database;
  }

  /** What is read of the catalogue after this was asked for contains every change up to here. */
  @Transactional
  public long position() {
    return database
        .createNativeQuery("select position from catalogue_position", Long.class)
        .getSingleResult();
  }

  /**
   * Keeps the position where it is until the transaction ends. Who takes away what is due does this
   * first, for who moves the position adds to what is due: each would wait for the other.
   */
  @Transactional(MANDATORY)
  public void hold() {
    take(HOLD);
  }

  /** Waits until nobody holds the position, before the transaction moves it. */
  @Transactional(MANDATORY)
  public void awaitTurn() {
    take(MOVE);
  }

  private void take(String lock) {
    database.createNativeQuery(lock, Integer.class).setParameter("turn", TURN).getSingleResult();
  }
}
