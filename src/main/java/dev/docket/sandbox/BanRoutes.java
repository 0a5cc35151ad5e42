package dev.docket.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Bans: one at a time, many at once, lifting them, and reading them back. */
final class BanRoutes {

  private static final String BANS = "/guilds/{guild}/bans";
  private static final String BAN = BANS + "/{user}";
  private static final long MOST_DELETED_SECONDS = Duration.ofDays(7).toSeconds();
  private static final int MOST_AT_ONCE = 200;

  private final World world;

  private BanRoutes(World world) {
    this.world = world;
  }

  static void addTo(Router router, World world) {
    var routes = new BanRoutes(world);
    router
        .on("GET", BANS, routes::list)
        .on("GET", BAN, routes::find)
        .on("PUT", BAN, routes::ban)
        .on("DELETE", BAN, routes::unban)
        .on("POST", "/guilds/{guild}/bulk-ban", routes::banMany);
  }

  private Answer list(Request request) {
    var guild = guildOf(request);
    var before = request.queryId("before", Long.MAX_VALUE);
    var after = request.queryId("after", 0);
    var limit = request.limit(1000, 1000);
    var between =
        guild.bans().entrySet().stream()
            .filter(ban -> ban.getKey() < before && ban.getKey() > after)
            .toList();
    var size = between.size();
    // Always in ascending order; "before" asks for the page that ends there.
    var page =
        request.query().containsKey("before")
            ? between.subList(Math.max(0, size - limit), size)
            : between.subList(0, Math.min(limit, size));
    return Answer.ok(Shapes.list(page.stream().map(this::shape).toList()));
  }

  private Answer find(Request request) {
    var guild = guildOf(request);
    var userId = request.id("user");
    return guild
        .moderation()
        .reasonOfBan(userId)
        .map(reason -> Answer.ok(shape(Map.entry(userId, reason))))
        .orElseThrow(() -> ApiError.unknown(ApiError.Unknown.BAN));
  }

  private Answer ban(Request request) {
    var guild = guildOf(request);
    var user = world.requireUser(request.id("user"));
    guild.hierarchy().requireBotOutranks(user.id());
    guild.moderation().ban(deed(request), user, messagesToDelete(request.object()));
    return Answer.noContent();
  }

  private Answer unban(Request request) {
    guildOf(request).moderation().unban(deed(request), request.id("user"));
    return Answer.noContent();
  }

  /** Those it cannot ban are named in the answer; it fails as a whole only if nobody was banned. */
  private Answer banMany(Request request) {
    var guild = guildOf(request);
    guild.hierarchy().requireBotMay(SandboxPermission.MANAGE_GUILD);
    var body = request.object();
    var users = body.path("user_ids");
    if (users.isEmpty() || users.size() > MOST_AT_ONCE) {
      throw ApiError.invalidForm("user_ids must be between 1 and 200 in length");
    }
    var deletion = messagesToDelete(body);
    List<Long> banned = new ArrayList<>();
    List<Long> failed = new ArrayList<>();
    for (var node : users.values()) {
      var id = Json.idOf(node).orElseThrow(() -> ApiError.invalidForm("user_ids must be ids"));
      var user = world.user(id);
      if (user != null && mayBan(guild, user)) {
        guild.moderation().ban(deed(request), user, deletion);
        banned.add(id);
      } else {
        failed.add(id);
      }
    }
    if (banned.isEmpty()) {
      throw new ApiError(400, 500000, "Failed to ban users");
    }
    return Answer.ok(
        Json.object()
            .<ObjectNode>set("banned_users", Shapes.ids(banned))
            .set("failed_users", Shapes.ids(failed)));
  }

  private static boolean mayBan(SandboxGuild guild, SandboxUser user) {
    return guild.moderation().reasonOfBan(user.id()).isEmpty()
        && guild.hierarchy().botOutranks(user.id());
  }

  private static Duration messagesToDelete(ObjectNode body) {
    var seconds =
        body.has("delete_message_seconds")
            ? body.path("delete_message_seconds").asLong(-1)
            : Duration.ofDays(body.path("delete_message_days").asLong(0)).toSeconds();
    if (seconds < 0 || seconds > MOST_DELETED_SECONDS) {
      throw ApiError.invalidForm("delete_message_seconds must be between 0 and 604800");
    }
    return Duration.ofSeconds(seconds);
  }

  private ObjectNode shape(Map.Entry<Long, String> ban) {
    var reason = ban.getValue();
    return Json.object()
        .put("reason", reason.isEmpty() ? null : reason)
        .set("user", Shapes.user(world.requireUser(ban.getKey())));
  }

  private AuditLog.Deed deed(Request request) {
    return new AuditLog.Deed(world.bot().id(), request.reason());
  }

  private SandboxGuild guildOf(Request request) {
    var guild = world.requireGuild(request.id("guild"));
    guild.hierarchy().requireBotMay(SandboxPermission.BAN_MEMBERS);
    return guild;
  }
}
