package dev.docket.tempvoice;

import dev.docket.kernel.Query;
import java.util.List;

/** Everything that can be asked about temporary voice. */
public sealed interface VoiceQuery<R> extends Query<R> {

  /** Which channel is a guild's template, and who changed that. */
  record FindVoiceTemplate(long guildId) implements VoiceQuery<VoiceTemplate> {
    @Override
    public Class<VoiceTemplate> answerType() {
      return VoiceTemplate.class;
    }

    @Override
    public List<String> streams() {
      return List.of(TemporaryVoice.streamOf(guildId));
    }
  }

  /** The channels of a guild that are there, or that Discord is being asked for. */
  record ListVoiceChannels(long guildId) implements VoiceQuery<VoiceChannels> {
    @Override
    public Class<VoiceChannels> answerType() {
      return VoiceChannels.class;
    }

    @Override
    public List<String> streams() {
      return List.of(TemporaryVoice.streamOf(guildId));
    }
  }

  /** The same for all guilds. */
  record ListAllVoiceChannels() implements VoiceQuery<VoiceChannels> {
    @Override
    public Class<VoiceChannels> answerType() {
      return VoiceChannels.class;
    }
  }
}
