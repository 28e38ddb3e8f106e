package org.trutina.catalog.importing.formats;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.trutina.catalog.importing.Format.UnreadableUpload;

/** A file that cannot be read, or not to its end. */
final class MalformedFile extends IOException {
  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * @param line from 1; 0 when it is the whole file
   */
  MalformedFile(int line, String reason) {
    super(reason);
    this.line = line;
  }

  static MalformedFile of(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    int line = location == null ? 0 : Math.max(0, location.getLineNr());
    return new MalformedFile(line, e.getOriginalMessage());
  }

  int line() {
    return line;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  /** The same, where the file is all there is. */
  UnreadableUpload asUpload(String path) {
    String where = line == 0 ? path : path + ", line " + line;
    UnreadableUpload unreadable = new UnreadableUpload(where + ": " + reason());
    unreadable.initCause(this);
    return unreadable;
  }
}
