package dev.docket.sandbox;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** Channels of guilds that the bot makes and deletes. */
final class ChannelRoutes {

  private static final int LONGEST_NAME = 100;

  private final World world;

  private ChannelRoutes(World world) {
    this.world = world;
  }

  static void addTo(Router router, World world) {
    var routes = new ChannelRoutes(world);
    router
        .on("POST", "/guilds/{guild}/channels", routes::create)
        .on("DELETE", "/channels/{channel}", routes::delete);
  }

  /** Everything is checked before the channel is there, so that nobody hears of a refused one. */
  private Answer create(Request request) {
    var guild = world.requireGuild(request.id("guild"));
    guild.hierarchy().requireBotMay(SandboxPermission.MANAGE_CHANNELS);
    var body = request.object();
    var name = body.path("name").asString("");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw ApiError.invalidForm("name must be between 1 and 100 in length");
    }
    var channel = new GuildChannel(world.newId(), guild, kind(body), name, 0, world);
    for (var it : body.path("permission_overwrites").values()) {
      channel.begin(overwrite(guild, it));
    }
    Json.idOf(body.path("parent_id")).ifPresent(channel::begin);
    guild.add(channel);
    return Answer.ok(channel.shape());
  }

  private static SandboxChannelKind kind(JsonNode body) {
    return Arrays.stream(SandboxChannelKind.values())
        .filter(it -> it.type() == body.path("type").asInt(0))
        .findFirst()
        .orElseThrow(() -> ApiError.invalidForm("type is none that the sandbox has"));
  }

  /** The bot grants and denies only what it may itself. */
  private static GuildChannel.Overwrite overwrite(SandboxGuild guild, JsonNode body) {
    var allow = body.path("allow").asLong(0);
    var deny = body.path("deny").asLong(0);
    var own = guild.permissionsOf(guild.botId());
    if (((allow | deny) & ~own) != 0) {
      throw ApiError.missingPermissions();
    }
    var id = Json.idOf(body.path("id")).orElseThrow(() -> ApiError.invalidForm("id is missing"));
    return new GuildChannel.Overwrite(id, body.path("type").asInt(), allow, deny);
  }

  private Answer delete(Request request) {
    if (!(world.requireChannel(request.id("channel")) instanceof GuildChannel channel)) {
      throw ApiError.missingAccess();
    }
    channel.guild().hierarchy().requireBotMay(SandboxPermission.MANAGE_CHANNELS);
    channel.guild().deleteChannel(channel.id());
    return Answer.ok(channel.shape());
  }
}
