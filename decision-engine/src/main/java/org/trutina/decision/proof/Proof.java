package org.trutina.decision.proof;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Verifies proofs about a log, without the log. */
public final class Proof {

  private Proof() {}

  /**
   * Whether an entry is in a log (RFC 9162, section 2.1.3.2).
   *
   * @param leaf the hash of the entry
   * @param index where it is said to be, from 0
   * @param size of the log
   * @param root of the log of this size
   */
  public static boolean included(
      byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    byte[] hash = leaf;
    for (byte[] sibling : path) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        hash = MerkleTree.node(sibling, hash);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        hash = MerkleTree.node(hash, sibling);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(hash, root);
  }

  /**
   * Whether a later log begins with the earlier one (RFC 9162, section 2.1.4.2).
   *
   * @param from the earlier size, at least 1
   * @param to the later size
   */
  public static boolean consistent(
      long from, byte[] earlierRoot, long to, byte[] laterRoot, List<byte[]> path) {
    if (from < 1 || from > to) {
      return false;
    }
    if (from == to) {
      return path.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
    }
    Iterator<byte[]> rest = path.iterator();
    long fn = from - 1;
    long sn = to - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    byte[] first = earlierRoot;
    if (Long.bitCount(from) != 1) {
      if (!rest.hasNext()) {
        return false;
      }
      first = rest.next();
    }
    byte[] earlier = first;
    byte[] later = first;
    while (rest.hasNext()) {
      byte[] sibling = rest.next();
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        earlier = MerkleTree.node(sibling, earlier);
        later = MerkleTree.node(sibling, later);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        later = MerkleTree.node(later, sibling);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(earlier, earlierRoot) && Arrays.equals(later, laterRoot);
  }
}
