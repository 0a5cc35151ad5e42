package dev.docket.polls;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to polls. */
public sealed interface PollEvent extends GuildEvent {

  /** Which poll. */
  long pollId();

  /** When it happened. */
  Instant at();

  /** The poll with its guild. */
  default PollRef ref() {
    return new PollRef(guildId(), pollId());
  }

  /**
   * A member asks the others.
   *
   * @param options one a line
   * @param count how many options there are, which outlasts what they say
   * @param closesAt when it ends by itself, if it does
   */
  @EventName("poll.created")
  record PollCreated(
      long guildId,
      long pollId,
      long channelId,
      long authorId,
      PersonalText title,
      PersonalText options,
      int count,
      @Nullable Instant closesAt,
      Instant at)
      implements PollEvent {}

  /** Its message is in the channel. */
  @EventName("poll.posted")
  record PollPosted(long guildId, long pollId, long messageId, Instant at) implements PollEvent {}

  /** Discord took no message, so that nobody can vote. */
  @EventName("poll.failed")
  record PollFailed(long guildId, long pollId, String cause, Instant at) implements PollEvent {}

  /** A member votes for an option, and no longer for another. */
  @EventName("poll.voted")
  record MemberVoted(long guildId, long pollId, long userId, int choice, Instant at)
      implements PollEvent {}

  /** A member votes for nothing any more. */
  @EventName("poll.vote-retracted")
  record VoteRetracted(long guildId, long pollId, long userId, int choice, Instant at)
      implements PollEvent {}

  /** Somebody ended it. */
  @EventName("poll.closed")
  record PollClosed(long guildId, long pollId, long actorId, Instant at) implements PollEvent {}

  /** Its time was over. */
  @EventName("poll.expired")
  record PollExpired(long guildId, long pollId, Instant at) implements PollEvent {}
}
