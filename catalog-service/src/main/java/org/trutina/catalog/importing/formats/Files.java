package org.trutina.catalog.importing.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.trutina.catalog.importing.Facts.Place;
import org.trutina.catalog.importing.Format.UnreadableUpload;
import org.trutina.catalog.importing.Upload;

/** The files of an upload that a format reads. */
record Files(Upload upload, List<String> paths) {

  /** Reads one file. */
  interface Reading {
    void read(String path, InputStream in) throws IOException;
  }

  /**
   * The files of an upload by their names, or its only file whatever its name.
   *
   * @throws UnreadableUpload when there is none; {@code expected} says what there should be
   */
  static Files named(Upload upload, Predicate<String> name, String expected)
      throws UnreadableUpload {
    List<String> visible = upload.paths().stream().filter(Files::isVisible).toList();
    if (visible.size() == 1) {
      return new Files(upload, visible);
    }
    List<String> found =
        visible.stream().filter(path -> name.test(name(path).toLowerCase(Locale.ROOT))).toList();
    if (found.isEmpty()) {
      throw new UnreadableUpload("None of the files is " + expected + ".");
    }
    return new Files(upload, found);
  }

  /** The only file of an upload by its name, or its only file whatever its name. */
  static Files one(Upload upload, Predicate<String> name, String expected) throws UnreadableUpload {
    Files found = named(upload, name, expected);
    if (found.paths.size() > 1) {
      throw new UnreadableUpload(
          "%d of the files are %s; upload one.".formatted(found.paths.size(), expected));
    }
    return found;
  }

  /**
   * Reads the files in their order. One that cannot be read is rejected; when it is the only one,
   * so is the upload.
   */
  void each(Statements statements, Reading reading) throws IOException {
    for (String path : paths) {
      try {
        read(path, reading);
      } catch (MalformedFile e) {
        if (upload.paths().size() == 1) {
          throw e.asUpload(path);
        }
        statements.reject(new Place(path, e.line()), e.reason(), "");
      }
    }
  }

  /** Reads the files; one that cannot be read makes the upload unreadable. */
  void all(Reading reading) throws IOException {
    for (String path : paths) {
      try {
        read(path, reading);
      } catch (MalformedFile e) {
        throw e.asUpload(path);
      }
    }
  }

  private void read(String path, Reading reading) throws IOException {
    try (InputStream in = upload.open(path)) {
      reading.read(path, in);
    } catch (NoSuchFileException e) {
      throw new MalformedFile(0, "a link that leads nowhere: its target is not in the upload");
    } catch (JsonProcessingException e) {
      throw MalformedFile.of(e);
    }
  }

  /** The last part of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The last part of a path up to its first dot. */
  static String stem(String path) {
    String name = name(path);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Not what archivers and desktops leave behind. */
  static boolean isVisible(String path) {
    return !("/" + path).contains("/.") && !("/" + path).contains("/__MACOSX/");
  }
}
