package dev.docket.polls;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of polls. */
public sealed interface PollCommand extends Command<PollAnswer> {

  /** Where. */
  long guildId();

  /** Which poll. */
  long pollId();

  @Override
  default Class<PollAnswer> answerType() {
    return PollAnswer.class;
  }

  @Override
  default String stream() {
    return Poll.streamOf(new PollRef(guildId(), pollId()));
  }

  /**
   * Asks the members of a guild.
   *
   * @param pollId unique for ever
   * @param options as typed, with commas between them
   * @param closesAt when it ends by itself, if it does
   */
  record CreatePoll(
      long guildId,
      Actor actor,
      long pollId,
      long channelId,
      String title,
      String options,
      @Nullable Instant closesAt,
      Instant at)
      implements PollCommand {}

  /** Notes what Discord made of the poll's message. */
  record ReportPoll(long guildId, long pollId, Outcome outcome, Instant at)
      implements PollCommand {}

  /**
   * Votes, or votes for something else; for the same again, withdraws the vote.
   *
   * @param choice which option, counted from 1
   */
  record Vote(long guildId, Actor actor, long pollId, int choice, Instant at)
      implements PollCommand {}

  /** Ends a poll before its time. */
  record ClosePoll(long guildId, Actor actor, long pollId, Instant at) implements PollCommand {}

  /** Ends a poll whose time is over. */
  record ExpirePoll(long guildId, long pollId, Instant at) implements PollCommand {}

  /** What Discord made of the poll's message. */
  sealed interface Outcome {

    /** It is there. */
    record Posted(long messageId) implements Outcome {}

    /** Discord took none. */
    record Failed(String cause) implements Outcome {}
  }
}
