package dev.docket.cases;

import dev.docket.kernel.Command;
import java.time.Duration;
import java.time.Instant;
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

  /** Gives a case another reason. */
  record AmendReason(
      long guildId,
      long userId,
      long caseNumber,
      long editorId,
      Authority authority,
      String reason,
      Instant at)
      implements CaseCommand {}

  /** Ends a temporary ban whose time is up, and no other. */
  record ExpireBan(long guildId, long userId, long caseNumber, Instant at) implements CaseCommand {}

  /** Reports what became of a ruling at Discord. */
  record ReportEnforcement(
      long guildId, long userId, long caseNumber, Outcome outcome, Notice notice, Instant at)
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
