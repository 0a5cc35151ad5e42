package dev.docket.discord;

import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** Makes what is heard out of what JDA hears. */
final class JdaHeard {

  private JdaHeard() {}

  static Heard of(MessageReceivedEvent event) {
    var channel = event.getChannel();
    return new Heard(
        event.getGuild().getIdLong(),
        channel.getIdLong(),
        parent(channel),
        event.getAuthor().getIdLong(),
        event.getMessageIdLong(),
        roles(event),
        length(event),
        event.getMessage().getTimeCreated().toInstant(),
        JdaAsked.mentions(event.getMessage()));
  }

  static long parent(MessageChannel channel) {
    return channel instanceof ThreadChannel thread
        ? thread.getParentChannel().getIdLong()
        : channel.getIdLong();
  }

  /** Discord sends the author's roles along. */
  private static Set<Long> roles(MessageReceivedEvent event) {
    var member = event.getMember();
    return member == null
        ? Set.of()
        : member.getUnsortedRoles().stream()
            .map(ISnowflake::getIdLong)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static int length(MessageReceivedEvent event) {
    return event.getJDA().getGatewayIntents().contains(GatewayIntent.MESSAGE_CONTENT)
        ? event.getMessage().getContentRaw().length()
        : -1;
  }
}
