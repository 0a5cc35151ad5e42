package dev.docket.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message that a bot wants to send, checked against Discord's limits. */
record Draft(
    String content,
    List<JsonNode> embeds,
    List<JsonNode> components,
    int flags,
    @Nullable String nonce,
    boolean enforceNonce) {

  private static final int LONGEST_CONTENT = 2000;
  private static final int LONGEST_NONCE = 25;
  private static final int MOST_EMBEDS = 10;
  private static final int LONGEST_EMBEDS = 6000;
  private static final List<String> COUNTED = List.of("title", "description");

  static Draft text(String content) {
    return new Draft(content, List.of(), List.of(), 0, null, false);
  }

  static Draft loading(boolean ephemeral) {
    var flags = SandboxMessage.LOADING | (ephemeral ? SandboxMessage.EPHEMERAL : 0);
    return new Draft("", List.of(), List.of(), flags, null, false);
  }

  static Draft from(ObjectNode body) {
    var draft =
        new Draft(
            content(body),
            embeds(body),
            components(body),
            body.path("flags").asInt(0),
            nonce(body),
            body.path("enforce_nonce").asBoolean(false));
    draft.requireSomething(body);
    return draft;
  }

  /** An edit changes what it names and keeps the rest; a deferred message stops loading. */
  static SandboxMessage edited(SandboxMessage before, ObjectNode body, World world) {
    return new SandboxMessage(
        before.id(),
        before.channelId(),
        before.author(),
        body.has("content") ? content(body) : before.content(),
        body.has("embeds") ? embeds(body) : before.embeds(),
        body.has("components") ? components(body) : before.components(),
        before.flags() & ~SandboxMessage.LOADING,
        before.nonce(),
        before.loading() ? null : world.now());
  }

  private void requireSomething(ObjectNode body) {
    var attachments = body.path("attachments").size() + body.path("sticker_ids").size();
    if (content.isBlank() && embeds.isEmpty() && components.isEmpty() && attachments == 0) {
      throw new ApiError(400, 50006, "Cannot send an empty message");
    }
  }

  private static String content(ObjectNode body) {
    var content = body.path("content").asString("");
    if (content.length() > LONGEST_CONTENT) {
      throw ApiError.invalidForm("content must be 2000 or fewer in length");
    }
    return content;
  }

  private static @Nullable String nonce(ObjectNode body) {
    if (body.path("nonce").asString("").isEmpty()) {
      return null;
    }
    var nonce = body.path("nonce").asString("");
    if (nonce.length() > LONGEST_NONCE) {
      throw ApiError.invalidForm("nonce must be 25 or fewer in length");
    }
    return nonce;
  }

  private static List<JsonNode> embeds(ObjectNode body) {
    var embeds = body.path("embeds");
    if (embeds.size() > MOST_EMBEDS) {
      throw ApiError.invalidForm("embeds must be 10 or fewer in length");
    }
    if (embeds.valueStream().mapToInt(Draft::length).sum() > LONGEST_EMBEDS) {
      throw ApiError.invalidForm("embeds together must be 6000 or fewer in length");
    }
    return embeds.valueStream().map(Draft::rich).toList();
  }

  private static int length(JsonNode embed) {
    MessageRules.checkEmbed(embed);
    var own = COUNTED.stream().mapToInt(part -> embed.path(part).asString("").length()).sum();
    var fields =
        embed
            .path("fields")
            .valueStream()
            .mapToInt(
                f -> f.path("name").asString("").length() + f.path("value").asString("").length())
            .sum();
    var margins =
        embed.path("footer").path("text").asString("").length()
            + embed.path("author").path("name").asString("").length();
    return own + fields + margins;
  }

  private static JsonNode rich(JsonNode embed) {
    if (!(embed.deepCopy() instanceof ObjectNode copy)) {
      throw ApiError.invalidForm("an embed must be an object");
    }
    return copy.put("type", "rich");
  }

  private static List<JsonNode> components(ObjectNode body) {
    MessageRules.checkComponents(body.path("components"));
    return numbered(body).path("components").valueStream().toList();
  }

  /** Discord gives every component that came without an id a number within its message. */
  static ObjectNode numbered(ObjectNode body) {
    var copy = body.deepCopy();
    number(copy.path("components"), 1);
    return copy;
  }

  private static int number(JsonNode node, int next) {
    if (node instanceof ObjectNode component && component.has("type")) {
      if (component.path("id").asInt(0) <= 0) {
        component.put("id", next++);
      }
    }
    for (var child : node.values()) {
      if (child.isContainer()) {
        next = number(child, next);
      }
    }
    return next;
  }
}
