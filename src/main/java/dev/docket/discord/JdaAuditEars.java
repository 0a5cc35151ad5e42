package dev.docket.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.guild.GuildAuditLogEntryCreateEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Hears the entries of audit logs through JDA, as they are written. */
final class JdaAuditEars extends ListenerAdapter {

  private final List<AuditListener> listeners;

  JdaAuditEars(List<AuditListener> listeners) {
    this.listeners = listeners;
  }

  @Override
  public void onGuildAuditLogEntryCreate(GuildAuditLogEntryCreateEvent event) {
    JdaAuditEntries.read(event.getEntry())
        .ifPresent(entry -> listeners.forEach(it -> it.heard(entry)));
  }

  @Override
  public void onGuildReady(GuildReadyEvent event) {
    connected(event.getGuild());
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    connected(event.getGuild());
  }

  @Override
  public void onGuildAvailable(GuildAvailableEvent event) {
    connected(event.getGuild());
  }

  @Override
  public void onSessionResume(SessionResumeEvent event) {
    event.getJDA().getGuildCache().forEach(this::connected);
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    event.getJDA().getGuildCache().forEach(this::connected);
  }

  private void connected(Guild guild) {
    listeners.forEach(it -> it.connected(guild.getIdLong()));
  }
}
