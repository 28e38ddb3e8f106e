package org.trutina.decision.casefile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.Engine;
import org.trutina.decision.InvalidInput;

/**
 * An assessment to take away: a zip of {@code case.json} (what was asked), {@code result.json}
 * (what was answered, in canonical form), any attachments, and {@code manifest.json} with the
 * SHA-256 of each and the engine's version. The same assessment gives the same bytes.
 *
 * <p>Recomputing it shows three things: that no file was changed since, that the engine finds the
 * same result, and that the result is the one recorded. It does not show who wrote it or when; that
 * is what a signature is for.
 */
public final class EvidencePack {

  static final String MANIFEST = "manifest.json";
  static final String CASE = "case.json";
  static final String RESULT = "result.json";
  static final String FORMAT = "trutina-evidence-pack/1";

  /** Beyond this a zip is more likely an attack than a pack. */
  private static final int MOST_BYTES = 256 << 20;

  private static final int MOST_FILES = 1_000;

  private EvidencePack() {}

  /**
   * Solves the case and writes the pack.
   *
   * @param attachments further files by name, such as the snapshot of claims or the report
   */
  public static void write(byte[] caseText, Map<String, byte[]> attachments, OutputStream out)
      throws IOException {
    var files = new TreeMap<String, byte[]>(attachments);
    for (String own : List.of(MANIFEST, CASE, RESULT)) {
      if (files.containsKey(own)) {
        throw new InvalidInput("", own + " is written by the pack itself");
      }
    }
    files.put(CASE, caseText);
    files.put(RESULT, bytes(CanonicalJson.write(Case.parse(caseText).solve())));
    var digests = new TreeMap<String, Object>();
    files.forEach((name, content) -> digests.put(name, CanonicalJson.digest(content)));
    files.put(
        MANIFEST,
        bytes(
            CanonicalJson.writeIndented(
                Map.of("format", FORMAT, "engine", Engine.VERSION, "files", digests))));
    out.write(zip(files));
  }

  /**
   * The one zip of these files: sorted, not compressed, as compression differs between libraries,
   * and with a fixed time that no time zone moves.
   */
  static byte[] zip(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var file : new TreeMap<>(files).entrySet()) {
        var entry = new ZipEntry(file.getKey());
        // Not the first day of 1980, which stands for "before 1980" and brings in the time zone.
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.getValue().length);
        var checksum = new CRC32();
        checksum.update(file.getValue());
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Where a recorded and a recomputed result part. */
  public record Difference(
      String pointer, @Nullable Object recorded, @Nullable Object recomputed) {}

  /**
   * @param identical whether every file is as listed and the result is found again
   * @param recordedEngine the version that wrote the pack
   * @param engine the version that recomputed it
   * @param damage files that are missing, not listed, or other than listed
   * @param differences between the results, by JSON pointer
   */
  public record Verdict(
      boolean identical,
      String recordedEngine,
      String engine,
      List<String> damage,
      List<Difference> differences) {
    public Verdict {
      damage = List.copyOf(damage);
      differences = List.copyOf(differences);
    }
  }

  /**
   * Reads a pack and recomputes it.
   *
   * @throws InvalidInput when it is not a pack, or its case cannot be solved
   */
  public static Verdict recompute(InputStream in) throws IOException {
    byte[] pack = in.readNBytes(MOST_BYTES + 1);
    if (pack.length > MOST_BYTES) {
      throw new InvalidInput("", "this is too large for an evidence pack");
    }
    Map<String, byte[]> files = unzip(pack);
    Map<?, ?> manifest = object(files, MANIFEST);
    if (!FORMAT.equals(manifest.get("format"))) {
      throw new InvalidInput("/format", MANIFEST + " does not say " + FORMAT);
    }
    List<String> damage = damage(files, manifest);
    if (!Arrays.equals(zip(files), pack)) {
      // Programs that read zips differ in which of several directories they believe.
      damage.add("the zip itself: there is more, or other, than these files in their one order");
    }
    byte[] caseText = file(files, CASE);
    Map<String, @Nullable Object> recomputed = Case.parse(caseText).solve();
    var differences = new ArrayList<Difference>();
    // Through JSON once, so that 1 and 1.0 are the same number.
    compare(
        "",
        object(files, RESULT),
        Json.parse(bytes(CanonicalJson.write(recomputed))).plain(),
        differences);
    if (differences.isEmpty()
        && !Arrays.equals(file(files, RESULT), bytes(CanonicalJson.write(recomputed)))) {
      damage.add(RESULT + " is not in canonical form");
    }
    boolean identical = damage.isEmpty() && differences.isEmpty();
    return new Verdict(
        identical, String.valueOf(manifest.get("engine")), Engine.VERSION, damage, differences);
  }

  private static List<String> damage(Map<String, byte[]> files, Map<?, ?> manifest) {
    if (!(manifest.get("files") instanceof Map<?, ?> listed)) {
      throw new InvalidInput("/files", MANIFEST + " lists no files");
    }
    var damage = new ArrayList<String>();
    listed.forEach(
        (name, digest) -> {
          byte[] content = files.get(String.valueOf(name));
          if (content == null) {
            damage.add(name + " is missing");
          } else if (!CanonicalJson.digest(content).equals(digest)) {
            damage.add(name + " is not the file that was listed");
          }
        });
    for (String name : files.keySet()) {
      if (!name.equals(MANIFEST) && !listed.containsKey(name)) {
        damage.add(name + " is not listed");
      }
    }
    for (String own : List.of(CASE, RESULT)) {
      if (!listed.containsKey(own)) {
        damage.add(own + " is not listed");
      }
    }
    return damage;
  }

  private static void compare(
      String pointer,
      @Nullable Object recorded,
      @Nullable Object recomputed,
      List<Difference> differences) {
    if (recorded instanceof Map<?, ?> a && recomputed instanceof Map<?, ?> b) {
      var names = new TreeMap<String, Boolean>();
      a.keySet().forEach(name -> names.put(String.valueOf(name), true));
      b.keySet().forEach(name -> names.put(String.valueOf(name), true));
      for (String name : names.keySet()) {
        compare(pointer + InvalidInput.step(name), a.get(name), b.get(name), differences);
      }
    } else if (recorded instanceof List<?> a && recomputed instanceof List<?> b) {
      for (int k = 0; k < Math.max(a.size(), b.size()); k++) {
        compare(
            pointer + "/" + k,
            k < a.size() ? a.get(k) : null,
            k < b.size() ? b.get(k) : null,
            differences);
      }
    } else if (!java.util.Objects.equals(recorded, recomputed)) {
      differences.add(new Difference(pointer, recorded, recomputed));
    }
  }

  private static Map<String, byte[]> unzip(byte[] pack) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    int left = MOST_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(pack), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          throw new InvalidInput("", "an evidence pack has no folders: " + entry.getName());
        }
        byte[] content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0 || files.size() >= MOST_FILES) {
          throw new InvalidInput("", "this is too large for an evidence pack");
        }
        if (files.put(entry.getName(), content) != null) {
          throw new InvalidInput("", entry.getName() + " comes twice in the pack");
        }
      }
    } catch (ZipException | EOFException e) {
      throw new InvalidInput("", "this is not a zip file, or a damaged one: " + e.getMessage());
    }
    return files;
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new InvalidInput("", "this is not an evidence pack: it has no " + name);
    }
    return content;
  }

  private static Map<?, ?> object(Map<String, byte[]> files, String name) {
    try {
      if (Json.parse(file(files, name)).plain() instanceof Map<?, ?> object) {
        return object;
      }
    } catch (InvalidInput fault) {
      throw new InvalidInput(fault.pointer(), name + ": " + fault.getMessage());
    }
    throw new InvalidInput("", name + " must be an object");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
