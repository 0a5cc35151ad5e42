package dev.docket.readmodels;

import java.util.List;

/**
 * A node's right to move one segment of one follower.
 *
 * @param epoch rises with each owner; whoever holds an older one cannot commit
 * @param position up to where the segment had come when it was claimed
 */
record Claim(String follower, int segment, int segments, long epoch, long position) {

  /** Whether it is still in force, by what its node holds now. */
  boolean isAmong(List<Claim> held) {
    return held.stream()
        .anyMatch(it -> it.follower.equals(follower) && it.segment == segment && it.epoch == epoch);
  }
}
