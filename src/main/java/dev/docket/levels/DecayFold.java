package dev.docket.levels;

import dev.docket.kernel.Recorded;
import dev.docket.levels.DecayTables.IdleRow;
import dev.docket.levels.DecayTables.RuleRow;
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
import dev.docket.levels.LevelSettingEvent.DecayChanged;
import dev.docket.readmodels.Projection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds XP to since when each member gained none. What concerns more than that keeps its place
 * between the members before and after it.
 */
final class DecayFold implements Projection.Fold {

  private final DecayTables tables;
  private final GuildBoardTables guilds;
  private final UnlistedTables excluded;
  private final List<Runnable> steps = new ArrayList<>();
  private Map<Key, IdleRow> members = new LinkedHashMap<>();
  private int held;

  DecayFold(DecayTables tables, GuildBoardTables guilds, UnlistedTables excluded) {
    this.tables = tables;
    this.guilds = guilds;
    this.excluded = excluded;
  }

  private record Key(long guildId, int board, long userId) {

    static Key of(IdleRow row) {
      return new Key(row.guildId(), row.board(), row.userId());
    }
  }

  @Override
  public void add(Recorded recorded) {
    switch ((BoardEvent) recorded.event()) {
      case XpAwarded e -> add(e, e.board(), e.amount());
      case XpAdjusted e -> add(e, e.board(), e.amount());
      case XpImported e -> add(e, e.board(), e.amount());
      case XpImportReverted e -> add(e, e.board(), e.amount());
      case XpDecayed e -> add(e, e.board(), e.amount());
      case LevelReached _, LevelDropped _, MemberUnlisted _, MemberRelisted _ -> {}
      case MemberExcluded e -> then(() -> exclude(e, true));
      case MemberReadmitted e -> then(() -> exclude(e, false));
      case DecayChanged e -> then(() -> settle(e));
      case BoardCleared e -> then(() -> clear(e));
      case BoardRestored e -> then(() -> restore(e));
      case LevelSettingEvent _ -> {}
    }
  }

  private void add(LevelEvent event, int board, long amount) {
    var row = IdleRow.of(event.guildId(), board, event.userId(), amount, IdleSince.of(event));
    members.merge(Key.of(row), row, IdleRow::then);
    held++;
  }

  private void then(Runnable step) {
    cut();
    steps.add(step);
    held++;
  }

  private void cut() {
    if (!members.isEmpty()) {
      var until = List.copyOf(members.values());
      steps.add(() -> tables.save(resolved(until)));
      members = new LinkedHashMap<>();
    }
  }

  /** What was gained on boards that were merged meanwhile counts where those went. */
  private List<IdleRow> resolved(List<IdleRow> rows) {
    var merged = guilds.merged(rows.stream().mapToLong(IdleRow::guildId));
    var resolved = new LinkedHashMap<Key, IdleRow>();
    for (var row : rows) {
      var counted = row.on(merged.resolve(row.guildId(), row.board()));
      resolved.merge(Key.of(counted), counted, IdleRow::then);
    }
    return List.copyOf(resolved.values());
  }

  private void exclude(LevelEvent event, boolean is) {
    excluded.exclude(event.guildId(), event.userId(), is);
    tables.restart(event.guildId(), event.userId(), IdleSince.of(event));
  }

  private void settle(DecayChanged event) {
    var rule = event.rule();
    tables.settle(event.guildId(), rule == null ? null : RuleRow.of(event, rule));
  }

  private void clear(BoardCleared event) {
    guilds.choose(event.guildId(), event.board());
    choose(event.guildId(), event.at());
  }

  private void restore(BoardRestored event) {
    tables.merge(event.guildId(), event.before(), event.board());
    guilds.merge(event.guildId(), event.before(), event.board());
    choose(event.guildId(), event.at());
  }

  private void choose(long guildId, Instant at) {
    tables.restart(guildId, at);
  }

  @Override
  public int held() {
    return held;
  }

  @Override
  public void write() {
    cut();
    steps.forEach(Runnable::run);
  }
}
