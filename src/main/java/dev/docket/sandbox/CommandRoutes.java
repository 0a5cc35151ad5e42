package dev.docket.sandbox;

/** Registering application commands, for everywhere and for one guild. */
final class CommandRoutes {

  private static final String GLOBAL = "/applications/{application}/commands";
  private static final String OF_GUILD = "/applications/{application}/guilds/{guild}/commands";

  private final World world;

  private CommandRoutes(World world) {
    this.world = world;
  }

  static void addTo(Router router, World world) {
    var routes = new CommandRoutes(world);
    for (var scope : new String[] {GLOBAL, OF_GUILD}) {
      router
          .on("GET", scope, routes::list)
          .on("PUT", scope, routes::replace)
          .on("POST", scope, routes::create)
          .on("GET", scope + "/{command}", routes::find)
          .on("PATCH", scope + "/{command}", routes::edit)
          .on("DELETE", scope + "/{command}", routes::delete);
    }
  }

  private Answer list(Request request) {
    return Answer.ok(Shapes.list(world.commands().in(scope(request))));
  }

  private Answer replace(Request request) {
    return Answer.ok(Shapes.list(world.commands().replace(scope(request), request.body())));
  }

  private Answer create(Request request) {
    return Answer.created(world.commands().put(scope(request), request.object()));
  }

  private Answer find(Request request) {
    return Answer.ok(world.commands().find(scope(request), request.id("command")));
  }

  private Answer edit(Request request) {
    var id = request.id("command");
    return Answer.ok(world.commands().edit(scope(request), id, request.object()));
  }

  private Answer delete(Request request) {
    world.commands().delete(scope(request), request.id("command"));
    return Answer.noContent();
  }

  private long scope(Request request) {
    if (request.id("application") != world.bot().id()) {
      throw ApiError.missingAccess();
    }
    return request.variables().containsKey("guild")
        ? world.requireGuild(request.id("guild")).id()
        : CommandBook.GLOBAL;
  }
}
