package dev.docket.sandbox;

import java.util.UUID;

/** A user in private with the bot, about to press a button. */
record DirectPress(World world, SandboxUser user, DirectChannel channel) {

  private static final int COMPONENT = 3;
  private static final int BOT_DM = 1;

  SandboxInteraction on(long messageId, String customId) {
    var message =
        channel
            .find(messageId)
            .orElseThrow(() -> new IllegalArgumentException("no message " + messageId));
    var component = Asked.findComponent(Shapes.list(message.components()), customId);
    if (component.isMissingNode()) {
      throw new IllegalArgumentException("no component " + customId);
    }
    var id = world.newId();
    var token = UUID.randomUUID().toString();
    var shape =
        Json.object()
            .put("id", Json.id(id))
            .put("application_id", Json.id(world.bot().id()))
            .put("type", COMPONENT)
            .put("token", token)
            .put("version", 1)
            .put("context", BOT_DM)
            .put("locale", world.localeOf(user.id()))
            .put("channel_id", Json.id(channel.id()))
            .put("app_permissions", "0");
    shape.putObject("authorizing_integration_owners").put("0", "0");
    shape.putArray("entitlements");
    shape.set("channel", channel.shape());
    shape.set("user", Shapes.user(user));
    shape
        .putObject("data")
        .put("custom_id", customId)
        .put("component_type", component.path("type").asInt())
        .put("id", component.path("id").asInt());
    shape.set("message", Shapes.message(message, world::user));
    var rules = new CallbackRules(COMPONENT, 0);
    var dispatch = Interactions.direct(shape);
    return world
        .interactions()
        .send(
            new SandboxInteraction(world, id, token, user.id(), channel, message, rules, dispatch));
  }
}
