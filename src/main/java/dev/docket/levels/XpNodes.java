package dev.docket.levels;

import java.util.stream.LongStream;

/**
 * Which counters a rank is made of, as in a Fenwick tree over XP: node 0 counts every member, node
 * 2^k those with 2^k XP or more, any other node n those from n up to n plus its lowest bit.
 */
final class XpNodes {

  private static final int BITS = 63;

  private XpNodes() {}

  /** The nodes that count a member with so much XP. */
  static LongStream counting(long xp) {
    var highest = highestBit(xp);
    var intervals =
        LongStream.iterate(xp, node -> Long.bitCount(node) > 1, node -> node & (node - 1));
    var powers = LongStream.rangeClosed(0, highest).map(k -> 1L << k);
    return LongStream.concat(LongStream.of(0), LongStream.concat(powers, intervals));
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
