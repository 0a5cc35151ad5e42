package dev.docket.levels;

import dev.docket.kernel.EventName;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a member's progress. */
public sealed interface LevelEvent extends BoardEvent {

  /** As {@link XpImported} is stored. */
  String XP_IMPORTED = "level.xp-imported";

  /** As {@link XpImportReverted} is stored. */
  String XP_IMPORT_REVERTED = "level.xp-import-reverted";

  /** The member concerned. */
  long userId();

  /**
   * XP was earned.
   *
   * @param messageId the message that earned it, or was reacted to; 0 for minutes
   * @param units how many minutes; 1 for all else
   * @param roll the award for all units before multipliers
   * @param multiplier what the roll was multiplied by
   * @param amount XP gained
   * @param xp the total on that board afterwards
   * @param board which of the guild's boards counted
   * @param terms how many changes of the level settings it was judged by
   */
  @EventName(value = "level.xp-awarded", revision = 2)
  record XpAwarded(
      long guildId,
      long userId,
      XpSource source,
      long channelId,
      long messageId,
      int units,
      long roll,
      double multiplier,
      long amount,
      long xp,
      int board,
      int terms,
      Instant at)
      implements LevelEvent {}

  /**
   * XP was changed by hand.
   *
   * @param number of the adjustment, counted for each member from 1
   * @param amount XP gained, or lost where it is negative
   * @param xp the total on that board afterwards
   * @param other the other side of a transfer
   * @param otherNumber of the adjustment there
   * @param undoes the adjustment that it takes back
   */
  @EventName("level.xp-adjusted")
  record XpAdjusted(
      long guildId,
      long userId,
      int number,
      Adjustment kind,
      long amount,
      long xp,
      int board,
      @Nullable Long other,
      @Nullable Integer otherNumber,
      @Nullable Integer undoes,
      long actorId,
      @Nullable PersonalText reason,
      Instant at)
      implements LevelEvent {}

  /**
   * XP was lost, as nothing was gained for a while.
   *
   * @param rule the guild's, as it was then
   * @param due the date that it stands for; each only once
   * @param amount XP lost, as a negative number
   * @param xp the total on that board afterwards
   * @param terms how many changes of the level settings it was judged by
   */
  @EventName("level.xp-decayed")
  record XpDecayed(
      long guildId,
      long userId,
      DecayRule rule,
      Instant due,
      long amount,
      long xp,
      int board,
      int terms,
      Instant at)
      implements LevelEvent {}

  /** The level is another one than the one last told. */
  sealed interface LevelTold extends LevelEvent {

    /** The level now. */
    int level();

    /** When. */
    Instant at();
  }

  /**
   * A higher level was reached.
   *
   * @param channelId where it was earned; 0 if somebody gave it by hand
   */
  @EventName(value = "level.level-reached", revision = 2)
  record LevelReached(
      long guildId, long userId, int from, int level, long xp, long channelId, Instant at)
      implements LevelTold {

    /** A level that was given by hand. */
    public LevelReached(long guildId, long userId, int from, int level, long xp, Instant at) {
      this(guildId, userId, from, level, xp, 0, at);
    }
  }

  /** A level was lost: XP was taken, or the curve asks for more. */
  @EventName("level.level-dropped")
  record LevelDropped(long guildId, long userId, int from, int level, long xp, Instant at)
      implements LevelTold {}

  /** The member earns nothing any more, and is on no leaderboard. */
  @EventName("level.member-excluded")
  record MemberExcluded(
      long guildId, long userId, long actorId, @Nullable PersonalText reason, Instant at)
      implements LevelEvent {}

  /** The member earns again, and has what they had. */
  @EventName("level.member-readmitted")
  record MemberReadmitted(
      long guildId, long userId, long actorId, @Nullable PersonalText reason, Instant at)
      implements LevelEvent {}

  /** XP of another bot came or went, and the level it comes to was told with it, silently. */
  sealed interface ImportTold extends LevelEvent {}

  /**
   * XP was taken over from another bot, and the level it comes to was told with it: nothing of it
   * is announced.
   *
   * @param xpThere XP there
   * @param levelThere the level there, if it is known
   * @param amount XP gained here, or lost where it is negative
   * @param xp the total on that board afterwards
   * @param level the level that is told now
   */
  @EventName(XP_IMPORTED)
  record XpImported(
      long guildId,
      long userId,
      ImportSource source,
      long xpThere,
      @Nullable Integer levelThere,
      OnConflict onConflict,
      long amount,
      long xp,
      int board,
      int level,
      long actorId,
      Instant at)
      implements ImportTold {}

  /**
   * What an import brought was taken back; XP earned since stays.
   *
   * @param amount XP lost, or gained where it is positive
   * @param xp the total on that board afterwards
   * @param level the level that is told now
   */
  @EventName(XP_IMPORT_REVERTED)
  record XpImportReverted(
      long guildId,
      long userId,
      String importId,
      long amount,
      long xp,
      int board,
      int level,
      long actorId,
      Instant at)
      implements ImportTold {}

  /** The member wants to be on no leaderboard, and goes on earning. */
  @EventName("level.member-unlisted")
  record MemberUnlisted(long guildId, long userId, Instant at) implements LevelEvent {}

  /** The member wants to be on the leaderboard again. */
  @EventName("level.member-relisted")
  record MemberRelisted(long guildId, long userId, Instant at) implements LevelEvent {}
}
