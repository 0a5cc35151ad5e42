package dev.docket.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Reactions to messages, and the emoji of guilds. */
final class ReactionRoutes {

  private static final String REACTIONS = "/channels/{channel}/messages/{message}/reactions";
  private static final String EMOJI = REACTIONS + "/{emoji}";
  private static final int BURST = 1;

  private final World world;

  private ReactionRoutes(World world) {
    this.world = world;
  }

  static void addTo(Router router, World world) {
    var routes = new ReactionRoutes(world);
    router
        .on("GET", EMOJI, routes::users)
        .on("PUT", EMOJI + "/@me", routes::add)
        .on("DELETE", EMOJI + "/{user}", routes::remove)
        .on("DELETE", EMOJI, routes::clearEmoji)
        .on("DELETE", REACTIONS, routes::clear)
        .on("GET", "/guilds/{guild}/emojis", routes::emojis)
        .on("GET", "/guilds/{guild}/emojis/{emoji}", routes::emoji);
  }

  private Answer users(Request request) {
    var channel = channelOf(request);
    var after = request.queryId("after", 0);
    var users =
        request.queryId("type", 0) == BURST
            ? Json.array()
            : Shapes.list(
                channel.reactors(request.id("message"), emojiOf(request)).stream()
                    .filter(it -> it > after)
                    .limit(request.limit(25, 100))
                    .map(world::requireUser)
                    .map(Shapes::user)
                    .toList());
    return Answer.ok(users);
  }

  private Answer add(Request request) {
    var channel = channelOf(request);
    channel.requireBotMaySpeak();
    channel.react(request.id("message"), emojiOf(request), world.bot().id());
    return Answer.noContent();
  }

  private Answer remove(Request request) {
    var channel = channelOf(request);
    var isOwn = request.variable("user").equals("@me");
    if (!isOwn) {
      requireMayManage(channel);
    }
    var user = isOwn ? world.bot().id() : request.id("user");
    channel.unreact(request.id("message"), emojiOf(request), user);
    return Answer.noContent();
  }

  private Answer clearEmoji(Request request) {
    requireMayManage(channelOf(request));
    channelOf(request).clearReactions(request.id("message"), emojiOf(request));
    return Answer.noContent();
  }

  private Answer clear(Request request) {
    requireMayManage(channelOf(request));
    channelOf(request).clearReactions(request.id("message"));
    return Answer.noContent();
  }

  private Answer emojis(Request request) {
    return Answer.ok(Shapes.list(world.requireGuild(request.id("guild")).emojis()));
  }

  private Answer emoji(Request request) {
    var id = Json.id(request.id("emoji"));
    return world.requireGuild(request.id("guild")).emojis().stream()
        .filter(it -> it.path("id").asString("").equals(id))
        .findFirst()
        .map(Answer::ok)
        .orElseThrow(() -> ApiError.unknown(ApiError.Unknown.EMOJI));
  }

  private static void requireMayManage(Channel channel) {
    var guild = channel.guild();
    if (guild == null) {
      throw ApiError.missingPermissions();
    }
    guild.hierarchy().requireBotMay(SandboxPermission.MANAGE_MESSAGES);
  }

  private static Reactions.Emoji emojiOf(Request request) {
    return Reactions.Emoji.parse(
        URLDecoder.decode(request.variable("emoji"), StandardCharsets.UTF_8));
  }

  private Channel channelOf(Request request) {
    return world.requireChannel(request.id("channel"));
  }
}
