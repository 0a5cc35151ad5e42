package dev.docket.levels;

import java.util.stream.LongStream;

/**
 * Which counters a rank is made of, as in a Fenwick tree over XP: node 0 counts every member, node
 * 2^k those with 2^k XP or more, any other node n those from n up to n plus its lowest bit.
 */
final class XpNodes {

  private static final int BITS = 63;

  private XpNodes() {}

  /** Of the nodes that count a member with so much XP, those that are intervals. */
  static LongStream intervals(long xp) {
    return LongStream.iterate(xp, node -> Long.bitCount(node) > 1, node -> node & (node - 1));
  }

  /** The other nodes that count them, which depend only on the highest bit. */
  static LongStream powers(long xp) {
    return LongStream.concat(
        LongStream.of(0), LongStream.rangeClosed(0, highestBit(xp)).map(k -> 1L << k));
  }

  /** The nodes that together count each member with more XP exactly once. */
  static LongStream above(long xp) {
    var highest = highestBit(xp);
    var siblings =
        LongStream.range(0, Math.max(0, highest))
            .filter(k -> (xp >> k & 1) == 0)
            .map(k -> (xp >> k | 1) << k);
    var power = LongStream.of(highest + 1).filter(k -> k < BITS).map(k -> 1L << k);
    return LongStream.concat(siblings, power);
  }

  /** The number of a value's highest bit; -1 for 0. */
  private static int highestBit(long xp) {
    if (xp < 0) {
      throw new IllegalArgumentException("xp must not be negative, but is " + xp);
    }
    return BITS - Long.numberOfLeadingZeros(xp);
  }
}
