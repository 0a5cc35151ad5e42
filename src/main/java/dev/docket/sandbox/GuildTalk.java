package dev.docket.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.node.ObjectNode;

/** What people do with messages that are there, past the bot. */
abstract sealed class GuildTalk extends GuildVoice permits SandboxGuild {

  private final List<ObjectNode> emojis = new CopyOnWriteArrayList<>();

  abstract long newId();

  /** Reacts with {@code ⭐}, or with {@code <:name:id>}. */
  public void react(long userId, long channelId, long messageId, String emoji) {
    var who = requireMember(userId).id();
    requireChannel(channelId).react(messageId, Reactions.Emoji.parse(emoji), who);
  }

  /** Takes a reaction back. */
  public void unreact(long userId, long channelId, long messageId, String emoji) {
    requireChannel(channelId).unreact(messageId, Reactions.Emoji.parse(emoji), userId);
  }

  /** Whoever may takes all reactions of a message away. */
  public void clearReactions(long channelId, long messageId) {
    requireChannel(channelId).clearReactions(messageId);
  }

  /** Whoever may takes all reactions with one emoji away. */
  public void clearReactions(long channelId, long messageId, String emoji) {
    requireChannel(channelId).clearReactions(messageId, Reactions.Emoji.parse(emoji));
  }

  /** The author rewrites a message. */
  public void rewrite(long channelId, long messageId, String text) {
    requireChannel(channelId).edit(messageId, Json.object().put("content", text));
  }

  /** Whoever may deletes a message. */
  public void deleteMessage(long channelId, long messageId) {
    requireChannel(channelId).delete(messageId);
  }

  /** Whoever may deletes several messages at once. */
  public void deleteMessages(long channelId, List<Long> messageIds) {
    requireChannel(channelId).deleteAll(messageIds);
  }

  /** Speaks now. */
  public long say(long userId, long channelId, String text) {
    var author = requireMember(userId).user();
    return requireChannel(channelId).post(author, Draft.text(text)).id();
  }

  /** Speaks at that instant, which the id of the message carries; ids of one instant ascend. */
  public long say(long userId, long channelId, String text, Instant at) {
    var author = requireMember(userId).user();
    return requireChannel(channelId).post(author, Draft.text(text), at).id();
  }

  /** Speaks with a file. */
  public long say(long userId, long channelId, String text, SandboxFile file) {
    var channel = requireChannel(channelId);
    var author = requireMember(userId).user();
    var id = newId();
    var attachment =
        Json.object()
            .put("id", Json.id(id))
            .put("filename", file.name())
            .put("size", file.size())
            .put("url", "https://cdn.discordapp.com/attachments/" + id + "/" + file.name())
            .put("proxy_url", "https://media.discordapp.net/attachments/" + id + "/" + file.name())
            .put("content_type", file.contentType());
    if (file.contentType().startsWith("image/")) {
      attachment.put("width", 64).put("height", 64);
    }
    return channel.post(author, text, attachment).id();
  }

  /** An emoji of the guild's own, as it is typed. */
  public String createEmoji(String name, boolean animated) {
    var id = newId();
    var shape =
        Json.object()
            .put("id", Json.id(id))
            .put("name", name)
            .put("animated", animated)
            .put("available", true)
            .put("managed", false)
            .put("require_colons", true);
    shape.putArray("roles");
    emojis.add(shape);
    return "<%s:%s:%d>".formatted(animated ? "a" : "", name, id);
  }

  /** From now on only adults see a channel. */
  public void restrictAge(long channelId) {
    requireChannel(channelId).restrictAge();
  }

  List<ObjectNode> emojis() {
    return List.copyOf(emojis);
  }
}
