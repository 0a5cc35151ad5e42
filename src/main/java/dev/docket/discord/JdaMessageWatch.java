package dev.docket.discord;

import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.GenericMessageReactionEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveAllEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveEmojiEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Hears through JDA what becomes of messages in guilds. */
final class JdaMessageWatch extends ListenerAdapter {

  private final List<MessageWatcher> watchers;

  JdaMessageWatch(List<MessageWatcher> watchers) {
    this.watchers = watchers;
  }

  private void tell(Consumer<MessageWatcher> what) {
    watchers.forEach(what);
  }

  @Override
  public void onGenericMessageReaction(GenericMessageReactionEvent event) {
    if (event.isFromGuild()) {
      var guild = event.getGuild().getIdLong();
      var channel = event.getChannel().getIdLong();
      var emoji = event.getEmoji().getFormatted();
      tell(it -> it.reacted(guild, channel, event.getMessageIdLong(), emoji));
    }
  }

  @Override
  public void onMessageReactionRemoveAll(MessageReactionRemoveAllEvent event) {
    if (event.isFromGuild()) {
      var guild = event.getGuild().getIdLong();
      var channel = event.getChannel().getIdLong();
      tell(it -> it.reacted(guild, channel, event.getMessageIdLong(), null));
    }
  }

  @Override
  public void onMessageReactionRemoveEmoji(MessageReactionRemoveEmojiEvent event) {
    if (event.isFromGuild()) {
      var guild = event.getGuild().getIdLong();
      var channel = event.getChannel().getIdLong();
      var emoji = event.getEmoji().getFormatted();
      tell(it -> it.reacted(guild, channel, event.getMessageIdLong(), emoji));
    }
  }

  /** What Docket itself edits, it knows. */
  @Override
  public void onMessageUpdate(MessageUpdateEvent event) {
    if (event.isFromGuild()
        && event.getAuthor().getIdLong() != event.getJDA().getSelfUser().getIdLong()) {
      var guild = event.getGuild().getIdLong();
      var channel = event.getChannel().getIdLong();
      tell(it -> it.changed(guild, channel, List.of(event.getMessageIdLong())));
    }
  }

  @Override
  public void onMessageDelete(MessageDeleteEvent event) {
    if (event.isFromGuild()) {
      var guild = event.getGuild().getIdLong();
      var channel = event.getChannel().getIdLong();
      tell(it -> it.changed(guild, channel, List.of(event.getMessageIdLong())));
    }
  }

  @Override
  public void onMessageBulkDelete(MessageBulkDeleteEvent event) {
    var ids = event.getMessageIds().stream().map(Long::valueOf).toList();
    var guild = event.getGuild().getIdLong();
    tell(it -> it.changed(guild, event.getChannel().getIdLong(), ids));
  }

  @Override
  public void onChannelDelete(ChannelDeleteEvent event) {
    if (event.isFromGuild()) {
      var guild = event.getGuild().getIdLong();
      tell(it -> it.channelGone(guild, event.getChannel().getIdLong()));
    }
  }
}
