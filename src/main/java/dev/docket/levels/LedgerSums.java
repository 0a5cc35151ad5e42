package dev.docket.levels;

import dev.docket.kernel.Recorded;
import dev.docket.levels.LevelEvent.LevelDropped;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.MemberExcluded;
import dev.docket.levels.LevelEvent.MemberReadmitted;
import dev.docket.levels.LevelEvent.MemberRelisted;
import dev.docket.levels.LevelEvent.MemberUnlisted;
import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelEvent.XpDecayed;
import dev.docket.levels.LevelEvent.XpImportReverted;
import dev.docket.levels.LevelEvent.XpImported;
import dev.docket.levels.LevelSettingEvent.BoardCleared;
import dev.docket.levels.LevelSettingEvent.BoardRestored;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** What everyone's events come to, as far as a read model shows the guild. */
final class LedgerSums {

  private final LongUnaryOperator upTo;
  private final Map<Account, Long> sums = new HashMap<>();
  private final Map<Long, Boards> boards = new HashMap<>();

  /**
   * Begins at nothing.
   *
   * @param upTo the last position that counts in a guild
   */
  LedgerSums(LongUnaryOperator upTo) {
    this.upTo = upTo;
  }

  /** One member's XP on one board. */
  record Account(long guildId, int board, long userId) {}

  void add(Recorded stored) {
    var event = (BoardEvent) stored.event();
    if (stored.position() > upTo.applyAsLong(event.guildId())) {
      return;
    }
    switch (event) {
      case XpAwarded e -> add(new Account(e.guildId(), e.board(), e.userId()), e.amount());
      case XpAdjusted e -> add(new Account(e.guildId(), e.board(), e.userId()), e.amount());
      case XpImported e -> add(new Account(e.guildId(), e.board(), e.userId()), e.amount());
      case XpImportReverted e -> add(new Account(e.guildId(), e.board(), e.userId()), e.amount());
      case XpDecayed e -> add(new Account(e.guildId(), e.board(), e.userId()), e.amount());
      case BoardCleared e -> boards(e.guildId()).clear(e.board());
      case BoardRestored e -> boards(e.guildId()).restore(e.board(), e.before());
      case LevelReached _, LevelDropped _ -> {}
      case MemberExcluded _, MemberReadmitted _, MemberUnlisted _, MemberRelisted _ -> {}
      case LevelSettingEvent _ -> {}
    }
  }

  private void add(Account account, long amount) {
    sums.merge(account, amount, Long::sum);
  }

  private Boards boards(long guildId) {
    return boards.computeIfAbsent(guildId, _ -> new Boards());
  }

  /** By the boards that those have become part of on which it was earned. */
  Map<Account, Long> resolved() {
    var resolved = new HashMap<Account, Long>();
    sums.forEach((it, sum) -> {
      var board = boards(it.guildId()).resolve(it.board());
      resolved.merge(new Account(it.guildId(), board, it.userId()), sum, Long::sum);
    });
    return resolved;
  }
}
