package org.trutina.decision.smaa;

/**
 * The generator of {@link java.util.SplittableRandom} (Steele, Lea and Flood 2014), entered at any
 * position: the k-th number is a function of the seed and k alone, so that threads need not share a
 * state and their number changes nothing.
 */
final class SplitMix64 {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private SplitMix64() {}

  /**
   * The number of a stream at a position, in [0, 1), a multiple of 2^-53.
   *
   * @param position from 0
   */
  static double uniform(long seed, long position) {
    return (mix(seed + (position + 1) * GOLDEN_GAMMA) >>> 11) * 0x1p-53;
  }

  /** A seed for another stream, unrelated to the first. */
  static long derive(long seed, long stream) {
    return mix(mix(seed) ^ mix(stream * GOLDEN_GAMMA + 1));
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
