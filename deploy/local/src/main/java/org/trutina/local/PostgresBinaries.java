package org.trutina.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked from the class path. */
record PostgresBinaries(Path directory) {

  /** The programs below a directory, unpacked or not yet. */
  static PostgresBinaries below(Path parent) {
    return new PostgresBinaries(parent.resolve("postgresql-" + Versions.read().postgresql()));
  }

  /** Unpacks the programs unless they are there. */
  void unpack() {
    String archive = "/postgres-" + system() + "-" + architecture() + ".txz";
    try {
      Archive.unpackOnce(() -> open(archive), directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String archive) throws IOException {
    InputStream txz = PostgresBinaries.class.getResourceAsStream(archive);
    if (txz == null) {
      throw new StackException(
          "There are no PostgreSQL programs for this machine (" + archive + ").");
    }
    return new XZInputStream(txz);
  }

  private static String system() {
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    return mac ? "darwin" : "linux";
  }

  private static String architecture() {
    return System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
  }

  /**
   * Runs one of the programs to its end.
   *
   * @param output a file, not a pipe: a server keeps its output open long after pg_ctl has ended
   * @return its exit status
   */
  int run(Path output, String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if (asRoot()) {
      // PostgreSQL refuses to run as root: there it runs as nobody in a user namespace of its own.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(directory.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    try {
      var builder =
          new ProcessBuilder(command)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      Process process = builder.start();
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while running PostgreSQL's " + program + ".");
    }
  }

  /** Why the programs cannot work here at all; empty when they can. */
  static String obstacle() {
    if (!asRoot()) {
      return "";
    }
    try {
      int status =
          new ProcessBuilder("unshare", "--user", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      return status == 0 ? "" : ORDINARY_USER;
    } catch (IOException e) {
      return ORDINARY_USER;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted.");
    }
  }

  private static final String ORDINARY_USER =
      "PostgreSQL does not run as root, and this machine does not allow the user namespace that"
          + " would help (unshare --user): run as an ordinary user.";

  private static boolean asRoot() {
    return System.getProperty("user.name", "").equals("root");
  }
}
