package dev.docket.gifs;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import java.time.Duration;
import java.time.Instant;

/** Everything that can be asked about GIFs to be done. */
public sealed interface GifCommand extends Command<GifAnswer> {

  @Override
  default Class<GifAnswer> answerType() {
    return GifAnswer.class;
  }

  @Override
  default String stream() {
    return GifLimits.streamOf(guildId());
  }

  /**
   * Limits the GIFs of a guild.
   *
   * @param window from ten seconds to an hour
   */
  record SetGifLimits(long guildId, Actor actor, GifLimit limit, Duration window, Instant at)
      implements GifCommand {}

  /** Limits the GIFs of a channel in another way than those of its guild, or not at all. */
  record SetChannelGifLimits(long guildId, Actor actor, long channelId, GifLimit limit, Instant at)
      implements GifCommand {}

  /** Limits the GIFs of a channel as those of its guild. */
  record ClearChannelGifLimits(long guildId, Actor actor, long channelId, Instant at)
      implements GifCommand {}

  /** Limits no GIFs any more, in no channel. */
  record ClearGifLimits(long guildId, Actor actor, Instant at) implements GifCommand {}

  /** Notes a GIF, and decides whether it is one too many. */
  record CountGif(PostedGif gif) implements GifCommand {
    @Override
    public long guildId() {
      return gif.guildId();
    }
  }

  /** Notes what Discord made of the removal of a GIF. */
  record ReportGif(long guildId, long messageId, Outcome outcome, Instant at)
      implements GifCommand {}

  /** What Discord made of it. */
  sealed interface Outcome {

    /** The message is gone. */
    record Removed() implements Outcome {}

    /** The message stays. */
    record GivenUp(String cause) implements Outcome {}
  }
}
