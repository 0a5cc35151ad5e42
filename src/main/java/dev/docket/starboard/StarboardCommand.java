package dev.docket.starboard;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import java.time.Instant;

/** Everything that can be asked of the starboard. */
public sealed interface StarboardCommand extends Command<StarAnswer> {

  @Override
  default String stream() {
    return switch (this) {
      case SetUpStarboard _, RemoveStarboard _, IgnoreChannel _ -> Starboard.streamOf(guildId());
      case CountStars it -> StarredMessage.streamOf(guildId(), it.ref().messageId());
      case RecordBoardPost it -> StarredMessage.streamOf(guildId(), it.ref().messageId());
      case RecordBoardPostGone it -> StarredMessage.streamOf(guildId(), it.ref().messageId());
    };
  }

  @Override
  default Class<StarAnswer> answerType() {
    return StarAnswer.class;
  }

  /**
   * Shows messages in a channel from so many stars on.
   *
   * @param threshold 1 to 10,000
   */
  record SetUpStarboard(
      long guildId, Actor actor, long channelId, StarEmoji emoji, int threshold, Instant at)
      implements StarboardCommand {}

  /** Shows no more messages; what is shown stays. */
  record RemoveStarboard(long guildId, Actor actor, Instant at) implements StarboardCommand {}

  /** Shows no messages of a channel, or shows them again. */
  record IgnoreChannel(long guildId, Actor actor, long channelId, boolean ignored, Instant at)
      implements StarboardCommand {}

  /**
   * Notes how many stars a message has.
   *
   * @param authorId 0 if the message is gone
   */
  record CountStars(StarRef ref, long authorId, int stars, int threshold, Instant at)
      implements StarboardCommand {
    @Override
    public long guildId() {
      return ref.guildId();
    }
  }

  /** Notes which post shows a message. */
  record RecordBoardPost(StarRef ref, BoardPost post, Instant at) implements StarboardCommand {
    @Override
    public long guildId() {
      return ref.guildId();
    }
  }

  /**
   * Notes that a post is gone.
   *
   * @param byHand whether somebody else than Docket deleted it
   */
  record RecordBoardPostGone(StarRef ref, BoardPost post, boolean byHand, Instant at)
      implements StarboardCommand {
    @Override
    public long guildId() {
      return ref.guildId();
    }
  }
}
