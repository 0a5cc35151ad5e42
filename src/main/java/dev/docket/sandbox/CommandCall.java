package dev.docket.sandbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One use of a registered command: holds what was typed against the registration, as Discord's own
 * client does, and spells it out as interaction data.
 */
final class CommandCall {

  private static final int SUBCOMMAND = 1;
  private static final int SUBCOMMAND_GROUP = 2;
  private static final int GUILD = 0;
  private static final int BOT_DM = 1;

  private final @Nullable SandboxGuild guild;
  private final World world;
  private final String command;
  private final List<String> path;
  private final JsonNode registration;
  private final ObjectNode resolved = Json.object();

  CommandCall(World world, @Nullable SandboxGuild guild, String command) {
    this.world = world;
    this.guild = guild;
    this.command = command;
    var words = Arrays.asList(command.split(" "));
    path = words.subList(1, words.size());
    registration =
        world
            .commands()
            .named(guild == null ? 0 : guild.id(), CommandRules.CHAT_INPUT, words.getFirst())
            .orElseThrow(() -> new IllegalArgumentException("no command /" + command));
    var contexts = registration.path("contexts");
    if (contexts.isArray() && contexts.valueStream().noneMatch(it -> it.asInt() == context())) {
      throw new IllegalArgumentException("/" + command + " is not to be used here");
    }
  }

  private int context() {
    return guild == null ? BOT_DM : GUILD;
  }

  private SandboxGuild guild() {
    if (guild == null) {
      throw new IllegalArgumentException("a direct message has no channels, roles and members");
    }
    return guild;
  }

  ObjectNode data(Map<String, ?> typed) {
    return data(typed, null);
  }

  ObjectNode autocomplete(String option, String text, Map<String, ?> rest) {
    var typed = new HashMap<String, Object>(rest);
    typed.put(option, text);
    return data(typed, option);
  }

  private ObjectNode data(Map<String, ?> typed, @Nullable String focused) {
    var data =
        Json.object()
            .put("id", registration.path("id").asString())
            .put("name", registration.path("name").asString())
            .put("type", 1);
    if (registration.has("guild_id")) {
      data.set("guild_id", registration.path("guild_id"));
    }
    data.set("options", nested(registration, path, typed, focused));
    return data.set("resolved", resolved);
  }

  private ArrayNode nested(
      JsonNode level, List<String> words, Map<String, ?> typed, @Nullable String focused) {
    if (words.isEmpty()) {
      return options(level, typed, focused);
    }
    var child = option(level, words.getFirst());
    var next = nested(child, words.subList(1, words.size()), typed, focused);
    return Json.array()
        .add(
            Json.object()
                .put("type", child.path("type").asInt())
                .put("name", words.getFirst())
                .set("options", next));
  }

  private ArrayNode options(JsonNode level, Map<String, ?> typed, @Nullable String focused) {
    for (var declared : level.path("options").values()) {
      var type = declared.path("type").asInt();
      if (type == SUBCOMMAND || type == SUBCOMMAND_GROUP) {
        throw new IllegalArgumentException("/" + command + " needs a subcommand");
      }
      var name = declared.path("name").asString();
      var missing = declared.path("required").asBoolean(false) && !typed.containsKey(name);
      if (missing && focused == null) {
        throw new IllegalArgumentException("/" + command + " requires " + name);
      }
    }
    typed.keySet().forEach(name -> option(level, name));
    var options = Json.array();
    // Discord sends options in the order of the registration.
    for (var declared : level.path("options").values()) {
      var name = declared.path("name").asString();
      var value = typed.get(name);
      if (value != null) {
        options.add(name.equals(focused) ? focused(declared, value) : filled(declared, value));
      }
    }
    return options;
  }

  /** The type of the option into which somebody types. */
  int typeOf(String option) {
    var level = registration;
    for (var word : path) {
      level = option(level, word);
    }
    var declared = option(level, option);
    if (!declared.path("autocomplete").asBoolean(false)) {
      throw new IllegalArgumentException("/" + command + " does not complete " + option);
    }
    return declared.path("type").asInt();
  }

  private JsonNode option(JsonNode level, String name) {
    return level
        .path("options")
        .valueStream()
        .filter(declared -> declared.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("/" + command + " has no " + name));
  }

  private static ObjectNode focused(JsonNode declared, Object text) {
    return Json.object()
        .put("name", declared.path("name").asString())
        .put("type", declared.path("type").asInt())
        .put("value", text.toString())
        .put("focused", true);
  }

  private ObjectNode filled(JsonNode declared, Object value) {
    var type = declared.path("type").asInt();
    var option = Json.object().put("name", declared.path("name").asString()).put("type", type);
    return switch (type) {
      case 3 -> option.put("value", chosen(declared, typed(value)));
      case 4 -> option.put("value", ((Number) value).longValue());
      case 5 -> option.put("value", (Boolean) value);
      case 6 -> option.put("value", resolveUser(idOf(value)));
      case 7 -> option.put("value", resolveChannel(declared, idOf(value)));
      case 8 -> option.put("value", resolveRole(idOf(value)));
      case 11 -> option.put("value", resolveFile(value));
      case 10 -> option.put("value", ((Number) value).doubleValue());
      default -> throw new IllegalArgumentException("option type " + type + " is not supported");
    };
  }

  /** Discord's client writes whoever is picked into a text as a mention. */
  private static String typed(Object value) {
    return value instanceof SandboxUser user ? "<@" + user.id() + ">" : value.toString();
  }

  private static String chosen(JsonNode declared, String value) {
    Set<String> choices =
        declared
            .path("choices")
            .valueStream()
            .map(choice -> choice.path("value").asString())
            .collect(Collectors.toSet());
    if (!choices.isEmpty() && !choices.contains(value)) {
      throw new IllegalArgumentException(value + " is not one of " + choices);
    }
    return value;
  }

  private static long idOf(Object value) {
    return switch (value) {
      case SandboxUser user -> user.id();
      case SandboxMember member -> member.id();
      case Number number -> number.longValue();
      default -> Long.parseUnsignedLong(value.toString());
    };
  }

  private String resolveUser(long id) {
    var key = Json.id(id);
    resolved.withObject("users").set(key, Shapes.user(world.requireUser(id)));
    guild()
        .member(id)
        .ifPresent(member ->
            resolved
                .withObject("members")
                .set(
                    key,
                    Shapes.memberWithoutUser(member)
                        .put("permissions", Long.toString(guild().permissionsOf(id)))));
    return key;
  }

  private String resolveChannel(JsonNode declared, long id) {
    var channel =
        guild()
            .channel(id)
            .orElseThrow(() -> new IllegalArgumentException("no such channel: " + id));
    var types = declared.path("channel_types");
    if (!types.isEmpty()
        && types.valueStream().noneMatch(it -> it.equals(channel.shape().path("type")))) {
      throw new IllegalArgumentException("a channel of another type");
    }
    resolved.withObject("channels").set(Json.id(id), channel.shape());
    return Json.id(id);
  }

  private String resolveFile(Object value) {
    if (!(value instanceof SandboxFile file)) {
      throw new IllegalArgumentException("not a file: " + value);
    }
    var id = Json.id(world.newId());
    var url = world.cdn().keep(id, file);
    resolved
        .withObject("attachments")
        .putObject(id)
        .put("id", id)
        .put("filename", file.name())
        .put("size", file.size())
        .put("url", url)
        .put("proxy_url", url)
        .put("content_type", file.contentType())
        .put("ephemeral", true);
    return id;
  }

  private String resolveRole(long id) {
    var role = guild().roles().require(id);
    resolved.withObject("roles").set(Json.id(id), Shapes.role(role, world.bot()));
    return Json.id(id);
  }
}
