package dev.docket.sandbox;

import static dev.docket.sandbox.CallbackRules.COMMAND;
import static dev.docket.sandbox.CallbackRules.COMPONENT;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A user in their direct messages with the bot, about to ask something of it. */
record AskedDirectly(World world, DirectChannel channel) {

  private static final int BUTTON = 2;

  SandboxInteraction slash(String command, Map<String, ?> options) {
    var data = new CommandCall(world, null, command).data(options);
    return send(new CallbackRules(COMMAND, 0), data, null);
  }

  SandboxInteraction click(long messageId, String customId) {
    var message = channel.find(messageId).orElseThrow();
    if (!Json.write(Shapes.list(message.components())).contains(customId)) {
      throw new IllegalArgumentException("no component " + customId);
    }
    var data = Json.object().put("custom_id", customId).put("component_type", BUTTON);
    return send(new CallbackRules(COMPONENT, 0), data, message);
  }

  private SandboxInteraction send(
      CallbackRules rules, ObjectNode data, @Nullable SandboxMessage about) {
    var id = world.newId();
    var token = UUID.randomUUID().toString();
    var user = channel.recipient();
    var shape =
        Json.object()
            .put("id", Json.id(id))
            .put("application_id", Json.id(world.bot().id()))
            .put("type", rules.type())
            .put("token", token)
            .put("version", 1)
            .put("context", 1)
            .put("locale", world.localeOf(user.id()))
            .put("channel_id", Json.id(channel.id()))
            .put("app_permissions", "0");
    shape.putObject("authorizing_integration_owners").put("0", "0");
    shape.putArray("entitlements");
    shape.set("channel", channel.shape());
    shape.set("user", Shapes.user(user));
    shape.set("data", data);
    if (about != null) {
      shape.set("message", Shapes.message(about, world::user));
    }
    var dispatch = Dispatch.whole("INTERACTION_CREATE", Intent.NONE, null, shape);
    return world
        .interactions()
        .send(new SandboxInteraction(world, id, token, user.id(), channel, about, rules, dispatch));
  }
}
