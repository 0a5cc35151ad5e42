package dev.docket.polls;

import dev.docket.kernel.Query;
import java.time.Instant;
import java.util.List;

/** Everything that can be asked about polls. */
public sealed interface PollQuery<R> extends Query<R> {

  /** One poll with its result. */
  record FindPoll(long guildId, long pollId) implements PollQuery<PollView> {
    @Override
    public Class<PollView> answerType() {
      return PollView.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Poll.streamOf(new PollRef(guildId, pollId)));
    }
  }

  /** The poll whose buttons are under a message; at most one. */
  record FindPostedPoll(long guildId, long messageId) implements PollQuery<PollViews> {
    @Override
    public Class<PollViews> answerType() {
      return PollViews.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Poll.streamsOf(guildId));
    }
  }

  /**
   * The polls of a member, those that are open first, then the latest first.
   *
   * @param limit 1 to 100
   */
  record ListPolls(long guildId, long authorId, int limit) implements PollQuery<PollViews> {
    @Override
    public Class<PollViews> answerType() {
      return PollViews.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Poll.streamsOf(guildId));
    }
  }

  /** What is still to be done at a moment, in all guilds. */
  record ListPollDuties(Instant at) implements PollQuery<PollDuties> {
    @Override
    public Class<PollDuties> answerType() {
      return PollDuties.class;
    }
  }
}
