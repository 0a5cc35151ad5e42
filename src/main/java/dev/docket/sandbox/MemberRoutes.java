package dev.docket.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members: looking them up, timing them out, renaming, kicking, and their roles. */
final class MemberRoutes {

  private static final String MEMBERS = "/guilds/{guild}/members";
  private static final String MEMBER = MEMBERS + "/{user}";
  private static final String ROLE = MEMBER + "/roles/{role}";
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(28);
  private static final int LONGEST_NICK = 32;

  private final World world;

  private MemberRoutes(World world) {
    this.world = world;
  }

  static void addTo(Router router, World world) {
    var routes = new MemberRoutes(world);
    router
        .on("GET", MEMBERS, routes::list)
        .on("GET", MEMBER, routes::find)
        .on("PATCH", MEMBER, routes::edit)
        .on("DELETE", MEMBER, routes::kick)
        .on("PUT", ROLE, routes::addRole)
        .on("DELETE", ROLE, routes::removeRole);
  }

  private Answer list(Request request) {
    var after = request.queryId("after", 0);
    var page =
        guildOf(request).members().stream()
            .filter(member -> member.id() > after)
            .limit(request.limit(1, 1000))
            .toList();
    return Answer.ok(GuildViews.members(page));
  }

  private Answer find(Request request) {
    return Answer.ok(Shapes.member(memberOf(request)));
  }

  /** Everything is checked before anything is changed, so that a refused edit leaves no half. */
  private Answer edit(Request request) {
    var guild = guildOf(request);
    var userId = memberOf(request).id();
    var body = request.object();
    var deed = deed(request);
    var timeout = body.path("communication_disabled_until");
    var nick = body.path("nick");
    var roles = body.path("roles");
    var voice = Json.idOf(body.path("channel_id"));
    voice.ifPresent(channel -> checkMove(guild, userId, channel));
    var until = timeout.isMissingNode() ? null : checkedTimeout(guild, userId, timeout);
    var wantedNick = nick.isMissingNode() ? null : checkedNick(guild, userId, nick);
    var wantedRoles = roles.isMissingNode() ? Set.<Long>of() : checkedRoles(guild, userId, roles);
    if (!timeout.isMissingNode()) {
      guild.moderation().timeOut(deed, userId, until);
    }
    if (!nick.isMissingNode()) {
      guild.moderation().rename(deed, userId, wantedNick);
    }
    if (!roles.isMissingNode()) {
      guild.moderation().setRoles(deed, userId, wantedRoles);
    }
    voice.ifPresent(channel -> guild.connect(userId, channel));
    return Answer.ok(Shapes.member(guild.requireMember(userId)));
  }

  private static void checkMove(SandboxGuild guild, long userId, long channel) {
    guild.hierarchy().requireBotMay(SandboxPermission.MOVE_MEMBERS);
    if (!guild.isInVoice(userId)) {
      throw new ApiError(400, 40032, "Target user is not connected to voice.");
    }
    guild.requireChannel(channel);
  }

  private @Nullable Instant checkedTimeout(SandboxGuild guild, long userId, JsonNode wanted) {
    guild.hierarchy().requireBotMay(SandboxPermission.MODERATE_MEMBERS);
    guild.hierarchy().requireBotOutranks(userId);
    if (wanted.isNull()) {
      return null;
    }
    if (SandboxPermission.ADMINISTRATOR.in(guild.permissionsOf(userId))) {
      throw ApiError.missingPermissions();
    }
    var until = Json.instantOf(wanted);
    if (until.isAfter(world.now().plus(LONGEST_TIMEOUT))) {
      throw ApiError.invalidForm("a timeout ends within 28 days");
    }
    return until;
  }

  private static @Nullable String checkedNick(SandboxGuild guild, long userId, JsonNode wanted) {
    var self = userId == guild.botId();
    guild
        .hierarchy()
        .requireBotMay(
            self ? SandboxPermission.CHANGE_NICKNAME : SandboxPermission.MANAGE_NICKNAMES);
    if (!self) {
      guild.hierarchy().requireBotOutranks(userId);
    }
    var nick = wanted.asString("");
    if (nick.length() > LONGEST_NICK) {
      throw ApiError.invalidForm("nick must be 32 or fewer in length");
    }
    return nick.isEmpty() ? null : nick;
  }

  /** Only the roles that come or go count against the bot's rank, not the member's own. */
  private static Set<Long> checkedRoles(SandboxGuild guild, long userId, JsonNode wanted) {
    var ids = new TreeSet<Long>();
    for (var id : wanted.values()) {
      ids.add(Json.idOf(id).orElseThrow(() -> ApiError.invalidForm("roles must be snowflakes")));
    }
    var current = guild.requireMember(userId).roles();
    var changed = new TreeSet<>(ids);
    changed.addAll(current);
    changed.removeIf(id -> ids.contains(id) && current.contains(id));
    changed.forEach(id -> requireMayGive(guild, guild.roles().require(id)));
    return ids;
  }

  private Answer kick(Request request) {
    var guild = guildOf(request);
    var userId = memberOf(request).id();
    guild.hierarchy().requireBotMay(SandboxPermission.KICK_MEMBERS);
    guild.hierarchy().requireBotOutranks(userId);
    guild.moderation().kick(deed(request), userId);
    return Answer.noContent();
  }

  private Answer addRole(Request request) {
    var guild = guildOf(request);
    var role = roleOf(request);
    guild.moderation().addRole(deed(request), memberOf(request).id(), role);
    return Answer.noContent();
  }

  private Answer removeRole(Request request) {
    var guild = guildOf(request);
    var role = roleOf(request);
    guild.moderation().removeRole(deed(request), memberOf(request).id(), role);
    return Answer.noContent();
  }

  private Role roleOf(Request request) {
    var guild = guildOf(request);
    var role = guild.roles().require(request.id("role"));
    requireMayGive(guild, role);
    return role;
  }

  private static void requireMayGive(SandboxGuild guild, Role role) {
    guild.hierarchy().requireBotMay(SandboxPermission.MANAGE_ROLES);
    guild.hierarchy().requireBotOutranks(role);
    if (role.managed() || role.id() == guild.id()) {
      throw ApiError.missingPermissions();
    }
  }

  private AuditLog.Deed deed(Request request) {
    return new AuditLog.Deed(world.bot().id(), request.reason());
  }

  private SandboxMember memberOf(Request request) {
    return guildOf(request).requireMember(request.id("user"));
  }

  private SandboxGuild guildOf(Request request) {
    return world.requireGuild(request.id("guild"));
  }
}
