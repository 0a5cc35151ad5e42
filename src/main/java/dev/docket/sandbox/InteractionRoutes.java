package dev.docket.sandbox;

import tools.jackson.databind.node.ObjectNode;

/** Answering interactions; the token in the path is all the authority it takes. */
final class InteractionRoutes {

  private static final String WEBHOOK = "/webhooks/{application}/{token}";
  private static final String ORIGINAL = WEBHOOK + "/messages/@original";
  private static final String MESSAGE = WEBHOOK + "/messages/{message}";

  private final World world;

  private InteractionRoutes(World world) {
    this.world = world;
  }

  static void addTo(Router router, World world) {
    var routes = new InteractionRoutes(world);
    router
        .open("POST", "/interactions/{interaction}/{token}/callback", routes::callback)
        .open("POST", WEBHOOK, routes::followup)
        .open("GET", ORIGINAL, routes::original)
        .open("PATCH", ORIGINAL, routes::editOriginal)
        .open("DELETE", ORIGINAL, routes::deleteOriginal)
        .open("GET", MESSAGE, routes::message)
        .open("PATCH", MESSAGE, routes::editMessage)
        .open("DELETE", MESSAGE, routes::deleteMessage);
  }

  private Answer callback(Request request) {
    var id = request.id("interaction");
    var interaction = world.interactions().unanswered(id, request.variable("token"));
    var body = request.object();
    var message = interaction.acknowledge(body);
    if (!"true".equals(request.query().get("with_response"))) {
      return Answer.noContent();
    }
    var type = body.path("type").asInt();
    var answer = Json.object();
    var about = answer.putObject("interaction").put("id", Json.id(id)).put("type", 2);
    var resource = answer.putObject("resource").put("type", type);
    message.ifPresent(found -> {
      about.put("response_message_id", Json.id(found.id()));
      about.put("response_message_loading", found.loading());
      about.put("response_message_ephemeral", found.ephemeral());
      resource.set("message", shape(found));
    });
    return Answer.ok(answer);
  }

  private Answer followup(Request request) {
    return Answer.ok(shape(webhook(request).follow(request.object())));
  }

  private Answer original(Request request) {
    return Answer.ok(shape(webhook(request).original()));
  }

  private Answer editOriginal(Request request) {
    return Answer.ok(shape(webhook(request).editOriginal(request.object())));
  }

  private Answer deleteOriginal(Request request) {
    webhook(request).deleteOriginal();
    return Answer.noContent();
  }

  private Answer message(Request request) {
    return Answer.ok(shape(webhook(request).message(request.id("message"))));
  }

  private Answer editMessage(Request request) {
    return Answer.ok(shape(webhook(request).edit(request.id("message"), request.object())));
  }

  private Answer deleteMessage(Request request) {
    webhook(request).delete(request.id("message"));
    return Answer.noContent();
  }

  private SandboxInteraction webhook(Request request) {
    return world.interactions().webhook(request.id("application"), request.variable("token"));
  }

  private ObjectNode shape(SandboxMessage message) {
    return Shapes.message(message, world::user).put("webhook_id", Json.id(world.bot().id()));
  }
}
