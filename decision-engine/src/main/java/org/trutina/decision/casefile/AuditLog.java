package org.trutina.decision.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.trutina.decision.proof.Checkpoint;
import org.trutina.decision.proof.Frontier;
import org.trutina.decision.proof.MerkleTree;

/**
 * An exported audit log: one entry to a line, as it was hashed, each naming the digest of the line
 * before. Verified against a signed checkpoint, which may be older than the export.
 */
public final class AuditLog {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The name of the key in checkpoints. */
  private static final String SIGNER = "trutina";

  private AuditLog() {}

  /**
   * What verification found.
   *
   * @param faults in words, the first damage first; none when everything holds
   * @param entries that were verified
   * @param origin the log's name
   */
  public record Verdict(List<String> faults, long entries, String origin) {
    public Verdict {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Verifies numbers, chain, root and signature.
   *
   * @param log as exported
   * @param note the signed checkpoint
   */
  public static Verdict verify(byte[] log, String note, PublicKey key) {
    Checkpoint checkpoint;
    try {
      checkpoint = Checkpoint.verify(note, SIGNER, key);
    } catch (Checkpoint.Refused refused) {
      return new Verdict(List.of(refused.getMessage()), 0, "");
    }
    // Split by bytes that end lines, so that what is hashed is what is in the file.
    List<byte[]> lines = lines(log);
    var faults = new ArrayList<String>();
    if (lines.size() < checkpoint.size()) {
      faults.add(
          "The log has %d entries; the checkpoint was signed over %d."
              .formatted(lines.size(), checkpoint.size()));
      return new Verdict(faults, lines.size(), checkpoint.origin());
    }
    var frontier = new Frontier(0, new byte[0]);
    String previous = "0".repeat(64);
    byte[] rootThen = frontier.root();
    for (int i = 0; i < lines.size(); i++) {
      byte[] line = lines.get(i);
      fault(line, i, previous, checkpoint.origin()).ifPresent(faults::add);
      previous = digest(line);
      frontier.append(MerkleTree.leaf(line), (level, index, hash) -> {});
      if (frontier.size() == checkpoint.size()) {
        rootThen = frontier.root();
      }
    }
    if (!Arrays.equals(rootThen, checkpoint.root())) {
      faults.add(
          faults.isEmpty()
              ? "The first %d entries are not those the checkpoint was signed over; the chain within"
                      .formatted(checkpoint.size())
                  + " them holds, so that entry %d or the whole log was rewritten."
                      .formatted(checkpoint.size() - 1)
              : "The root is not the one the checkpoint was signed over.");
    }
    return new Verdict(faults, lines.size(), checkpoint.origin());
  }

  private static Optional<String> fault(byte[] line, int number, String previous, String origin) {
    JsonNode entry;
    try {
      entry = JSON.readTree(new String(line, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return Optional.of("Entry " + number + " is not JSON.");
    }
    if (entry == null || entry.path("sequence").asLong(-1) != number) {
      return Optional.of(
          "Line " + number + " is not entry " + number + ": one is missing, added or moved.");
    }
    if (!origin.equals("trutina/" + entry.path("authority").asText())) {
      return Optional.of("Entry " + number + " is of another log than " + origin + ".");
    }
    if (!entry.path("previous").asText().equals(previous)) {
      return Optional.of(
          number == 0
              ? "Entry 0 names an entry before it."
              : "Entry "
                  + (number - 1)
                  + " was changed: entry "
                  + number
                  + " names another digest.");
    }
    return Optional.empty();
  }

  private static String digest(byte[] line) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static List<byte[]> lines(byte[] log) {
    var lines = new ArrayList<byte[]>();
    int start = 0;
    for (int i = 0; i < log.length; i++) {
      if (log[i] == 10) {
        lines.add(Arrays.copyOfRange(log, start, i));
        start = i + 1;
      }
    }
    if (start < log.length) {
      lines.add(Arrays.copyOfRange(log, start, log.length));
    }
    return lines;
  }
}
