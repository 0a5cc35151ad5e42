package dev.docket.cases;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.kernel.EscalationRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a member's record. */
public sealed interface CaseCommand extends Command<CaseAnswer> {

  /** The member concerned. */
  long userId();

  @Override
  default String stream() {
    return MemberRecord.streamOf(guildId(), userId());
  }

  @Override
  default Class<CaseAnswer> answerType() {
    return CaseAnswer.class;
  }

  /** A command by which a moderator opens a case. */
  sealed interface Opening extends CaseCommand {

    /** What every such command states. */
    Ruling ruling();

    @Override
    default long guildId() {
      return ruling().guildId();
    }

    @Override
    default long userId() {
      return ruling().userId();
    }
  }

  /**
   * Bans for good, or for a while.
   *
   * @param lasting 1 minute to 3,650 days; none bans for good
   * @param deleteMessageSeconds how far back the member's messages are deleted, 0 to 604,800
   */
  record BanMember(Ruling ruling, @Nullable Duration lasting, int deleteMessageSeconds)
      implements Opening {}

  /** Lifts a ban, whoever made it. */
  record UnbanMember(Ruling ruling) implements Opening {}

  /** Removes a member, who may come back. */
  record KickMember(Ruling ruling) implements Opening {}

  /** Warns a member. */
  record WarnMember(Ruling ruling) implements Opening {}

  /**
   * Silences a member for a while.
   *
   * @param lasting 1 second to 3,650 days
   */
  record TimeOutMember(Ruling ruling, Duration lasting) implements Opening {}

  /** Ends a timeout before its time. */
  record LiftTimeout(Ruling ruling) implements Opening {}

  /**
   * Bans and unbans at once, which deletes messages and lets the member come back.
   *
   * @param deleteMessageSeconds how far back the member's messages are deleted, 1 to 604,800
   */
  record SoftbanMember(Ruling ruling, int deleteMessageSeconds) implements Opening {}

  /**
   * Takes a member's roles away and gives the jail role instead.
   *
   * @param jailRoleId the guild's jail role
   * @param roleIds what the member holds now and shall get back one day
   */
  record JailMember(Ruling ruling, long jailRoleId, List<Long> roleIds) implements Opening {}

  /** Gives a jailed member the roles back. */
  record UnjailMember(Ruling ruling) implements Opening {}

  /** Keeps a user from one of Docket's features. */
  record BarMember(Ruling ruling, Bar bar) implements Opening {}

  /** Lets a user use one of Docket's features again. */
  record LiftBar(Ruling ruling, Bar bar) implements Opening {}

  /** Writes a note about a user, which only moderators see; the reason is its text. */
  record TakeNote(Ruling ruling) implements Opening {}

  /** A command by which a moderator changes what a case says. */
  sealed interface Editing extends CaseCommand {

    /** What every such command states. */
    CaseEdit edit();

    @Override
    default long guildId() {
      return edit().guildId();
    }

    @Override
    default long userId() {
      return edit().userId();
    }
  }

  /** Gives a case another reason. */
  record AmendReason(CaseEdit edit, String reason) implements Editing {}

  /** Declares that a case was wrong; it stays readable and counts no more. */
  record VoidCase(CaseEdit edit, String reason) implements Editing {}

  /** Takes a voiding back. */
  record ReinstateCase(CaseEdit edit, String reason) implements Editing {}

  /** Undoes a case: lifts or restores what it changed, by a case of its own, and voids it. */
  record UndoCase(CaseEdit edit, String reason) implements Editing {}

  /** Adds evidence to a case. */
  record AddEvidence(CaseEdit edit, Exhibit exhibit) implements Editing {}

  /** Adds a note to a case. */
  record AddNote(CaseEdit edit, String note) implements Editing {}

  /** Puts a label on a case. */
  record LabelCase(CaseEdit edit, String label) implements Editing {}

  /** Takes a label off a case. */
  record UnlabelCase(CaseEdit edit, String label) implements Editing {}

  /**
   * Does what the guild's escalation rules say about a case that was opened, if they say anything;
   * the answer names the case that this opened, or else the case given.
   *
   * @param rules those that are switched on
   * @param authority how the member stands at Discord; the rules need nobody's permission
   * @param jailRoleId the guild's jail role; 0 if there is none
   * @param roleIds what the member holds now and would get back after a jail
   */
  record Escalate(
      long guildId,
      long userId,
      long caseNumber,
      List<EscalationRule> rules,
      Authority authority,
      long jailRoleId,
      List<Long> roleIds,
      Instant at)
      implements CaseCommand {}

  /** Ends a temporary ban whose time is up, and no other. */
  record ExpireBan(long guildId, long userId, long caseNumber, Instant at) implements CaseCommand {}

  /** Reports what became of a ruling at Discord. */
  record ReportEnforcement(
      long guildId, long userId, long caseNumber, Outcome outcome, Notice notice, Instant at)
      implements CaseCommand {}

  /** Reports which roles a member who was released from jail got back, and which not. */
  record ReportRoles(
      long guildId,
      long userId,
      long caseNumber,
      List<Long> restored,
      List<Long> missing,
      Instant at)
      implements CaseCommand {}

  /** Reports that a member who came back is in jail again. */
  record ReportRejoin(long guildId, long userId, long caseNumber, Instant joinedAt, Instant at)
      implements CaseCommand {}

  /**
   * Reports where a case was posted in the mod log.
   *
   * @param anew whether the post replaces one that was deleted
   */
  record RecordLogPost(
      long guildId,
      long userId,
      long caseNumber,
      long channelId,
      long messageId,
      boolean anew,
      Instant at)
      implements CaseCommand {

    /** The first post of a case. */
    public RecordLogPost(
        long guildId, long userId, long caseNumber, long channelId, long messageId, Instant at) {
      this(guildId, userId, caseNumber, channelId, messageId, false, at);
    }
  }

  /**
   * Records what was done past Docket: Discord allowed it and did it already, so it is never
   * refused.
   *
   * @param authorId who did it; 0 if nobody knows
   * @param entryId its entry in Discord's audit log; none if it was found without one
   * @param at when it was done
   */
  record RecordByHand(
      long guildId,
      long userId,
      HandAct act,
      long authorId,
      @Nullable String reason,
      @Nullable Long entryId,
      Instant at)
      implements CaseCommand {}

  /**
   * Takes over a case that another bot kept, once.
   *
   * @param kind as Docket calls it
   * @param origin the other bot, at most 32 characters
   * @param numberThere the case's number there
   * @param reason at most 2,000 characters
   */
  record ImportCase(
      long guildId,
      long userId,
      Actor actor,
      String kind,
      long moderatorId,
      @Nullable String reason,
      String origin,
      long numberThere,
      Instant ruledAt,
      @Nullable Instant endsAt,
      Instant at)
      implements CaseCommand {}

  /** What became of a ruling at Discord. */
  sealed interface Outcome {

    /** Discord carried it out. */
    record Applied() implements Outcome {}

    /** Discord failed; it is tried again. */
    record Delayed(int attempt, String cause, Instant retryAt) implements Outcome {}

    /** It will not be carried out. */
    record Abandoned(String cause) implements Outcome {}
  }
}
