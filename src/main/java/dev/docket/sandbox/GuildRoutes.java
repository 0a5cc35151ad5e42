package dev.docket.sandbox;

import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** A guild as a whole: itself, its roles and channels, and what was done in it. */
final class GuildRoutes {

  private static final String GUILD = "/guilds/{guild}";
  private static final int LONGEST_SLOWMODE = 21_600;

  private final World world;

  private GuildRoutes(World world) {
    this.world = world;
  }

  static void addTo(Router router, World world) {
    var routes = new GuildRoutes(world);
    router
        .on("GET", GUILD, routes::guild)
        .on("GET", GUILD + "/roles", routes::roles)
        .on("GET", GUILD + "/channels", routes::channels)
        .on("GET", GUILD + "/audit-logs", routes::auditLog)
        .on("PATCH", "/channels/{channel}", routes::editChannel)
        .on("PUT", "/channels/{channel}/permissions/{overwrite}", routes::overwrite);
  }

  private Answer overwrite(Request request) {
    if (!(world.requireChannel(request.id("channel")) instanceof GuildChannel channel)) {
      throw ApiError.missingAccess();
    }
    channel.guild().hierarchy().requireBotMay(SandboxPermission.MANAGE_ROLES);
    var body = request.object();
    channel.overwrite(
        new GuildChannel.Overwrite(
            request.id("overwrite"),
            body.path("type").asInt(),
            body.path("allow").asLong(0),
            body.path("deny").asLong(0)));
    return Answer.noContent();
  }

  /** Of all that can be edited, Docket edits the slowmode. */
  private Answer editChannel(Request request) {
    if (!(world.requireChannel(request.id("channel")) instanceof GuildChannel channel)) {
      throw ApiError.missingAccess();
    }
    channel.guild().hierarchy().requireBotMay(SandboxPermission.MANAGE_CHANNELS);
    var seconds = request.object().path("rate_limit_per_user").asInt(channel.slowmode());
    if (seconds < 0 || seconds > LONGEST_SLOWMODE) {
      throw ApiError.invalidForm("rate_limit_per_user must be 0 to 21600");
    }
    channel.slowDown(seconds);
    return Answer.ok(channel.shape());
  }

  private Answer guild(Request request) {
    return Answer.ok(GuildViews.whole(guildOf(request)));
  }

  private Answer roles(Request request) {
    return Answer.ok(guildOf(request).roles().shape());
  }

  private Answer channels(Request request) {
    return Answer.ok(GuildViews.channels(guildOf(request)));
  }

  /** Newest first, unless the page starts after an entry. */
  private Answer auditLog(Request request) {
    var guild = guildOf(request);
    guild.hierarchy().requireBotMay(SandboxPermission.VIEW_AUDIT_LOG);
    var before = request.queryId("before", Long.MAX_VALUE);
    var after = request.queryId("after", 0);
    var type = request.query().get("action_type");
    var actor = request.query().get("user_id");
    var matching =
        guild.auditLog().entries().stream()
            .filter(entry -> Json.idOf(entry.path("id")).orElse(0) < before)
            .filter(entry -> Json.idOf(entry.path("id")).orElse(0) > after)
            .filter(entry -> type == null || type.equals(entry.path("action_type").asString()))
            .filter(entry -> actor == null || actor.equals(entry.path("user_id").asString()))
            .toList();
    var inOrder = request.query().containsKey("after") ? matching.reversed() : matching;
    var page = inOrder.stream().limit(request.limit(50, 100)).toList();
    var users = new TreeSet<Long>();
    for (var entry : page) {
      Json.idOf(entry.path("user_id")).ifPresent(users::add);
      Json.idOf(entry.path("target_id")).ifPresent(users::add);
    }
    var shapes = users.stream().map(world::requireUser).map(Shapes::user).toList();
    return Answer.ok(
        Json.object()
            .<ObjectNode>set("audit_log_entries", Shapes.list(page))
            .<ObjectNode>set("users", Shapes.list(shapes))
            .set("webhooks", Json.array()));
  }

  private SandboxGuild guildOf(Request request) {
    return world.requireGuild(request.id("guild"));
  }
}
