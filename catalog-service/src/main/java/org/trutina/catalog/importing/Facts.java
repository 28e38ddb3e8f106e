package org.trutina.catalog.importing;

import java.io.IOException;

/** Where a format tells what it has read. */
public interface Facts {

  /** A fact, understood and in the form of the vocabulary. */
  void accept(Fact fact) throws IOException;

  /**
   * A row, or one field of it, that cannot be taken.
   *
   * @param field the field in the source's own words; empty when it is the whole row
   * @param reason what is wrong with it, for the person who has to repair it
   * @param raw what stood there, cut to 500 characters
   */
  void reject(Place place, String field, String reason, String raw) throws IOException;

  /**
   * Where something stood.
   *
   * @param path the file
   * @param line from 1; 0 when it is the whole file
   */
  record Place(String path, int line) {}
}
