package dev.docket.discord;

import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Hears through JDA who reacts to others. */
final class JdaReactions extends ListenerAdapter {

  private final List<ReactionListener> listeners;

  JdaReactions(List<ReactionListener> listeners) {
    this.listeners = listeners;
  }

  /** Discord does not say who wrote a webhook's message, which nobody here did. */
  @Override
  public void onMessageReactionAdd(MessageReactionAddEvent event) {
    var member = event.getMember();
    var author = event.getMessageAuthorIdLong();
    if (member == null || member.getUser().isBot() || author == 0 || author == member.getIdLong()) {
      return;
    }
    var channel = event.getChannel();
    var reacted =
        new Reacted(
            event.getGuild().getIdLong(),
            channel.getIdLong(),
            JdaHeard.parent(channel),
            event.getMessageIdLong(),
            member.getIdLong(),
            member.getUnsortedRoles().stream()
                .map(ISnowflake::getIdLong)
                .collect(Collectors.toUnmodifiableSet()),
            author);
    listeners.forEach(it -> it.hear(reacted));
  }
}
