package dev.docket.levels;

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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one member has, as their events say: the sum of what was gained and lost on each board. */
final class Tally {

  private final TreeMap<Integer, Long> xp = new TreeMap<>();
  private final Map<XpSource, Instant> lastAwards = new EnumMap<>(XpSource.class);
  private final TreeMap<Integer, Entry> adjustments = new TreeMap<>();
  private final Map<String, Taken> imports = new HashMap<>();
  private @Nullable IdleSince idleSince;
  private int level;
  private boolean excluded;
  private boolean hidden;
  private long day;
  private long earnedThatDay;

  /**
   * An adjustment that may be taken back.
   *
   * @param other the other side of a transfer
   */
  record Entry(
      Adjustment kind,
      long amount,
      int board,
      @Nullable Long other,
      @Nullable Integer otherNumber,
      boolean undone) {}

  /** What an import that still stands brought. */
  record Taken(long amount, int board) {}

  /** The XP on the board that counts. */
  long xp(Boards boards) {
    var current = boards.current();
    var sum = 0L;
    for (var it : xp.entrySet()) {
      if (boards.resolve(it.getKey()) == current) {
        sum += it.getValue();
      }
    }
    return sum;
  }

  /** The highest number of a board that anything was earned on. */
  int board() {
    return xp.isEmpty() ? 0 : xp.lastKey();
  }

  /** Whether anything was ever gained here. */
  boolean isEmpty() {
    return xp.isEmpty();
  }

  /** The level last told. */
  int level() {
    return level;
  }

  boolean isExcluded() {
    return excluded;
  }

  boolean isHidden() {
    return hidden;
  }

  @Nullable Instant lastAward(XpSource source) {
    return lastAwards.get(source);
  }

  /** What awards came to on the day of a moment, in UTC, or on a later one. */
  long earnedOn(Instant at) {
    return dayOf(at) > day ? 0 : earnedThatDay;
  }

  int nextAdjustment() {
    return adjustments.isEmpty() ? 1 : adjustments.lastKey() + 1;
  }

  Optional<Entry> adjustment(int number) {
    return Optional.ofNullable(adjustments.get(number));
  }

  Optional<Taken> imported(String importId) {
    return Optional.ofNullable(imports.get(importId));
  }

  /** From when the days without XP are counted; none, if nothing was ever gained. */
  @Nullable IdleSince idleSince() {
    return idleSince;
  }

  void evolve(LevelEvent event) {
    var idle = IdleSince.of(event);
    idleSince = idle == null ? idleSince : IdleSince.later(idleSince, idle);
    switch (event) {
      case XpAwarded e -> {
        xp.merge(e.board(), e.amount(), Long::sum);
        lastAwards.put(e.source(), e.at());
        earnedThatDay = earnedOn(e.at()) + e.amount();
        day = Math.max(day, dayOf(e.at()));
      }
      case XpAdjusted e -> {
        xp.merge(e.board(), e.amount(), Long::sum);
        adjustments.put(
            e.number(),
            new Entry(e.kind(), e.amount(), e.board(), e.other(), e.otherNumber(), false));
        if (e.undoes() != null) {
          adjustments.computeIfPresent(e.undoes(), (_, it) -> undone(it));
        }
      }
      case XpImported e -> {
        xp.merge(e.board(), e.amount(), Long::sum);
        imports.put(e.source().importId(), new Taken(e.amount(), e.board()));
        level = e.level();
      }
      case XpImportReverted e -> {
        xp.merge(e.board(), e.amount(), Long::sum);
        imports.remove(e.importId());
        level = e.level();
      }
      case XpDecayed e -> xp.merge(e.board(), e.amount(), Long::sum);
      case LevelReached e -> level = e.level();
      case LevelDropped e -> level = e.level();
      case MemberExcluded _ -> excluded = true;
      case MemberReadmitted _ -> excluded = false;
      case MemberUnlisted _ -> hidden = true;
      case MemberRelisted _ -> hidden = false;
    }
  }

  private static Entry undone(Entry it) {
    return new Entry(it.kind(), it.amount(), it.board(), it.other(), it.otherNumber(), true);
  }

  private static long dayOf(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }
}
