package org.trutina.catalog.importing.formats;

import org.trutina.catalog.importing.Facts.Place;

/**
 * One value of a source, where it stands.
 *
 * @param field its name in the source
 * @param raw its text in the source
 */
record Cell(Place place, String field, String raw) {

  boolean isBlank() {
    return raw.isBlank();
  }

  Cell saying(String text) {
    return new Cell(place, field, text);
  }
}
