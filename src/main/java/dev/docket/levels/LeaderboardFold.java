package dev.docket.levels;

import dev.docket.kernel.Recorded;
import dev.docket.levels.LeaderboardTables.MemberRow;
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
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.readmodels.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds XP to one row for each member. What concerns more than that row keeps its place between the
 * members before and after it.
 */
final class LeaderboardFold implements Projection.Fold {

  private final LeaderboardTables tables;
  private final GuildBoardTables guilds;
  private final List<Runnable> steps = new ArrayList<>();
  private Map<Key, MemberRow> members = new LinkedHashMap<>();
  private int held;

  LeaderboardFold(LeaderboardTables tables, GuildBoardTables guilds) {
    this.tables = tables;
    this.guilds = guilds;
  }

  private record Key(long guildId, long userId) {}

  @Override
  public void add(Recorded recorded) {
    var position = recorded.position();
    switch ((BoardEvent) recorded.event()) {
      case XpAwarded e ->
          add(new MemberRow(e.guildId(), e.board(), e.userId(), e.xp(), e.amount(), position));
      case XpAdjusted e ->
          add(new MemberRow(e.guildId(), e.board(), e.userId(), e.xp(), e.amount(), position));
      case XpImported e ->
          add(new MemberRow(e.guildId(), e.board(), e.userId(), e.xp(), e.amount(), position));
      case XpImportReverted e ->
          add(new MemberRow(e.guildId(), e.board(), e.userId(), e.xp(), e.amount(), position));
      case XpDecayed e ->
          add(new MemberRow(e.guildId(), e.board(), e.userId(), e.xp(), e.amount(), position));
      case LevelReached _, LevelDropped _ -> {}
      case MemberExcluded e -> then(() -> tables.exclude(e.guildId(), e.userId(), true));
      case MemberReadmitted e -> then(() -> tables.exclude(e.guildId(), e.userId(), false));
      case MemberUnlisted e -> then(() -> tables.hide(e.guildId(), e.userId(), true));
      case MemberRelisted e -> then(() -> tables.hide(e.guildId(), e.userId(), false));
      case CurveChanged e -> then(() -> guilds.bend(e.guildId(), e.curve()));
      case BoardCleared e -> then(() -> guilds.choose(e.guildId(), e.board()));
      case BoardRestored e -> then(() -> restore(e, position));
      case LevelSettingEvent _ -> {}
    }
  }

  /** A member's rows of two boards are not folded into one. */
  private void add(MemberRow row) {
    var key = new Key(row.guildId(), row.userId());
    var earlier = members.get(key);
    if (earlier != null && earlier.board() != row.board()) {
      cut();
    }
    members.merge(key, row, MemberRow::then);
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

  /** Rows of boards that were merged meanwhile: what was gained is added where it counts now. */
  private List<MemberRow> resolved(List<MemberRow> rows) {
    var merged = guilds.merged(rows.stream().mapToLong(MemberRow::guildId));
    return merged.isEmpty()
        ? rows
        : rows.stream().map(it -> on(merged.resolve(it.guildId(), it.board()), it)).toList();
  }

  private MemberRow on(int board, MemberRow row) {
    if (board == row.board()) {
      return row;
    }
    var known = tables.find(row.guildId(), board, row.userId());
    if (known.isPresent() && known.get().position() >= row.position()) {
      return known.get();
    }
    var xp = known.map(MemberRow::xp).orElse(0L) + row.gained();
    return new MemberRow(row.guildId(), board, row.userId(), xp, row.gained(), row.position());
  }

  private void restore(BoardRestored event, long position) {
    tables.merge(event.guildId(), event.before(), event.board(), position);
    guilds.merge(event.guildId(), event.before(), event.board());
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
