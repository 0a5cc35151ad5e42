package dev.docket.sandbox;

import static dev.docket.sandbox.CallbackRules.AUTOCOMPLETE;
import static dev.docket.sandbox.CallbackRules.COMMAND;
import static dev.docket.sandbox.CallbackRules.COMPONENT;
import static dev.docket.sandbox.CallbackRules.MODAL;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member in a channel, about to ask something of the bot: builds the interaction and sends it.
 */
record Asked(World world, SandboxGuild guild, SandboxMember member, GuildChannel channel) {

  private static final int LABEL = 18;
  private static final int TEXT_INPUT = 4;
  private static final int LONGEST_TEXT = 4_000;

  SandboxInteraction slash(String command, Map<String, ?> options) {
    return send(COMMAND, new CommandCall(world, guild, command).data(options), null);
  }

  SandboxInteraction menu(String name, SandboxUser target) {
    return send(COMMAND, new MenuCall(world, guild, name).on(target), null);
  }

  SandboxInteraction menu(String name, SandboxMessage target) {
    return send(COMMAND, new MenuCall(world, guild, name).on(target), null);
  }

  SandboxInteraction autocomplete(
      String command, String option, String typed, Map<String, ?> rest) {
    var call = new CommandCall(world, guild, command);
    var rules = new CallbackRules(AUTOCOMPLETE, call.typeOf(option));
    return send(rules, call.autocomplete(option, typed, rest), null);
  }

  SandboxInteraction component(SandboxMessage message, String customId, List<String> values) {
    var component = findComponent(Shapes.list(message.components()), customId);
    if (component.isMissingNode()) {
      throw new IllegalArgumentException("no component " + customId);
    }
    if (component.path("disabled").asBoolean(false)) {
      throw new IllegalStateException(customId + " is disabled");
    }
    var data =
        Json.object()
            .put("custom_id", customId)
            .put("component_type", component.path("type").asInt())
            .put("id", component.path("id").asInt());
    new SelectCall(world, guild, component).choose(data, values);
    return send(COMPONENT, data, message);
  }

  SandboxInteraction modal(JsonNode modal, Map<String, String> values) {
    var data = Json.object().put("custom_id", modal.path("custom_id").asString());
    var labels = data.putArray("components");
    for (var label : modal.path("components").values()) {
      var field = label.path("component");
      if (field.isObject()) {
        labels
            .addObject()
            .put("type", LABEL)
            .put("id", label.path("id").asInt())
            .set("component", filled(field, values));
      }
    }
    return send(MODAL, data, null);
  }

  private static ObjectNode filled(JsonNode field, Map<String, String> values) {
    var customId = field.path("custom_id").asString();
    var answer =
        Json.object()
            .put("type", field.path("type").asInt())
            .put("id", field.path("id").asInt())
            .put("custom_id", customId);
    var value = values.getOrDefault(customId, field.path("value").asString(""));
    if (field.path("type").asInt() == TEXT_INPUT) {
      return answer.put("value", typed(field, value));
    }
    return answer.set("values", Json.array().add(value));
  }

  /** Discord's client does not send off what the form does not allow. */
  private static String typed(JsonNode field, String value) {
    var required = field.path("required").asBoolean(true);
    var least = Math.max(field.path("min_length").asInt(0), required ? 1 : 0);
    var fits = value.length() <= field.path("max_length").asInt(LONGEST_TEXT);
    if (!fits || value.length() < least && (required || !value.isEmpty())) {
      throw new IllegalArgumentException("the form takes no text of length " + value.length());
    }
    return value;
  }

  static JsonNode findComponent(JsonNode node, String customId) {
    if (node.path("custom_id").asString("").equals(customId)) {
      return node;
    }
    for (var child : node.values()) {
      if (child.isContainer()) {
        var found = findComponent(child, customId);
        if (!found.isMissingNode()) {
          return found;
        }
      }
    }
    return MissingNode.getInstance();
  }

  private SandboxInteraction send(int type, ObjectNode data, @Nullable SandboxMessage about) {
    return send(new CallbackRules(type, 0), data, about);
  }

  private SandboxInteraction send(
      CallbackRules rules, ObjectNode data, @Nullable SandboxMessage about) {
    var id = world.newId();
    var token = UUID.randomUUID().toString();
    var guildId = Json.id(guild.id());
    var permissions = Long.toString(guild.permissionsOf(member.id()));
    var shape =
        Json.object()
            .put("id", Json.id(id))
            .put("application_id", Json.id(world.bot().id()))
            .put("type", rules.type())
            .put("token", token)
            .put("version", 1)
            .put("context", 0)
            .put("locale", world.localeOf(member.id()))
            .put("guild_locale", guild.locale())
            .put("guild_id", guildId)
            .put("channel_id", Json.id(channel.id()))
            .put("app_permissions", Long.toString(guild.permissionsOf(guild.botId())));
    shape.putObject("authorizing_integration_owners").put("0", guildId);
    shape.putArray("entitlements");
    shape.putObject("guild").put("id", guildId).put("locale", guild.locale()).putArray("features");
    shape.set("channel", channel.shape().put("permissions", permissions));
    shape.set("member", Shapes.member(member).put("permissions", permissions));
    shape.set("data", data);
    if (about != null) {
      shape.set("message", Shapes.message(about, world::user));
    }
    var dispatch = Interactions.dispatch(shape, guild.id());
    return world
        .interactions()
        .send(
            new SandboxInteraction(world, id, token, member.id(), channel, about, rules, dispatch));
  }
}
