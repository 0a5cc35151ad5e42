package dev.docket.sandbox;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One use of a menu: holds what was chosen against the menu, as Discord's own client does. */
record SelectCall(World world, SandboxGuild guild, JsonNode menu) {

  private static final int WORDS = 3;
  private static final int ROLES = 6;
  private static final int CHANNELS = 8;

  /** Adds to an interaction's data what was chosen, and what it stands for. */
  void choose(ObjectNode data, List<String> values) {
    var chosen = data.putArray("values");
    values.forEach(chosen::add);
    var type = menu.path("type").asInt();
    if (type == WORDS || type == ROLES || type == CHANNELS) {
      var least = menu.path("min_values").asInt(1);
      var most = menu.path("max_values").asInt(1);
      if (values.size() < least || values.size() > most) {
        throw new IllegalArgumentException("not %d to %d values".formatted(least, most));
      }
      values.forEach(it -> resolve(type, it, data.withObjectProperty("resolved")));
    }
  }

  private void resolve(int type, String value, ObjectNode resolved) {
    switch (type) {
      case ROLES ->
          resolved
              .withObjectProperty("roles")
              .set(value, Shapes.role(guild.roles().require(Long.parseLong(value)), world.bot()));
      case CHANNELS ->
          resolved
              .withObjectProperty("channels")
              .set(value, guild.channel(Long.parseLong(value)).orElseThrow().shape());
      default -> {
        if (menu.path("options").valueStream().noneMatch(it -> has(it, value))) {
          throw new IllegalArgumentException(value + " is not in the menu");
        }
      }
    }
  }

  private static boolean has(JsonNode option, String value) {
    return option.path("value").asString("").equals(value);
  }
}
