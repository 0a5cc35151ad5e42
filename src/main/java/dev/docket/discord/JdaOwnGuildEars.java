package dev.docket.discord;

import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.GuildUnavailableEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** Hears through JDA of Docket's own coming and going. */
final class JdaOwnGuildEars implements EventListener {

  private final JdaOwnGuilds guilds;
  private final List<OwnGuildsListener> listeners;

  JdaOwnGuildEars(JdaOwnGuilds guilds, List<OwnGuildsListener> listeners) {
    this.guilds = guilds;
    this.listeners = listeners;
  }

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case StatusChangeEvent _,
          GuildReadyEvent _,
          GuildJoinEvent _,
          GuildLeaveEvent _,
          GuildAvailableEvent _,
          GuildUnavailableEvent _,
          UnavailableGuildLeaveEvent _ ->
          changed(event.getJDA());
      default -> {}
    }
  }

  /** While JDA is not connected, it may miss any of these, and during a start it knows half. */
  private void changed(JDA jda) {
    if (jda.getStatus() == JDA.Status.CONNECTED) {
      guilds.take(jda);
      listeners.forEach(OwnGuildsListener::changed);
    } else {
      guilds.forget();
    }
  }
}
