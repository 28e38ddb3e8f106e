package org.trutina.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks tar archives so that an interruption leaves nothing half-done. */
final class Archive {

  private Archive() {}

  /** Opens the compressed archive. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /** Unpacks into a directory unless it is there already. */
  static Path unpackOnce(Source source, Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return directory;
    }
    Path parent = directory.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path unfinished = Files.createTempDirectory(parent, ".unpacking-");
    try (var tar = new TarArchiveInputStream(new BufferedInputStream(source.open()))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, unfinished);
      }
      try {
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        // Another process may have been faster; its copy is as good.
        if (!Files.isDirectory(directory)) {
          throw e;
        }
      }
      return directory;
    } finally {
      delete(unfinished);
    }
  }

  private static void write(InputStream tar, TarArchiveEntry entry, Path root) throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("the archive names a path outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & 0100) != 0) {
      target.toFile().setExecutable(true, false);
    }
  }

  /** Deletes a directory with everything in it; nothing happens when it is not there. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
