package dev.docket.sandbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The application commands that the bot registered, for everywhere or for one guild. */
final class CommandBook {

  /** The scope of commands that exist in every guild; other scopes are guild ids. */
  static final long GLOBAL = 0;

  private static final int MOST = 100;
  private static final int MOST_MENUS = 15;

  private final World world;
  private final Signal changed = new Signal();
  private final Map<Key, ObjectNode> commands = new LinkedHashMap<>();

  CommandBook(World world) {
    this.world = world;
  }

  private record Key(long scope, int type, String name) {}

  Signal changed() {
    return changed;
  }

  /** Replaces a scope's commands; one that keeps its name keeps its id. */
  synchronized List<ObjectNode> replace(long scope, JsonNode bodies) {
    if (!bodies.isArray()) {
      throw ApiError.invalidForm("must be an array of commands");
    }
    requireFew(bodies);
    var fresh = bodies.valueStream().map(body -> registered(scope, body)).toList();
    commands.keySet().removeIf(key -> key.scope == scope);
    fresh.forEach(command -> commands.put(key(scope, command), command));
    changed.raise();
    return fresh;
  }

  private static void requireFew(JsonNode bodies) {
    var byType = bodies.valueStream().collect(groupingBy(CommandBook::typeOf, summingInt(_ -> 1)));
    byType.forEach((type, number) -> {
      if (number > (type == CommandRules.CHAT_INPUT ? MOST : MOST_MENUS)) {
        throw new ApiError(400, 30032, "Maximum number of application commands reached");
      }
    });
    var names = bodies.valueStream().map(body -> key(GLOBAL, body)).toList();
    if (names.stream().distinct().count() < names.size()) {
      throw ApiError.invalidForm("application command names must be unique");
    }
  }

  private static int typeOf(JsonNode command) {
    return command.path("type").asInt(CommandRules.CHAT_INPUT);
  }

  synchronized ObjectNode put(long scope, JsonNode body) {
    var command = registered(scope, body);
    commands.put(key(scope, command), command);
    changed.raise();
    return command;
  }

  synchronized ObjectNode edit(long scope, long id, ObjectNode body) {
    var before = find(scope, id);
    var after = before.deepCopy();
    body.properties().forEach(part -> after.set(part.getKey(), part.getValue()));
    commands.remove(key(scope, before));
    return put(scope, after);
  }

  synchronized void delete(long scope, long id) {
    commands.remove(key(scope, find(scope, id)));
  }

  synchronized List<ObjectNode> in(long scope) {
    return select(key -> key.scope == scope);
  }

  synchronized List<ObjectNode> all() {
    return select(key -> true);
  }

  synchronized ObjectNode find(long scope, long id) {
    return in(scope).stream()
        .filter(command -> command.path("id").asString("").equals(Json.id(id)))
        .findFirst()
        .orElseThrow(() -> ApiError.unknown(ApiError.Unknown.COMMAND));
  }

  /** The command of a type that a member of this guild gets by that name. */
  synchronized Optional<ObjectNode> named(long guildId, int type, String name) {
    return Optional.ofNullable(commands.get(new Key(guildId, type, name)))
        .or(() -> Optional.ofNullable(commands.get(new Key(GLOBAL, type, name))));
  }

  private List<ObjectNode> select(Predicate<Key> wanted) {
    return commands.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private ObjectNode registered(long scope, JsonNode body) {
    if (!(body.deepCopy() instanceof ObjectNode command)) {
      throw ApiError.invalidForm("a command must be an object");
    }
    var key = key(scope, command);
    CommandRules.check(command);
    var known = commands.get(key);
    var id = known == null ? Json.id(world.newId()) : known.path("id").asString("");
    command
        .put("id", id)
        .put("type", key.type)
        .put("application_id", Json.id(world.bot().id()))
        .put("version", Json.id(world.newId()));
    return scope == GLOBAL ? command : command.put("guild_id", Json.id(scope));
  }

  private static Key key(long scope, JsonNode command) {
    return new Key(scope, typeOf(command), command.path("name").asString(""));
  }
}
