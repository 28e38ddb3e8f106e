package org.trutina.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** How far the catalogue's feed of changes has been followed. */
@ApplicationScoped
public class FollowedPosition {

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
}
