package org.trutina.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own, small enough to be filled. Only root may mount one. */
final class SmallDisk implements AutoCloseable {

  private static final byte[] BALLAST = new byte[64 << 10];

  private final Path directory;

  private SmallDisk(Path directory) {
    this.directory = directory;
  }

  /** Mounts it, or skips the test where that is not permitted. */
  static SmallDisk mount(Path directory, int megabytes) throws IOException {
    Files.createDirectories(directory);
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString())
            == 0,
        "a small file system can be mounted here (root)");
    return new SmallDisk(directory);
  }

  /** Takes all of what is free. */
  void fill() throws IOException {
    try (var file = Files.newOutputStream(ballast(), StandardOpenOption.CREATE)) {
      while (directory.toFile().getUsableSpace() > 0) {
        file.write(BALLAST, 0, (int) Math.min(BALLAST.length, directory.toFile().getUsableSpace()));
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return directory.resolve("ballast");
  }

  private static int run(String... command) throws IOException {
    try {
      return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (run("umount", directory.toString()) != 0) {
      throw new IOException(directory + " is still mounted");
    }
  }
}
