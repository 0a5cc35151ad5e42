package dev.docket.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;

/** Hears through JDA who joins, and without the members intent at least who shows up. */
final class JdaArrivals extends ListenerAdapter {

  private final List<Arrivals> arrivals;

  JdaArrivals(List<Arrivals> arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public void onGuildReady(GuildReadyEvent event) {
    arrivals.forEach(it -> it.connected(event.getGuild().getIdLong()));
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    event.getJDA().getGuildCache().stream()
        .mapToLong(Guild::getIdLong)
        .forEach(guild -> arrivals.forEach(it -> it.connected(guild)));
  }

  @Override
  public void onGuildMemberJoin(GuildMemberJoinEvent event) {
    var joinedAt = event.getMember().getTimeJoined().toInstant();
    var guild = event.getGuild().getIdLong();
    arrivals.forEach(it -> it.joined(guild, event.getUser().getIdLong(), joinedAt));
  }

  @Override
  public void onGuildMemberRemove(GuildMemberRemoveEvent event) {
    var guild = event.getGuild().getIdLong();
    arrivals.forEach(it -> it.left(guild, event.getUser().getIdLong()));
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    seen(event.getMember());
  }

  @Override
  public void onGenericInteractionCreate(GenericInteractionCreateEvent event) {
    seen(event.getMember());
  }

  private void seen(@Nullable Member member) {
    if (member != null && member.hasTimeJoined() && !member.getUser().isBot()) {
      var guild = member.getGuild().getIdLong();
      var joinedAt = member.getTimeJoined().toInstant();
      arrivals.forEach(it -> it.seen(guild, member.getIdLong(), joinedAt));
    }
  }
}
