package org.trutina.decision.proof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of a log to go on with it: the hashes of its largest complete subtrees,
 * one for each bit that is set in its size.
 */
public final class Frontier {

  private static final int HASH = 32;

  private long size;
  private byte[] peaks;

  /**
   * @param peaks of a log of this size, as {@link #peaks()} gave them
   */
  public Frontier(long size, byte[] peaks) {
    if (size < 0 || peaks.length != Long.bitCount(size) * HASH) {
      throw new IllegalArgumentException(
          "a log of " + size + " has " + Long.bitCount(size) + " peaks");
    }
    this.size = size;
    this.peaks = peaks.clone();
  }

  /** Told of each subtree that an entry completes. */
  @FunctionalInterface
  public interface Completed {
    void subtree(int level, long index, byte[] hash);
  }

  /** Appends an entry by the hash of its leaf. */
  public void append(byte[] leaf, Completed completed) {
    byte[] hash = leaf;
    int level = 0;
    long index = size;
    completed.subtree(level, index, hash);
    int end = peaks.length;
    while ((index & 1) == 1) {
      hash = MerkleTree.node(Arrays.copyOfRange(peaks, end - HASH, end), hash);
      end -= HASH;
      level++;
      index >>= 1;
      completed.subtree(level, index, hash);
    }
    peaks = Arrays.copyOf(peaks, end + HASH);
    System.arraycopy(hash, 0, peaks, end, HASH);
    size++;
  }

  public long size() {
    return size;
  }

  /** The hashes of the peaks, the largest subtree's first, 32 bytes each. */
  public byte[] peaks() {
    return peaks.clone();
  }

  /** The root of the log. */
  public byte[] root() {
    byte @Nullable [] root = null;
    for (int end = peaks.length; end > 0; end -= HASH) {
      byte[] peak = Arrays.copyOfRange(peaks, end - HASH, end);
      root = root == null ? peak : MerkleTree.node(peak, root);
    }
    return root == null ? MerkleTree.sha256().digest() : root;
  }
}
