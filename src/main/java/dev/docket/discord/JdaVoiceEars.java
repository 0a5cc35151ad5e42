package dev.docket.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.channel.unions.AudioChannelUnion;
import net.dv8tion.jda.api.events.guild.voice.GuildVoiceUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;

/** Hears through JDA where people go in voice. */
final class JdaVoiceEars extends ListenerAdapter {

  private final List<VoiceWatcher> watchers;

  JdaVoiceEars(List<VoiceWatcher> watchers) {
    this.watchers = watchers;
  }

  @Override
  public void onGuildVoiceUpdate(GuildVoiceUpdateEvent event) {
    var member = event.getMember();
    if (!member.getUser().isBot()) {
      var joined = id(event.getChannelJoined());
      var left = id(event.getChannelLeft());
      var session = String.valueOf(event.getVoiceState().getSessionId());
      var guild = event.getGuild().getIdLong();
      watchers.forEach(it -> it.moved(guild, member.getIdLong(), joined, left, session));
    }
  }

  private static long id(@Nullable AudioChannelUnion channel) {
    return channel == null ? 0 : channel.getIdLong();
  }
}
