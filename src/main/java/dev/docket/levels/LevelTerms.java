package dev.docket.levels;

import dev.docket.kernel.Refused;
import dev.docket.levels.LevelSettingEvent.AnnouncementChanged;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.BoardCleared;
import dev.docket.levels.LevelSettingEvent.BoardRestored;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.DailyCapChanged;
import dev.docket.levels.LevelSettingEvent.DecayChanged;
import dev.docket.levels.LevelSettingEvent.ExclusionChanged;
import dev.docket.levels.LevelSettingEvent.LevelRoleChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import dev.docket.levels.LevelSettingEvent.ReactionEarnerChanged;
import dev.docket.levels.LevelSettingEvent.RoleStackingChanged;
import dev.docket.levels.LevelSettingEvent.SeasonEnded;
import dev.docket.levels.LevelSettingEvent.SeasonStarted;
import dev.docket.levels.LevelSettingEvent.StackingChanged;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** On which terms members of one guild earn XP, as its events say. */
final class LevelTerms {

  private final Map<XpSource, Award> awards = new EnumMap<>(XpSource.class);
  private final Map<Scope, Map<Long, Integer>> multipliers = new EnumMap<>(Scope.class);
  private final Map<Scope, Set<Long>> exclusions = new EnumMap<>(Scope.class);
  private final TreeMap<Integer, Long> levelRoles = new TreeMap<>();
  private final Boards boards = new Boards();
  private final SeasonTerms seasons = new SeasonTerms();
  private final DecayTerms decay = new DecayTerms();
  private @Nullable LevelCurve curve;
  private @Nullable Long dailyCap;
  private Stacking stacking = Stacking.HIGHEST;
  private Stacking roleStacking = Stacking.HIGHEST;
  private ReactionEarner reactionEarner = ReactionEarner.REACTOR;
  private Announcement announcement = Announcement.OFF;
  private int version;

  /** How many changes they come from; 0 for Docket's own terms. */
  int version() {
    return version;
  }

  @Nullable LevelCurve curve() {
    return curve;
  }

  @Nullable Award award(XpSource source) {
    return awards.get(source);
  }

  @Nullable Long dailyCap() {
    return dailyCap;
  }

  /** By role or channel, in percent. */
  Map<Long, Integer> multipliers(Scope scope) {
    return multipliers.getOrDefault(scope, Map.of());
  }

  Stacking stacking() {
    return stacking;
  }

  Set<Long> exclusions(Scope scope) {
    return exclusions.getOrDefault(scope, Set.of());
  }

  /** Roles by level. */
  TreeMap<Integer, Long> levelRoles() {
    return levelRoles;
  }

  Stacking roleStacking() {
    return roleStacking;
  }

  ReactionEarner reactionEarner() {
    return reactionEarner;
  }

  Announcement announcement() {
    return announcement;
  }

  Boards boards() {
    return boards;
  }

  SeasonTerms seasons() {
    return seasons;
  }

  DecayTerms decay() {
    return decay;
  }

  void evolve(LevelSettingEvent event) {
    version++;
    switch (event) {
      case CurveChanged e -> curve = e.curve() == null ? null : LevelCurve.of(e.curve());
      case AwardChanged e -> put(awards, e.source(), e.award());
      case DailyCapChanged e -> dailyCap = e.cap();
      case MultiplierChanged e ->
          put(multipliers.computeIfAbsent(e.scope(), _ -> new HashMap<>()), e.id(), e.percent());
      case StackingChanged e -> stacking = e.stacking();
      case ExclusionChanged e -> exclude(e);
      case LevelRoleChanged e -> put(levelRoles, e.level(), e.roleId());
      case RoleStackingChanged e -> roleStacking = e.stacking();
      case AnnouncementChanged e -> announcement = e.announcement();
      case BoardCleared e -> {
        boards.clear(e.board());
        decay.restart(e.at());
      }
      case BoardRestored e -> {
        boards.restore(e.board(), e.before());
        decay.restart(e.at());
      }
      case SeasonStarted e -> seasons.evolve(e);
      case SeasonEnded _ -> seasons.end();
      case DecayChanged e -> decay.evolve(e);
      case ReactionEarnerChanged e -> reactionEarner = e.earner();
    }
  }

  /** A guild's {@code @everyone} has the guild's own id; and a role shows one level. */
  void free(long guildId, long role) {
    if (role == guildId) {
      throw Refused.because(LevelRefusal.ROLE_IS_FOR_EVERYONE);
    }
    levelRoles.entrySet().stream()
        .filter(it -> it.getValue() == role)
        .findFirst()
        .ifPresent(it -> {
          throw Refused.because(LevelRefusal.ROLE_SHOWS_A_LEVEL, it.getKey());
        });
  }

  private void exclude(ExclusionChanged event) {
    var excluded = exclusions.computeIfAbsent(event.scope(), _ -> new HashSet<>());
    if (event.excluded()) {
      excluded.add(event.id());
    } else {
      excluded.remove(event.id());
    }
  }

  private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }
}
