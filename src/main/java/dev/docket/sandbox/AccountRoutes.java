package dev.docket.sandbox;

import java.net.URI;

/** Who the bot is, where the gateway is, who others are, and how to reach them in private. */
final class AccountRoutes {

  private final World world;
  private final URI gateway;

  private AccountRoutes(World world, URI gateway) {
    this.world = world;
    this.gateway = gateway;
  }

  static void addTo(Router router, World world, URI gateway) {
    var routes = new AccountRoutes(world, gateway);
    router
        .open("GET", "/gateway", routes::gateway)
        .on("GET", "/gateway/bot", routes::gatewayForBot)
        .on("GET", "/users/@me", routes::self)
        .on("GET", "/users/{user}", routes::user)
        .on("POST", "/users/@me/channels", routes::openDirectChannel)
        .on("GET", "/applications/@me", routes::application)
        .on("GET", "/oauth2/applications/@me", routes::application);
  }

  private Answer gateway(Request request) {
    return Answer.ok(Json.object().put("url", gateway.toString()));
  }

  private Answer gatewayForBot(Request request) {
    var answer = Json.object().put("url", gateway.toString()).put("shards", 1);
    answer
        .putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 0)
        .put("max_concurrency", 1);
    return Answer.ok(answer);
  }

  private Answer self(Request request) {
    return Answer.ok(Shapes.self(world.bot()));
  }

  private Answer user(Request request) {
    return Answer.ok(Shapes.user(world.requireUser(request.id("user"))));
  }

  private Answer openDirectChannel(Request request) {
    var id = Json.idOf(request.object().path("recipient_id"));
    var recipient = id.isPresent() ? world.user(id.getAsLong()) : null;
    if (recipient == null || recipient.equals(world.bot())) {
      throw new ApiError(400, 50033, "Invalid Recipient(s)");
    }
    return Answer.ok(world.directChannel(recipient).shape());
  }

  private Answer application(Request request) {
    var bot = world.bot();
    var application =
        Json.object()
            .put("id", Json.id(bot.id()))
            .put("name", bot.name())
            .put("description", "")
            .putNull("icon")
            .put("bot_public", false)
            .put("bot_require_code_grant", false)
            .put("verify_key", "")
            .put("flags", 0);
    application.set("owner", Shapes.user(bot));
    application.set("bot", Shapes.user(bot));
    return Answer.ok(application);
  }
}
