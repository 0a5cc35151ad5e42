package dev.docket.sandbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;

/** The roles of a guild: the one of everyone, the one that came with the bot, and those created. */
final class Roles {

  private static final int BOT_ROLE_POSITION = 100;

  private final SandboxGuild guild;
  private final World world;
  private final long botRoleId;
  private final Map<Long, Role> roles = new ConcurrentSkipListMap<>();

  Roles(SandboxGuild guild, World world) {
    this.guild = guild;
    this.world = world;
    var everyone = new Role(guild.id(), "@everyone", 0, SandboxPermission.everyone(), false);
    roles.put(everyone.id(), everyone);
    botRoleId = world.newId();
    var own = SandboxPermission.moderationBot();
    roles.put(botRoleId, new Role(botRoleId, world.bot().name(), BOT_ROLE_POSITION, own, true));
  }

  long botRoleId() {
    return botRoleId;
  }

  Role create(String name, int position, long permissions) {
    synchronized (guild) {
      var role = new Role(world.newId(), name, position, permissions, false);
      roles.put(role.id(), role);
      tell("GUILD_ROLE_CREATE", role);
      return role;
    }
  }

  void delete(long roleId) {
    synchronized (guild) {
      roles.remove(require(roleId).id());
      guild.tell(
          "GUILD_ROLE_DELETE", Intent.GUILDS, Json.object().put("role_id", Long.toString(roleId)));
    }
  }

  void changeBotRole(UnaryOperator<Role> change) {
    synchronized (guild) {
      var role = change.apply(require(botRoleId));
      roles.put(role.id(), role);
      tell("GUILD_ROLE_UPDATE", role);
    }
  }

  Role everyone() {
    return require(guild.id());
  }

  Role require(long roleId) {
    var role = roles.get(roleId);
    if (role == null) {
      throw ApiError.unknown(ApiError.Unknown.ROLE);
    }
    return role;
  }

  List<Role> of(SandboxMember member) {
    return member.roles().stream().map(this::require).toList();
  }

  Collection<Role> all() {
    return roles.values();
  }

  ArrayNode shape() {
    return Shapes.list(roles.values().stream().map(it -> Shapes.role(it, world.bot())).toList());
  }

  private void tell(String type, Role role) {
    guild.tell(type, Intent.GUILDS, Json.object().set("role", Shapes.role(role, world.bot())));
  }
}
