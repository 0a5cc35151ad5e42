package dev.docket.discord;

import dev.docket.discord.Marks.Mark;
import java.time.InstantSource;
import java.util.List;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Hears through JDA who reacts; the reactions of bots, and so Docket's own, are none. */
final class JdaMarks extends ListenerAdapter {

  private final List<Marks> listeners;
  private final InstantSource clock;

  JdaMarks(List<Marks> listeners, InstantSource clock) {
    this.listeners = listeners;
    this.clock = clock;
  }

  @Override
  public void onMessageReactionAdd(MessageReactionAddEvent event) {
    var member = event.getMember();
    var isBot =
        event.getUserIdLong() == event.getJDA().getSelfUser().getIdLong()
            || member != null && member.getUser().isBot();
    if (!isBot && event.getEmoji().getType() == Emoji.Type.UNICODE) {
      var mark =
          new Mark(
              event.isFromGuild() ? event.getGuild().getIdLong() : 0,
              event.getChannel().getIdLong(),
              event.getMessageIdLong(),
              event.getUserIdLong(),
              event.getEmoji().getName(),
              clock.instant());
      listeners.forEach(it -> it.marked(mark));
    }
  }
}
