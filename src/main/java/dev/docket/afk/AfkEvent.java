package dev.docket.afk;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a member who is AFK. */
public sealed interface AfkEvent extends GuildEvent {

  /** The member concerned. */
  long userId();

  /** Which time of being AFK, counted for each member. */
  int spell();

  /** When it happened. */
  Instant at();

  /**
   * A member went AFK.
   *
   * @param nickname the nickname before, if there was one
   * @param marked the nickname that tells others
   */
  @EventName("afk.started")
  record AfkStarted(
      long guildId,
      long userId,
      int spell,
      @Nullable PersonalText reason,
      @Nullable Instant until,
      boolean permanent,
      @Nullable PersonalText nickname,
      PersonalText marked,
      Instant at)
      implements AfkEvent {}

  /** A member had themselves timed out until then. */
  @EventName("afk.self-timed-out")
  record SelfTimedOut(
      long guildId,
      long userId,
      int spell,
      @Nullable PersonalText reason,
      Instant until,
      @Nullable PersonalText nickname,
      PersonalText marked,
      Instant at)
      implements AfkEvent {}

  /**
   * Discord shows it.
   *
   * @param marked whether the nickname tells so too
   */
  @EventName("afk.applied")
  record AfkApplied(long guildId, long userId, int spell, boolean marked, Instant at)
      implements AfkEvent {}

  /** Discord refused the timeout, so that the member is not AFK either. */
  @EventName("afk.self-timeout-failed")
  record SelfTimeoutFailed(long guildId, long userId, int spell, String cause, Instant at)
      implements AfkEvent {}

  /** The member is back. */
  @EventName("afk.ended")
  record AfkEnded(long guildId, long userId, int spell, boolean byMessage, Instant at)
      implements AfkEvent {}

  /** Its time was up. */
  @EventName("afk.expired")
  record AfkExpired(long guildId, long userId, int spell, Instant at) implements AfkEvent {}

  /** A moderator ended it. */
  @EventName("afk.cleared")
  record AfkCleared(
      long guildId,
      long userId,
      int spell,
      long moderatorId,
      @Nullable PersonalText reason,
      Instant at)
      implements AfkEvent {}

  /** Discord shows that the member is back. */
  @EventName("afk.settled")
  record AfkSettled(long guildId, long userId, int spell, NicknameOutcome nickname, Instant at)
      implements AfkEvent {}
}
