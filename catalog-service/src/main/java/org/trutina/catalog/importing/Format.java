package org.trutina.catalog.importing;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the files of one source and says what they state, fact by fact. */
public interface Format {

  /** Its name in the API, such as {@code models-dev}; also the scheme of the names it uses. */
  String key();

  /** Where the data usually comes from, as the title of its source. */
  String title();

  /**
   * Reads an upload from its first to its last row, always in the same order. A row or file that
   * cannot be understood is told to {@code facts} as rejected and does not end the reading.
   *
   * @throws UnreadableUpload when the whole cannot be what the format describes
   */
  void read(Upload upload, Options options, Facts facts) throws IOException;

  /**
   * What the uploader knows about the files and the files do not say.
   *
   * @param snapshot the day on which the files were as they are
   * @param currency ISO 4217, for sources that leave it out
   */
  record Options(LocalDate snapshot, @Nullable String currency) {}

  /** The upload as a whole cannot be read; the message says why and what to do. */
  final class UnreadableUpload extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableUpload(String remedy) {
      super(remedy);
    }
  }
}
