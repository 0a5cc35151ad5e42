package dev.docket.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Channels and the messages in them, of guilds and in private. */
final class MessageRoutes {

  private static final String CHANNEL = "/channels/{channel}";
  private static final String MESSAGES = CHANNEL + "/messages";
  private static final String MESSAGE = MESSAGES + "/{message}";

  private static final Duration OLDEST_IN_BULK = Duration.ofDays(14);

  private final World world;

  private MessageRoutes(World world) {
    this.world = world;
  }

  static void addTo(Router router, World world) {
    var routes = new MessageRoutes(world);
    router
        .on("GET", CHANNEL, routes::channel)
        .on("POST", CHANNEL + "/typing", routes::typing)
        .on("GET", MESSAGES, routes::list)
        .on("POST", MESSAGES, routes::send)
        .on("POST", MESSAGES + "/bulk-delete", routes::deleteMany)
        .on("GET", MESSAGE, routes::find)
        .on("PATCH", MESSAGE, routes::edit)
        .on("DELETE", MESSAGE, routes::delete);
  }

  private Answer channel(Request request) {
    return Answer.ok(channelOf(request).shape());
  }

  private Answer typing(Request request) {
    channelOf(request).requireBotMaySpeak();
    return Answer.noContent();
  }

  /** Newest first, unless the page starts after a message. */
  private Answer list(Request request) {
    var limit = request.limit(50, 100);
    var before = request.queryId("before", Long.MAX_VALUE);
    var after = request.queryId("after", 0);
    var between =
        channelOf(request).visible().stream()
            .filter(message -> message.id() < before && message.id() > after)
            .toList();
    var size = between.size();
    var page =
        request.query().containsKey("after")
            ? between.subList(0, Math.min(limit, size))
            : between.subList(Math.max(0, size - limit), size);
    return Answer.ok(Shapes.list(page.reversed().stream().map(channelOf(request)::whole).toList()));
  }

  private Answer send(Request request) {
    var channel = channelOf(request);
    channel.requireBotMaySpeak();
    return Answer.ok(channel.whole(channel.post(world.bot(), Draft.from(request.object()))));
  }

  private Answer find(Request request) {
    return Answer.ok(channelOf(request).whole(messageOf(request)));
  }

  private Answer edit(Request request) {
    if (!isOwn(messageOf(request))) {
      throw new ApiError(403, 50005, "Cannot edit a message authored by another user");
    }
    var channel = channelOf(request);
    return Answer.ok(channel.whole(channel.edit(request.id("message"), request.object())));
  }

  private Answer delete(Request request) {
    var channel = channelOf(request);
    if (!isOwn(messageOf(request))) {
      requireMayManage(channel);
    }
    channel.delete(request.id("message"));
    return Answer.noContent();
  }

  private Answer deleteMany(Request request) {
    var channel = channelOf(request);
    requireMayManage(channel);
    List<Long> ids = new ArrayList<>();
    for (var id : request.object().path("messages").values()) {
      ids.add(Json.idOf(id).orElseThrow(() -> ApiError.invalidForm("messages must be snowflakes")));
    }
    if (ids.size() < 2 || ids.size() > 100) {
      throw ApiError.invalidForm("messages must be between 2 and 100 in length");
    }
    var oldest = world.now().minus(OLDEST_IN_BULK);
    if (ids.stream().anyMatch(it -> Snowflakes.instantOf(it).isBefore(oldest))) {
      throw new ApiError(
          400, 50034, "You can only bulk delete messages that are under 14 days old.");
    }
    channel.deleteAll(ids);
    return Answer.noContent();
  }

  private static void requireMayManage(Channel channel) {
    var guild = channel.guild();
    if (guild == null) {
      throw ApiError.missingPermissions();
    }
    guild.hierarchy().requireBotMay(SandboxPermission.MANAGE_MESSAGES);
  }

  private boolean isOwn(SandboxMessage message) {
    return message.author().equals(world.bot());
  }

  private Channel channelOf(Request request) {
    return world.requireChannel(request.id("channel"));
  }

  /** An ephemeral message is reached through its interaction only. */
  private SandboxMessage messageOf(Request request) {
    return channelOf(request)
        .find(request.id("message"))
        .filter(message -> !message.ephemeral())
        .orElseThrow(() -> ApiError.unknown(ApiError.Unknown.MESSAGE));
  }
}
