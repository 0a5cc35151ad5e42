package dev.docket.cases;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.List;
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
      case MemberKicked _, MemberWarned _, CaseNumberAllocated _, CaseImported _ -> null;
      case MemberJailed _, MemberBarred _, MemberSoftbanned _, NoteRecorded _ -> null;
      case MemberUnjailed e -> e.liftedCase();
      case BarLifted e -> e.liftedCase();
      case ReasonAmended _, LogPosted _, RolesRestored _ -> null;
      case CaseVoided _, CaseReinstated _, EvidenceAdded _ -> null;
      case NoteAdded _, CaseLabelled _, CaseUnlabelled _ -> null;
      case EnforcementFailed e -> e.resumedCase();
      case EnforcementConfirmed _, EnforcementDelayed _, CaseObserved _ -> null;
      case EscalationTriggered _, JailReapplied _ -> null;
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

  /** Banned and unbanned at once, to delete messages. */
  @EventName("case.member-softbanned")
  record MemberSoftbanned(Ruled ruled, int deleteMessageSeconds) implements CaseOpened {}

  /**
   * Jailed.
   *
   * @param roleIds the roles that the member held, captured once
   */
  @EventName("case.member-jailed")
  record MemberJailed(Ruled ruled, long jailRoleId, List<Long> roleIds) implements CaseOpened {}

  /**
   * Released from jail.
   *
   * @param roleIds the roles to give back
   */
  @EventName("case.member-unjailed")
  record MemberUnjailed(Ruled ruled, long liftedCase, long jailRoleId, List<Long> roleIds)
      implements CaseOpened {}

  /** Kept from one of Docket's features. */
  @EventName("case.member-barred")
  record MemberBarred(Ruled ruled, Bar bar) implements CaseOpened {}

  /** Let use one of Docket's features again. */
  @EventName("case.bar-lifted")
  record BarLifted(Ruled ruled, Bar bar, long liftedCase) implements CaseOpened {}

  /** A note was taken about a user. */
  @EventName("case.note-recorded")
  record NoteRecorded(Ruled ruled) implements CaseOpened {}

  /**
   * A case that another bot kept was taken over; it is on record, and nothing follows from it.
   *
   * @param origin the other bot
   * @param numberThere the case's number there
   */
  @EventName("case.imported")
  record CaseImported(
      Ruled ruled,
      CaseKind kind,
      String origin,
      long numberThere,
      @Nullable Instant endsAt,
      Instant importedAt)
      implements CaseOpened {}

  /** A case was declared wrong. */
  @EventName("case.voided")
  record CaseVoided(
      long guildId, long userId, long caseNumber, long editorId, PersonalText reason, Instant at)
      implements CaseEvent {}

  /** A voiding was taken back. */
  @EventName("case.reinstated")
  record CaseReinstated(
      long guildId, long userId, long caseNumber, long editorId, PersonalText reason, Instant at)
      implements CaseEvent {}

  /**
   * Evidence was added.
   *
   * @param number counts the case's evidence from 1
   * @param authorId who wrote what is shown, where that is known
   */
  @EventName("case.evidence-added")
  record EvidenceAdded(
      long guildId,
      long userId,
      long caseNumber,
      long editorId,
      int number,
      String url,
      @Nullable PersonalText text,
      @Nullable Long authorId,
      Instant at)
      implements CaseEvent {}

  /** A note was added to a case. */
  @EventName("case.note-added")
  record NoteAdded(
      long guildId, long userId, long caseNumber, long editorId, PersonalText note, Instant at)
      implements CaseEvent {}

  /** A label was put on a case. */
  @EventName("case.labelled")
  record CaseLabelled(
      long guildId, long userId, long caseNumber, long editorId, String label, Instant at)
      implements CaseEvent {}

  /** A label was taken off a case. */
  @EventName("case.unlabelled")
  record CaseUnlabelled(
      long guildId, long userId, long caseNumber, long editorId, String label, Instant at)
      implements CaseEvent {}

  /** A released member got roles back, and did not get others, which are gone or out of reach. */
  @EventName("case.roles-restored")
  record RolesRestored(
      long guildId,
      long userId,
      long caseNumber,
      List<Long> restored,
      List<Long> missing,
      Instant at)
      implements CaseEvent {}

  /** Whoever left while in jail came back at {@code joinedAt}, and is in jail again. */
  @EventName("case.jail-reapplied")
  record JailReapplied(long guildId, long userId, long caseNumber, Instant joinedAt, Instant at)
      implements CaseEvent {}

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

  /**
   * A case was the last one that it took for an escalation rule.
   *
   * @param counted the cases that it counted, which it will not count again
   * @param openedCase what followed; none if what is in force is as harsh already
   */
  @EventName("case.escalation-triggered")
  record EscalationTriggered(
      long guildId,
      long userId,
      long caseNumber,
      String rule,
      int points,
      List<Long> counted,
      @Nullable Long openedCase,
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

  /**
   * What the case is about was done past Docket, and found at Discord.
   *
   * @param entryId its entry in Discord's audit log, if it was found there
   * @param overtakenBy a later case that was on record already, and replaced or ended this one
   */
  @EventName("case.observed")
  record CaseObserved(
      long guildId,
      long userId,
      long caseNumber,
      @Nullable Long entryId,
      @Nullable Long overtakenBy,
      Instant at)
      implements CaseEvent {}

  /** The case was posted in the mod log. */
  @EventName("case.log-posted")
  record LogPosted(
      long guildId, long userId, long caseNumber, long channelId, long messageId, Instant at)
      implements CaseEvent {}
}
