package org.trutina.decision.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.Engine;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.casefile.AuditLog;
import org.trutina.decision.casefile.CanonicalJson;
import org.trutina.decision.casefile.Case;
import org.trutina.decision.casefile.EvidencePack;
import org.trutina.decision.proof.LogKey;

/** The auditor's command line. Needs no network, no server and no other file than those named. */
public final class Main {

  static final int DONE = 0;
  static final int DIFFERENT = 1;
  static final int USAGE = 2;
  static final int INVALID = 3;
  static final int UNREADABLE = 4;

  private static final String HELP =
      """
      Usage: java -jar decision-engine-cli.jar <command>

        solve <case.json>                 prints the result of a case as JSON
        pack <case.json> <pack.zip>       solves a case and writes it as an evidence pack
        recompute <pack.zip>              recomputes an evidence pack and says identical or what differs
        verify-audit <log> <checkpoint> <key>
                                          verifies an exported audit log against a signed checkpoint
                                          with the public key (Base64, or a file that holds it)
        schema                            prints the JSON Schema of a case
        version                           prints the engine's version

      A hyphen instead of a file to be read means the standard input.

      Exit status: 0 done, or identical; 1 the pack is damaged or its result is not found again;
      2 the command is not known; 3 the input is not valid (the JSON pointer says where);
      4 a file cannot be read or written.
      """;

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  Main(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    // JSON is UTF-8, whatever the terminal's encoding.
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int status = new Main(System.in, out, System.err).run(List.of(arguments));
    out.flush();
    System.exit(status);
  }

  int run(List<String> arguments) {
    String command = arguments.isEmpty() ? "" : arguments.getFirst();
    List<String> files = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    try {
      return switch (command + files.size()) {
        case "solve1" -> solve(files.getFirst());
        case "pack2" -> pack(files.getFirst(), Path.of(files.get(1)));
        case "recompute1" -> recompute(files.getFirst());
        case "verify-audit3" -> verifyAudit(files.get(0), files.get(1), files.get(2));
        case "schema0" -> schema();
        case "version0" -> {
          out.println(Engine.VERSION);
          yield DONE;
        }
        case "help0", "-h0", "--help0" -> {
          out.print(HELP);
          yield DONE;
        }
        default -> {
          err.print(HELP);
          yield USAGE;
        }
      };
    } catch (InvalidInput fault) {
      err.println((fault.pointer().isEmpty() ? "" : fault.pointer() + ": ") + fault.getMessage());
      return INVALID;
    } catch (NoSuchFileException e) {
      err.println("There is no file " + e.getFile() + ".");
      return UNREADABLE;
    } catch (IOException e) {
      err.println("A file cannot be read or written: " + e.getMessage());
      return UNREADABLE;
    }
  }

  private int solve(String file) throws IOException {
    out.print(CanonicalJson.writeIndented(Case.parse(read(file)).solve()));
    return DONE;
  }

  private int pack(String file, Path to) throws IOException {
    // Written as a whole or not at all.
    var pack = new ByteArrayOutputStream();
    EvidencePack.write(read(file), Map.of(), pack);
    Files.write(to, pack.toByteArray());
    out.println("Wrote " + to + ", " + CanonicalJson.digest(pack.toByteArray()) + ".");
    return DONE;
  }

  private int recompute(String file) throws IOException {
    EvidencePack.Verdict verdict;
    try (InputStream pack = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
      verdict = EvidencePack.recompute(pack);
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("verdict", verdict.identical() ? "identical" : "different");
    json.put("recorded_engine", verdict.recordedEngine());
    json.put("engine", verdict.engine());
    json.put("damage", verdict.damage());
    json.put(
        "differences",
        verdict.differences().stream()
            .map(
                difference -> {
                  var one = new LinkedHashMap<String, @Nullable Object>();
                  one.put("pointer", difference.pointer());
                  one.put("recorded", difference.recorded());
                  one.put("recomputed", difference.recomputed());
                  return one;
                })
            .toList());
    out.print(CanonicalJson.writeIndented(json));
    return verdict.identical() ? DONE : DIFFERENT;
  }

  private int verifyAudit(String log, String checkpoint, String key) throws IOException {
    PublicKey known;
    try {
      known = LogKey.decode(Files.exists(Path.of(key)) ? Files.readString(Path.of(key)) : key);
    } catch (IllegalArgumentException e) {
      err.println("The key is neither an Ed25519 key in Base64 nor a file with one.");
      return INVALID;
    }
    AuditLog.Verdict verdict =
        AuditLog.verify(read(log), new String(read(checkpoint), StandardCharsets.UTF_8), known);
    verdict.faults().forEach(out::println);
    if (!verdict.faults().isEmpty()) {
      return DIFFERENT;
    }
    out.println("verified: " + verdict.entries() + " entries, as signed for " + verdict.origin());
    return DONE;
  }

  private int schema() throws IOException {
    try (InputStream schema = Case.class.getResourceAsStream("case.schema.json")) {
      if (schema == null) {
        throw new IOException("the schema is not in this jar");
      }
      out.write(schema.readAllBytes());
    }
    return DONE;
  }

  private byte[] read(String file) throws IOException {
    return file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
  }
}
