package dev.docket.levels;

import java.util.Map;

/** Boards that became part of others, in the guilds that were asked about. */
record MergedBoards(Map<Board, Integer> partOf) {

  record Board(long guildId, int number) {}

  boolean isEmpty() {
    return partOf.isEmpty();
  }

  /** The board on which counts what was gained on another. */
  int resolve(long guildId, int board) {
    var into = partOf.get(new Board(guildId, board));
    return into == null ? board : resolve(guildId, into);
  }
}
