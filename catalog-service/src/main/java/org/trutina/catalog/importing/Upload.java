package org.trutina.catalog.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What was uploaded, opened: one file, or the files of an archive with its links resolved. */
public interface Upload {

  /**
   * The paths of the files in their order, {@code /} between folders; a single file has the name it
   * was uploaded under.
   */
  List<String> paths();

  /**
   * Opens a file, however its path was reached: links lead to what they point at.
   *
   * @throws java.nio.file.NoSuchFileException when there is no such file, or a link leads nowhere
   */
  InputStream open(String path) throws IOException;
}
