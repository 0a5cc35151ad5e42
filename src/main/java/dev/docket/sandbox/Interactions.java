package dev.docket.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The latest interactions, found again by the token under which the bot answers them. */
final class Interactions {

  private static final int KEPT = 10_000;

  private final World world;
  private final Map<String, SandboxInteraction> byToken = new LinkedHashMap<>();

  Interactions(World world) {
    this.world = world;
  }

  /** Registers the interaction before the bot hears of it. */
  SandboxInteraction send(SandboxInteraction interaction) {
    synchronized (this) {
      byToken.put(interaction.token(), interaction);
      if (byToken.size() > KEPT) {
        byToken.remove(byToken.keySet().iterator().next());
      }
    }
    world.dispatch(interaction.dispatch());
    return interaction;
  }

  synchronized SandboxInteraction unanswered(long id, String token) {
    var interaction = byToken.get(token);
    if (interaction == null || interaction.id() != id) {
      throw ApiError.unknown(ApiError.Unknown.INTERACTION);
    }
    return interaction;
  }

  synchronized SandboxInteraction webhook(long applicationId, String token) {
    var interaction = byToken.get(token);
    if (interaction == null || applicationId != world.bot().id()) {
      throw ApiError.unknown(ApiError.Unknown.WEBHOOK);
    }
    return interaction;
  }

  static Dispatch dispatch(ObjectNode interaction, long guildId) {
    return Dispatch.whole("INTERACTION_CREATE", Intent.NONE, guildId, interaction);
  }
}
