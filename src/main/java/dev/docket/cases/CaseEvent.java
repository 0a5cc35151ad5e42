package dev.docket.cases;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a case. */
public sealed interface CaseEvent extends GuildEvent {

  /** The member concerned. */
  long userId();

  /** The case concerned. */
  long caseNumber();

  /** The older case that this ends, or puts back in force. */
  default @Nullable Long olderCase() {
    return switch (this) {
      case MemberBanned e -> e.supersededCase();
      case MemberUnbanned e -> e.liftedCase();
      case BanExpired e -> e.expiredCase();
      case MemberTimedOut e -> e.supersededCase();
      case TimeoutLifted e -> e.liftedCase();
      case MemberKicked _, MemberWarned _, CaseNumberAllocated _ -> null;
      case ReasonAmended _, LogPosted _ -> null;
      case EnforcementFailed e -> e.resumedCase();
      case EnforcementConfirmed _, EnforcementDelayed _ -> null;
    };
  }

  /** The guild's next case number was given out. */
  @EventName("case.number-allocated")
  record CaseNumberAllocated(long guildId, long userId, long caseNumber) implements CaseEvent {}

  /** A ruling that opened a case. */
  sealed interface CaseOpened extends CaseEvent {

    /** What every such event records. */
    Ruled ruled();

    @Override
    default long guildId() {
      return ruled().guildId();
    }

    @Override
    default long userId() {
      return ruled().userId();
    }

    @Override
    default long caseNumber() {
      return ruled().caseNumber();
    }
  }

  /** Banned, for good or until {@code expiresAt}. */
  @EventName(value = "case.member-banned", revision = 2)
  record MemberBanned(
      Ruled ruled,
      @Nullable Instant expiresAt,
      int deleteMessageSeconds,
      @Nullable Long supersededCase)
      implements CaseOpened {}

  /** A ban was lifted by a moderator. */
  @EventName("case.member-unbanned")
  record MemberUnbanned(Ruled ruled, @Nullable Long liftedCase) implements CaseOpened {}

  /** A temporary ban reached its end; the unban is a case of its own. */
  @EventName("case.ban-expired")
  record BanExpired(Ruled ruled, long expiredCase) implements CaseOpened {}

  /** Removed from the guild. */
  @EventName("case.member-kicked")
  record MemberKicked(Ruled ruled) implements CaseOpened {}

  /** Warned. */
  @EventName("case.member-warned")
  record MemberWarned(Ruled ruled) implements CaseOpened {}

  /** Silenced until {@code until}. */
  @EventName("case.member-timed-out")
  record MemberTimedOut(Ruled ruled, Instant until, @Nullable Long supersededCase)
      implements CaseOpened {}

  /** A timeout was ended before its time. */
  @EventName("case.timeout-lifted")
  record TimeoutLifted(Ruled ruled, @Nullable Long liftedCase) implements CaseOpened {}

  /** The reason of a case was replaced. */
  @EventName("case.reason-amended")
  record ReasonAmended(
      long guildId,
      long userId,
      long caseNumber,
      long editorId,
      @Nullable PersonalText before,
      PersonalText after,
      Instant at)
      implements CaseEvent {}

  /** Discord carried the ruling out. */
  @EventName("case.enforcement-confirmed")
  record EnforcementConfirmed(long guildId, long userId, long caseNumber, Notice notice, Instant at)
      implements CaseEvent {}

  /** Discord failed to carry the ruling out; it is tried again. */
  @EventName("case.enforcement-delayed")
  record EnforcementDelayed(
      long guildId,
      long userId,
      long caseNumber,
      int attempt,
      String cause,
      Instant retryAt,
      Notice notice,
      Instant at)
      implements CaseEvent {}

  /**
   * The ruling will not be carried out.
   *
   * @param resumedCase the older ban or timeout that it would have replaced or ended, and that is
   *     therefore still in force
   */
  @EventName("case.enforcement-failed")
  record EnforcementFailed(
      long guildId,
      long userId,
      long caseNumber,
      String cause,
      Notice notice,
      @Nullable Long resumedCase,
      Instant at)
      implements CaseEvent {}

  /** The case was posted in the mod log. */
  @EventName("case.log-posted")
  record LogPosted(
      long guildId, long userId, long caseNumber, long channelId, long messageId, Instant at)
      implements CaseEvent {}
}
