package dev.docket.levels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when a member's days without XP are counted.
 *
 * @param at when XP was gained, or fell due to be lost
 * @param decayed whether it was lost
 */
record IdleSince(Instant at, boolean decayed) {

  /** What was gained before the present count began does not change it. */
  static IdleSince later(@Nullable IdleSince known, IdleSince next) {
    return known == null || next.at().isAfter(known.at()) ? next : known;
  }

  /** By an event that brought or took XP, or let a member earn again; by no other. */
  static @Nullable IdleSince of(LevelEvent event) {
    return switch (event) {
      case LevelEvent.XpAwarded e -> gained(e.at(), e.amount());
      case LevelEvent.XpAdjusted e -> gained(e.at(), e.amount());
      case LevelEvent.XpImported e -> gained(e.at(), e.amount());
      case LevelEvent.XpImportReverted e -> gained(e.at(), e.amount());
      case LevelEvent.XpDecayed e -> new IdleSince(e.due(), true);
      case LevelEvent.MemberReadmitted e -> new IdleSince(e.at(), false);
      case LevelEvent.LevelTold _ -> null;
      case LevelEvent.MemberExcluded _, LevelEvent.MemberUnlisted _, LevelEvent.MemberRelisted _ ->
          null;
    };
  }

  private static @Nullable IdleSince gained(Instant at, long amount) {
    return amount > 0 ? new IdleSince(at, false) : null;
  }
}
