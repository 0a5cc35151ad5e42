package dev.docket.tempvoice;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import java.time.Instant;

/** Everything that can be asked of temporary voice. */
public sealed interface VoiceCommand extends Command<VoiceAnswer> {

  @Override
  default Class<VoiceAnswer> answerType() {
    return VoiceAnswer.class;
  }

  @Override
  default String stream() {
    return TemporaryVoice.streamOf(guildId());
  }

  /** Gives whoever joins a channel one of their own, made after it. */
  record SetVoiceTemplate(long guildId, Actor actor, long channelId, Instant at)
      implements VoiceCommand {}

  /** Gives nobody a channel any more; those that are there stay until they are empty. */
  record ClearVoiceTemplate(long guildId, Actor actor, Instant at) implements VoiceCommand {}

  /**
   * Notes that a member has joined a channel, which may be the template.
   *
   * @param channelId which they joined
   */
  record RequestVoiceChannel(long guildId, long userId, long channelId, Instant at)
      implements VoiceCommand {}

  /** Notes what Discord made of it. */
  record ReportVoiceChannel(long guildId, int number, Outcome outcome, Instant at)
      implements VoiceCommand {}

  /** What Discord made of it. */
  sealed interface Outcome {

    /** The channel is there. */
    record Created(long channelId) implements Outcome {}

    /** There is none. */
    record Failed(String cause) implements Outcome {}

    /** It is there no more. */
    record Deleted() implements Outcome {}
  }
}
