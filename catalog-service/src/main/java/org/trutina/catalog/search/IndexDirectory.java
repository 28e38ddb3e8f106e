package org.trutina.catalog.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Where an index keeps its files: a new directory, deleted when it is closed.
 *
 * @param path of nobody else
 */
record IndexDirectory(Path path, Directory files) implements AutoCloseable {

  private static final String PREFIX = "trutina-search-";

  /**
   * Makes one, and deletes those whose owner has died without doing so.
   *
   * @param parent made if it is not there
   */
  static IndexDirectory in(Path parent) throws IOException {
    Files.createDirectories(parent);
    try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path other : others) {
        deleteAbandoned(other);
      }
    }
    Path path = Files.createTempDirectory(parent, PREFIX);
    return new IndexDirectory(path, new MMapDirectory(path));
  }

  private static void deleteAbandoned(Path path) {
    try (var files = new MMapDirectory(path);
        var unlocked = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      unlocked.ensureValid();
      delete(path);
    } catch (IOException e) {
      // Somebody works in it, or it is another user's.
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
    delete(path);
  }

  private static void delete(Path path) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(path);
  }
}
