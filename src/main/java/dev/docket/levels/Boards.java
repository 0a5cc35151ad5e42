package dev.docket.levels;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Which of a guild's boards counts; a board that was restored away is part of the one below it. */
final class Boards {

  private final Deque<Integer> standing = new ArrayDeque<>();
  private final Map<Integer, Integer> partOf = new HashMap<>();
  private int last;

  Boards() {
    standing.push(0);
  }

  /** The board that counts. */
  int current() {
    return standing.element();
  }

  /** The highest number that any board had. */
  int last() {
    return last;
  }

  /** Whether there is a clearing to take back. */
  boolean canRestore() {
    return standing.size() > 1;
  }

  /** The board before the one that counts. */
  int before() {
    return standing.stream().skip(1).findFirst().orElse(0);
  }

  /** The board that a board has become part of in the end. */
  int resolve(int board) {
    var resolved = board;
    while (partOf.containsKey(resolved)) {
      resolved = partOf.get(resolved);
    }
    return resolved;
  }

  void clear(int board) {
    standing.push(board);
    last = board;
  }

  void restore(int board, int before) {
    standing.remove(before);
    partOf.put(before, board);
  }
}
