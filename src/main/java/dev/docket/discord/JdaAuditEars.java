package dev.docket.discord;

import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.guild.GuildAuditLogEntryCreateEvent;
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
    listeners.forEach(it -> it.connected(event.getGuild().getIdLong()));
  }

  @Override
  public void onSessionResume(SessionResumeEvent event) {
    connected(event.getJDA());
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    connected(event.getJDA());
  }

  private void connected(JDA jda) {
    jda.getGuildCache().stream()
        .mapToLong(ISnowflake::getIdLong)
        .forEach(guild -> listeners.forEach(it -> it.connected(guild)));
  }
}
