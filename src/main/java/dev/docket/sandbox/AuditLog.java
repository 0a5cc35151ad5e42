package dev.docket.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who did what in a guild, newest first, and the event that tells the bot so. */
final class AuditLog {

  private static final int KEPT = 1_000;

  private final SandboxGuild guild;
  private final World world;
  private final Deque<ObjectNode> entries = new ArrayDeque<>();

  AuditLog(SandboxGuild guild, World world) {
    this.guild = guild;
    this.world = world;
  }

  enum Action {
    KICK(20),
    BAN_ADD(22),
    BAN_REMOVE(23),
    MEMBER_UPDATE(24),
    MEMBER_ROLE_UPDATE(25);

    private final int type;

    Action(int type) {
      this.type = type;
    }
  }

  /** Who did it, and the words they gave for it. */
  record Deed(long actorId, @Nullable String reason) {}

  synchronized void add(Action action, Deed deed, long targetId, ArrayNode changes) {
    var entry =
        Json.object()
            .put("id", Json.id(world.newId()))
            .put("action_type", action.type)
            .put("user_id", Json.id(deed.actorId()))
            .put("target_id", Json.id(targetId));
    if (deed.reason() != null) {
      entry.put("reason", deed.reason());
    }
    entry.set("changes", changes);
    entries.addFirst(entry);
    if (entries.size() > KEPT) {
      entries.removeLast();
    }
    if (guild.botMay(SandboxPermission.VIEW_AUDIT_LOG)) {
      world.dispatch(
          Dispatch.inGuild(
              "GUILD_AUDIT_LOG_ENTRY_CREATE",
              Intent.GUILD_MODERATION,
              guild.id(),
              entry.deepCopy()));
    }
  }

  synchronized List<ObjectNode> entries() {
    return List.copyOf(entries);
  }

  static ArrayNode change(String key, @Nullable JsonNode before, @Nullable JsonNode after) {
    var change = Json.object().put("key", key);
    if (before != null) {
      change.set("old_value", before);
    }
    if (after != null) {
      change.set("new_value", after);
    }
    return Json.array().add(change);
  }
}
