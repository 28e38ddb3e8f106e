package org.trutina.decision.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 9162, section 2.1, with SHA-256: hashes of leaves begin with 0x00, those
 * of inner nodes with 0x01, so that neither can be taken for the other.
 */
public final class MerkleTree {

  private final Nodes nodes;

  /**
   * @param nodes where the hashes of complete subtrees are read from
   */
  public MerkleTree(Nodes nodes) {
    this.nodes = nodes;
  }

  /** The hashes of the complete subtrees of a log. */
  @FunctionalInterface
  public interface Nodes {

    /**
     * The hash of a complete subtree.
     *
     * @param level its height: 0 for a leaf, so that it has 2^level leaves
     * @param index its place among those of its height, from 0
     */
    byte[] hash(int level, long index);
  }

  /** The hash of an entry. */
  public static byte[] leaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return digest.digest(entry);
  }

  /** The hash over two subtrees. */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = sha256();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  /** The root of the first entries; the hash of nothing for an empty log. */
  public byte[] root(long size) {
    return size == 0 ? sha256().digest() : range(0, size);
  }

  /**
   * What proves that an entry is in the log (RFC 9162, section 2.1.3.1).
   *
   * @param index of the entry, from 0
   * @param size of the log, above the index
   */
  public List<byte[]> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("entry " + index + " is not in a log of " + size);
    }
    var path = new ArrayList<byte[]>();
    inclusion(index, 0, size, path);
    return path;
  }

  private void inclusion(long index, long start, long size, List<byte[]> path) {
    if (size == 1) {
      return;
    }
    long split = split(size);
    if (index < split) {
      inclusion(index, start, split, path);
      path.add(range(start + split, size - split));
    } else {
      inclusion(index - split, start + split, size - split, path);
      path.add(range(start, split));
    }
  }

  /**
   * What proves that a log has only grown (RFC 9162, section 2.1.4.1).
   *
   * @param from the earlier size, at least 1
   * @param to the later size, at least as large
   */
  public List<byte[]> consistency(long from, long to) {
    if (from < 1 || from > to) {
      throw new IllegalArgumentException("no log grows from " + from + " to " + to);
    }
    var path = new ArrayList<byte[]>();
    consistency(from, 0, to, true, path);
    return path;
  }

  private void consistency(long from, long start, long size, boolean known, List<byte[]> path) {
    if (from == size) {
      if (!known) {
        path.add(range(start, size));
      }
      return;
    }
    long split = split(size);
    if (from <= split) {
      consistency(from, start, split, known, path);
      path.add(range(start + split, size - split));
    } else {
      consistency(from - split, start + split, size - split, false, path);
      path.add(range(start, split));
    }
  }

  private byte[] range(long start, long size) {
    if (Long.bitCount(size) == 1 && start % size == 0) {
      int level = Long.numberOfTrailingZeros(size);
      return nodes.hash(level, start >> level);
    }
    long split = split(size);
    return node(range(start, split), range(start + split, size - split));
  }

  /** The largest power of two below the size. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
