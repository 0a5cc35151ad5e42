package dev.docket.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/**
 * What moderation does to a guild's members and bans, whoever does it, and the events it causes.
 */
final class Moderation {

  private final SandboxGuild guild;
  private final Map<Long, SandboxMember> members;
  private final World world;
  private final Map<Long, SandboxMember> gone = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Long, String> bans = new ConcurrentSkipListMap<>();

  Moderation(SandboxGuild guild, Map<Long, SandboxMember> members, World world) {
    this.guild = guild;
    this.members = members;
    this.world = world;
  }

  /** Whoever left in timeout comes back in timeout. */
  @Nullable Instant timedOutBefore(long userId) {
    var member = gone.get(userId);
    return member == null ? null : member.timedOutUntil();
  }

  Map<Long, String> bans() {
    return Collections.unmodifiableMap(new TreeMap<>(bans));
  }

  Optional<String> reasonOfBan(long userId) {
    return Optional.ofNullable(bans.get(userId));
  }

  /** A second ban of the same user changes nothing, not even the reason. */
  void ban(AuditLog.Deed deed, SandboxUser user, Duration deleteMessages) {
    synchronized (guild) {
      requireRemovable(user.id());
      var reason = deed.reason() == null ? "" : deed.reason();
      if (bans.putIfAbsent(user.id(), reason) != null) {
        return;
      }
      tellBan("GUILD_BAN_ADD", user);
      remove(user.id());
      guild.auditLog().add(AuditLog.Action.BAN_ADD, deed, user.id(), Json.array());
      if (deleteMessages.isPositive()) {
        var since = world.now().minus(deleteMessages);
        guild.channels().forEach(channel -> channel.deleteFrom(user.id(), since));
      }
    }
  }

  void unban(AuditLog.Deed deed, long userId) {
    synchronized (guild) {
      if (bans.remove(userId) == null) {
        throw ApiError.unknown(ApiError.Unknown.BAN);
      }
      tellBan("GUILD_BAN_REMOVE", world.requireUser(userId));
      guild.auditLog().add(AuditLog.Action.BAN_REMOVE, deed, userId, Json.array());
    }
  }

  void kick(AuditLog.Deed deed, long userId) {
    synchronized (guild) {
      requireRemovable(guild.requireMember(userId).id());
      remove(userId);
      guild.auditLog().add(AuditLog.Action.KICK, deed, userId, Json.array());
    }
  }

  /** The bot comes in, with the role that is its own. */
  void admitBot() {
    synchronized (guild) {
      var role = Set.of(guild.roles().botRoleId());
      members.put(guild.botId(), new SandboxMember(world.bot(), null, role, world.now(), null));
    }
  }

  /** Whoever may sends the bot away; only {@link #admitBot()} brings it back. */
  void removeBot() {
    synchronized (guild) {
      members.remove(guild.botId());
    }
  }

  void leave(long userId) {
    synchronized (guild) {
      requireRemovable(guild.requireMember(userId).id());
      remove(userId);
    }
  }

  SandboxMember timeOut(AuditLog.Deed deed, long userId, @Nullable Instant until) {
    synchronized (guild) {
      var before = guild.requireMember(userId);
      var change =
          AuditLog.change(
              "communication_disabled_until", text(before.timedOutUntil()), text(until));
      var after = replace(before.withTimeout(until));
      guild.auditLog().add(AuditLog.Action.MEMBER_UPDATE, deed, userId, change);
      return after;
    }
  }

  SandboxMember rename(AuditLog.Deed deed, long userId, @Nullable String nick) {
    synchronized (guild) {
      var before = guild.requireMember(userId);
      var change = AuditLog.change("nick", text(before.nick()), text(nick));
      var after = replace(before.withNick(nick));
      guild.auditLog().add(AuditLog.Action.MEMBER_UPDATE, deed, userId, change);
      return after;
    }
  }

  void addRole(AuditLog.Deed deed, long userId, Role role) {
    synchronized (guild) {
      var wanted = new TreeSet<>(guild.requireMember(userId).roles());
      if (wanted.add(role.id())) {
        setRoles(deed, userId, wanted);
      }
    }
  }

  void removeRole(AuditLog.Deed deed, long userId, Role role) {
    synchronized (guild) {
      var wanted = new TreeSet<>(guild.requireMember(userId).roles());
      if (wanted.remove(role.id())) {
        setRoles(deed, userId, wanted);
      }
    }
  }

  SandboxMember setRoles(AuditLog.Deed deed, long userId, Set<Long> wanted) {
    synchronized (guild) {
      var before = guild.requireMember(userId);
      var added = new TreeSet<>(wanted);
      added.removeAll(before.roles());
      var removed = new TreeSet<>(before.roles());
      removed.removeAll(wanted);
      var changes = Json.array();
      if (!added.isEmpty()) {
        changes.addAll(AuditLog.change("$add", null, partialRoles(added)));
      }
      if (!removed.isEmpty()) {
        changes.addAll(AuditLog.change("$remove", null, partialRoles(removed)));
      }
      var after = replace(before.withRoles(wanted));
      guild.auditLog().add(AuditLog.Action.MEMBER_ROLE_UPDATE, deed, userId, changes);
      return after;
    }
  }

  private ArrayNode partialRoles(Set<Long> ids) {
    var array = Json.array();
    ids.stream()
        .map(guild.roles()::require)
        .forEach(role -> array.addObject().put("id", Json.id(role.id())).put("name", role.name()));
    return array;
  }

  /** Sessions without the members intent still hear about the bot itself. */
  private SandboxMember replace(SandboxMember member) {
    members.put(member.id(), member);
    var intent = member.id() == guild.botId() ? Intent.NONE : Intent.GUILD_MEMBERS;
    guild.tell("GUILD_MEMBER_UPDATE", intent, Shapes.member(member));
    return member;
  }

  private void requireRemovable(long userId) {
    if (userId == guild.ownerId() || userId == guild.botId()) {
      throw new IllegalArgumentException("the owner and the bot stay");
    }
  }

  private void remove(long userId) {
    guild.disconnect(userId);
    var member = members.remove(userId);
    if (member != null) {
      gone.put(userId, member);
      guild.tell(
          "GUILD_MEMBER_REMOVE",
          Intent.GUILD_MEMBERS,
          Json.object().set("user", Shapes.user(member.user())));
    }
  }

  private void tellBan(String type, SandboxUser user) {
    guild.tell(type, Intent.GUILD_MODERATION, Json.object().set("user", Shapes.user(user)));
  }

  private static @Nullable StringNode text(@Nullable Object value) {
    return value == null ? null : StringNode.valueOf(value.toString());
  }
}
