package org.trutina.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.random.RandomGenerator;

/**
 * Passwords that are made when first asked for and then stay the same, in a file that only its
 * owner can read.
 */
final class Secrets {

  private static final RandomGenerator RANDOM = new SecureRandom();
  private static final String[] COLOURS = {
    "amber", "azure", "coral", "green", "ivory", "olive", "scarlet", "silver", "violet", "white"
  };
  private static final String[] ANIMALS = {
    "badger", "beaver", "falcon", "heron", "lynx", "marten", "otter", "plover", "stork", "wolf"
  };

  private final Path file;

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets in(Path directory) {
    return new Secrets(directory.resolve("secrets.properties"));
  }

  /** A password for machines: 256 random bits in 43 characters. */
  synchronized String of(String name) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return kept(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** A password that a person can type, for demonstrations: {@code amber-lynx-4821}. */
  synchronized String memorable(String name) {
    String password =
        COLOURS[RANDOM.nextInt(COLOURS.length)]
            + "-"
            + ANIMALS[RANDOM.nextInt(ANIMALS.length)]
            + "-"
            + RANDOM.nextInt(1000, 10_000);
    return kept(name, password);
  }

  private String kept(String name, String fresh) {
    try {
      var secrets = new Properties();
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file)) {
          secrets.load(reader);
        }
      }
      String known = secrets.getProperty(name);
      if (known != null) {
        return known;
      }
      secrets.setProperty(name, fresh);
      write(secrets);
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the file as a whole: an interruption cannot lose the secrets that data depends on. */
  private void write(Properties secrets) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Path fresh =
        Files.createTempFile(
            parent,
            ".secrets-",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var writer = Files.newBufferedWriter(fresh)) {
      secrets.store(writer, "Made by ./trutina up. Deleting it makes the data unreadable.");
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
