package dev.docket.sandbox;

import java.util.Comparator;

/**
 * Discord's two questions before a moderation act: does the permission allow it, and does the rank.
 */
final class Hierarchy {

  private final SandboxGuild guild;
  private final World world;

  Hierarchy(SandboxGuild guild, World world) {
    this.guild = guild;
    this.world = world;
  }

  long permissionsOf(long userId) {
    if (userId == guild.ownerId()) {
      return SandboxPermission.ALL;
    }
    var member = guild.member(userId);
    if (member.isEmpty()) {
      return 0;
    }
    var granted = guild.roles().everyone().permissions();
    for (var role : guild.roles().of(member.get())) {
      granted |= role.permissions();
    }
    if (SandboxPermission.ADMINISTRATOR.in(granted)) {
      return SandboxPermission.ALL;
    }
    var until = member.get().timedOutUntil();
    var silenced = until != null && until.isAfter(world.now());
    return silenced ? granted & SandboxPermission.timedOut() : granted;
  }

  boolean botMay(SandboxPermission permission) {
    return permission.in(permissionsOf(guild.botId()));
  }

  void requireBotMay(SandboxPermission permission) {
    if (!botMay(permission)) {
      throw ApiError.missingPermissions();
    }
  }

  /**
   * The owner is out of reach, a stranger never is; among members the highest roles are compared.
   */
  boolean botOutranks(long userId) {
    if (userId == guild.ownerId()) {
      return false;
    }
    return guild.member(userId).map(this::rank).orElse(-1) < botRank();
  }

  void requireBotOutranks(long userId) {
    if (!botOutranks(userId)) {
      throw ApiError.missingPermissions();
    }
  }

  void requireBotOutranks(Role role) {
    if (role.position() >= botRank()) {
      throw ApiError.missingPermissions();
    }
  }

  private int botRank() {
    return guild.member(guild.botId()).map(this::rank).orElse(0);
  }

  private int rank(SandboxMember member) {
    return guild.roles().of(member).stream()
        .max(Comparator.comparingInt(Role::position))
        .map(Role::position)
        .orElse(0);
  }
}
