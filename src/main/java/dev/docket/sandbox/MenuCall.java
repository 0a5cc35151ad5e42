package dev.docket.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One use of a context menu, spelled out as interaction data. */
record MenuCall(World world, SandboxGuild guild, String name) {

  ObjectNode on(SandboxUser target) {
    var data = data(CommandRules.USER, target.id());
    var resolved = data.putObject("resolved");
    var key = Json.id(target.id());
    resolved.putObject("users").set(key, Shapes.user(target));
    guild
        .member(target.id())
        .ifPresent(member ->
            resolved
                .putObject("members")
                .set(
                    key,
                    Shapes.memberWithoutUser(member)
                        .put("permissions", Long.toString(guild.permissionsOf(target.id())))));
    return data;
  }

  /** What the message says goes along, whatever the bot may read otherwise. */
  ObjectNode on(SandboxMessage message) {
    var data = data(CommandRules.MESSAGE, message.id());
    data.putObject("resolved")
        .putObject("messages")
        .set(Json.id(message.id()), Shapes.message(message, world::user));
    return data;
  }

  private ObjectNode data(int type, long targetId) {
    JsonNode menu =
        world
            .commands()
            .named(guild.id(), type, name)
            .orElseThrow(() -> new IllegalArgumentException("no context menu " + name));
    return Json.object()
        .put("id", menu.path("id").asString())
        .put("name", name)
        .put("type", type)
        .put("target_id", Json.id(targetId));
  }
}
