package dev.docket.levels;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where what a member gained on one day counts. */
record XpGain(long guildId, long userId, int board, LocalDate day) {

  static XpGain of(long guildId, long userId, int board, Instant at) {
    return new XpGain(guildId, userId, board, at.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  XpGain on(int otherBoard) {
    return new XpGain(guildId, userId, otherBoard, day);
  }
}
