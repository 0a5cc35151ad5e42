package dev.docket.sandbox;

import java.util.Collection;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How users, members, roles, channels and messages look on the wire. */
final class Shapes {

  private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");

  private Shapes() {}

  static ObjectNode user(SandboxUser user) {
    return Json.object()
        .put("id", Json.id(user.id()))
        .put("username", user.name())
        .put("discriminator", "0")
        .putNull("global_name")
        .putNull("avatar")
        .put("bot", user.bot())
        .put("public_flags", 0);
  }

  /** The bot as it sees itself. */
  static ObjectNode self(SandboxUser bot) {
    return user(bot).put("verified", true).put("mfa_enabled", true).put("flags", 0);
  }

  static ObjectNode member(SandboxMember member) {
    return memberWithoutUser(member).set("user", user(member.user()));
  }

  /** Messages and resolved options carry the user beside the member, not within. */
  static ObjectNode memberWithoutUser(SandboxMember member) {
    var until = member.timedOutUntil();
    var shape =
        Json.object()
            .put("nick", member.nick())
            .putNull("avatar")
            .put("joined_at", member.joinedAt().toString())
            .putNull("premium_since")
            .put("communication_disabled_until", until == null ? null : until.toString())
            .put("deaf", false)
            .put("mute", false)
            .put("pending", false)
            .put("flags", 0);
    return shape.set("roles", ids(member.roles()));
  }

  static ObjectNode role(Role role, SandboxUser bot) {
    var colors =
        Json.object().put("primary_color", 0).putNull("secondary_color").putNull("tertiary_color");
    var shape =
        Json.object()
            .put("id", Json.id(role.id()))
            .put("name", role.name())
            .put("color", 0)
            .put("hoist", false)
            .put("position", role.position())
            .put("permissions", Long.toString(role.permissions()))
            .put("managed", role.managed())
            .put("mentionable", false)
            .put("flags", 0);
    shape.set("colors", colors);
    if (role.managed()) {
      shape.putObject("tags").put("bot_id", Json.id(bot.id()));
    }
    return shape;
  }

  static ObjectNode guildChannel(
      SandboxChannelKind kind, long id, String name, int position, long guildId) {
    var shape = Json.object();
    switch (kind) {
      case TEXT, CATEGORY -> {}
      case VOICE, STAGE -> shape.put("bitrate", 64_000).put("user_limit", 0).putNull("rtc_region");
      case FORUM -> {
        shape.put("flags", 0).put("default_forum_layout", 0).putNull("default_sort_order");
        shape.putArray("available_tags");
      }
    }
    return shape
        .put("id", Json.id(id))
        .put("type", kind.type())
        .put("name", name)
        .put("position", position)
        .put("guild_id", Json.id(guildId))
        .putNull("topic")
        .putNull("parent_id")
        .put("nsfw", false)
        .put("rate_limit_per_user", 0);
  }

  static ObjectNode directChannel(long id, SandboxUser recipient) {
    return Json.object()
        .put("id", Json.id(id))
        .put("type", 1)
        .set("recipients", Json.array().add(user(recipient)));
  }

  static ObjectNode message(SandboxMessage message, LongFunction<@Nullable SandboxUser> users) {
    var edited = message.editedAt();
    var shape =
        Json.object()
            .put("id", Json.id(message.id()))
            .put("channel_id", Json.id(message.channelId()))
            .put("type", 0)
            .put("content", message.content())
            .put("timestamp", message.sentAt().toString())
            .put("edited_timestamp", edited == null ? null : edited.toString())
            .put("tts", false)
            .put("mention_everyone", false)
            .put("pinned", false)
            .put("flags", message.flags());
    shape.set("author", user(message.author()));
    shape.set("mentions", mentions(message.content(), users));
    shape.set("mention_roles", Json.array());
    shape.set("attachments", Json.array());
    shape.set("embeds", list(message.embeds()));
    shape.set("components", list(message.components()));
    if (message.nonce() != null) {
      shape.put("nonce", message.nonce());
    }
    return shape;
  }

  static ArrayNode list(Collection<? extends JsonNode> nodes) {
    return Json.array().addAll(nodes);
  }

  static ArrayNode ids(Collection<Long> ids) {
    var array = Json.array();
    ids.forEach(id -> array.add(Json.id(id)));
    return array;
  }

  private static ArrayNode mentions(String content, LongFunction<@Nullable SandboxUser> users) {
    var mentions = Json.array();
    if (content.contains("<@")) {
      MENTION
          .matcher(content)
          .results()
          .flatMapToLong(found -> Json.idOf(found.group(1)).stream())
          .distinct()
          .mapToObj(users)
          .filter(user -> user != null)
          .forEach(user -> mentions.add(user(user)));
    }
    return mentions;
  }
}
