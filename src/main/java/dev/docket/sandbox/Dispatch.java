package dev.docket.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event on its way to the sessions, written out once for all of them. A message has a second
 * text, without its content, for sessions that lack the intent to read it.
 */
record Dispatch(
    String type, Intent intent, @Nullable Long guildId, String body, String withoutContent) {

  static Dispatch inGuild(String type, Intent intent, long guildId, ObjectNode data) {
    data.put("guild_id", Json.id(guildId));
    return whole(type, intent, guildId, data);
  }

  static Dispatch direct(String type, ObjectNode data) {
    return whole(type, Intent.DIRECT_MESSAGES, null, data);
  }

  static Dispatch whole(String type, Intent intent, @Nullable Long guildId, ObjectNode data) {
    var body = Json.write(data);
    return new Dispatch(type, intent, guildId, body, body);
  }

  static Dispatch withheldContent(String type, long guildId, ObjectNode message) {
    message.put("guild_id", Json.id(guildId));
    var body = Json.write(message);
    message.put("content", "");
    message.putArray("embeds");
    message.putArray("attachments");
    message.putArray("components");
    return new Dispatch(type, Intent.GUILD_MESSAGES, guildId, body, Json.write(message));
  }

  String bodyFor(int intents) {
    return Intent.MESSAGE_CONTENT.in(intents) ? body : withoutContent;
  }
}
