package dev.docket.discord;

import dev.docket.gifs.PostedGif;
import java.time.OffsetDateTime;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Hears GIFs through JDA, where Discord tells Docket what messages say. */
final class JdaGifs extends ListenerAdapter {

  private final List<GifWatcher> watchers;

  JdaGifs(List<GifWatcher> watchers) {
    this.watchers = watchers;
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    hear(event.getMessage(), event.getMessage().getTimeCreated());
  }

  /** That Discord adds the preview of a link is an update too, and no edit. */
  @Override
  public void onMessageUpdate(MessageUpdateEvent event) {
    var edited = event.getMessage().getTimeEdited();
    if (edited != null) {
      hear(event.getMessage(), edited);
    }
  }

  private void hear(Message message, OffsetDateTime at) {
    if (message.isFromGuild()
        && !message.getAuthor().isBot()
        && !message.isWebhookMessage()
        && showsGif(message)) {
      var gif =
          new PostedGif(
              message.getGuildIdLong(),
              message.getChannelIdLong(),
              JdaHeard.parent(message.getChannel()),
              message.getAuthor().getIdLong(),
              message.getIdLong(),
              at.toInstant());
      watchers.forEach(it -> it.posted(gif));
    }
  }

  private static boolean showsGif(Message message) {
    return GifText.links(message.getContentRaw())
        || message.getAttachments().stream()
            .anyMatch(it -> GifText.isFile(it.getFileName(), it.getContentType()));
  }
}
