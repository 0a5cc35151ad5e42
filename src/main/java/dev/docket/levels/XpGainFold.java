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
import dev.docket.levels.LevelSettingEvent.SeasonEnded;
import dev.docket.levels.LevelSettingEvent.SeasonStarted;
import dev.docket.readmodels.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Folds XP to what each member gained on each day. What concerns more than that keeps its place
 * between the gains before and after it.
 */
final class XpGainFold implements Projection.Fold {

  /** A day's, a week's and a month's. */
  private static final int ROWS_EACH = 3;

  private final XpGainTables gains;
  private final GuildBoardTables guilds;
  private final SeasonTables seasons;
  private final List<Runnable> steps = new ArrayList<>();
  private Map<XpGain, Long> gathered = new LinkedHashMap<>();
  private int held;

  XpGainFold(XpGainTables gains, GuildBoardTables guilds, SeasonTables seasons) {
    this.gains = gains;
    this.guilds = guilds;
    this.seasons = seasons;
  }

  @Override
  public void add(Recorded recorded) {
    switch ((BoardEvent) recorded.event()) {
      case XpAwarded e -> add(XpGain.of(e.guildId(), e.userId(), e.board(), e.at()), e.amount());
      case XpAdjusted e -> add(XpGain.of(e.guildId(), e.userId(), e.board(), e.at()), e.amount());
      case XpImported e -> add(XpGain.of(e.guildId(), e.userId(), e.board(), e.at()), e.amount());
      case XpImportReverted e ->
          add(XpGain.of(e.guildId(), e.userId(), e.board(), e.at()), e.amount());
      case XpDecayed e -> add(XpGain.decayed(e), e.amount());
      case LevelReached _, LevelDropped _ -> {}
      case MemberExcluded e -> then(() -> gains.exclude(e.guildId(), e.userId(), true));
      case MemberReadmitted e -> then(() -> gains.exclude(e.guildId(), e.userId(), false));
      case MemberUnlisted e -> then(() -> gains.hide(e.guildId(), e.userId(), true));
      case MemberRelisted e -> then(() -> gains.hide(e.guildId(), e.userId(), false));
      case BoardCleared e -> then(() -> guilds.choose(e.guildId(), e.board()));
      case BoardRestored e -> then(() -> restore(e));
      case SeasonStarted e -> then(() -> seasons.start(e));
      case SeasonEnded e -> then(() -> seasons.end(e));
      case LevelSettingEvent _ -> {}
    }
  }

  private void add(XpGain where, long amount) {
    if (gathered.putIfAbsent(where, amount) == null) {
      held += ROWS_EACH;
    } else {
      gathered.merge(where, amount, Long::sum);
    }
  }

  private void then(Runnable step) {
    cut();
    steps.add(step);
    held++;
  }

  private void cut() {
    if (!gathered.isEmpty()) {
      var until = gathered;
      steps.add(() -> save(until));
      gathered = new LinkedHashMap<>();
    }
  }

  private void save(Map<XpGain, Long> until) {
    var ids = until.keySet().stream().map(XpGain::guildId).collect(Collectors.toSet());
    gains.save(resolved(until), seasons.running(ids));
  }

  /** What was gained on boards that were merged meanwhile counts where those went. */
  private Map<XpGain, Long> resolved(Map<XpGain, Long> until) {
    var merged = guilds.merged(until.keySet().stream().mapToLong(XpGain::guildId));
    if (merged.isEmpty()) {
      return until;
    }
    var resolved = new LinkedHashMap<XpGain, Long>();
    until.forEach((it, gained) ->
        resolved.merge(it.on(merged.resolve(it.guildId(), it.board())), gained, Long::sum));
    return resolved;
  }

  private void restore(BoardRestored event) {
    gains.merge(event.guildId(), event.before(), event.board());
    seasons.merge(event.guildId(), event.before(), event.board());
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
