package org.trutina.assessment.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.trutina.decision.proof.LogKey;
import org.trutina.decision.proof.MerkleTree;

/** Proofs to take away. */
@ApplicationScoped
public class Proofs {

  private final AuditLog log;
  private final Checkpoints checkpoints;

  Proofs(AuditLog log, Checkpoints checkpoints) {
    this.log = log;
    this.checkpoints = checkpoints;
  }

  /** That an entry is in the log of a size. Hashes in Base64. */
  public record InclusionProof(
      long sequence,
      long size,
      @Schema(description = "The text that is hashed.") String entry,
      String leaf,
      List<String> path,
      String root) {}

  /**
   * What the log says of something, proven against a signed checkpoint.
   *
   * @param key Ed25519, Base64 of its X.509 form
   */
  public record Proven(String checkpoint, String key, List<InclusionProof> entries) {}

  @Transactional
  InclusionProof inclusion(long sequence, long size) {
    String entry = log.text(sequence);
    MerkleTree tree = log.tree();
    return inclusion(sequence, entry, tree, size, encode(tree.root(size)));
  }

  private static InclusionProof inclusion(
      long sequence, String entry, MerkleTree tree, long size, String root) {
    return new InclusionProof(
        sequence,
        size,
        entry,
        encode(MerkleTree.leaf(entry.getBytes(StandardCharsets.UTF_8))),
        tree.inclusion(sequence, size).stream().map(Proofs::encode).toList(),
        root);
  }

  /** Every entry about something. */
  @Transactional
  public Proven about(UUID subject) {
    String checkpoint = checkpoints.latest();
    long size = sizeOf(checkpoint);
    MerkleTree tree = log.tree();
    String root = encode(tree.root(size));
    var entries = new ArrayList<InclusionProof>();
    for (String entry : log.about(subject.toString())) {
      long sequence = log.parse(entry).sequence();
      // What others have added since is proven by a later checkpoint.
      if (sequence < size) {
        entries.add(inclusion(sequence, entry, tree, size, root));
      }
    }
    return new Proven(checkpoint, LogKey.encode(checkpoints.publicKey()), List.copyOf(entries));
  }

  /** The second line of a checkpoint (C2SP tlog-checkpoint). */
  private static long sizeOf(String checkpoint) {
    return Long.parseLong(checkpoint.lines().skip(1).findFirst().orElseThrow());
  }

  private static String encode(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }
}
