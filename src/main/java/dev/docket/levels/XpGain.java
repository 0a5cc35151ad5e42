package dev.docket.levels;

import dev.docket.levels.LevelEvent.XpDecayed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where what a member gained on one day counts. */
record XpGain(long guildId, long userId, int board, LocalDate day, boolean isDecay) {

  static XpGain of(long guildId, long userId, int board, Instant at) {
    return new XpGain(guildId, userId, board, at.atOffset(ZoneOffset.UTC).toLocalDate(), false);
  }

  /** Counts for no window: who gained most then is not a matter of who lost something. */
  static XpGain decayed(XpDecayed event) {
    var day = event.at().atOffset(ZoneOffset.UTC).toLocalDate();
    return new XpGain(event.guildId(), event.userId(), event.board(), day, true);
  }

  XpGain on(int otherBoard) {
    return new XpGain(guildId, userId, otherBoard, day, isDecay);
  }
}
