package dev.docket.web.api;

import dev.docket.discord.WithDoor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.web.Standing;
import java.time.Clock;
import java.util.Comparator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
@WithDoor
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiConfiguration {

  private static final String DOCUMENT = "/api/v1/openapi.json";

  @Bean
  RouterFunction<ServerResponse> apiRoutes(
      Commands commands, Queries queries, Standing standing, Clock clock) {
    var api =
        new Api(new Asker(queries, standing, clock), new Doer(commands, queries, standing, clock));
    var routes = RouterFunctions.route();
    QueryRoutes.ALL.stream()
        .sorted(Comparator.comparing(it -> it.path().contains("{")))
        .forEach(it -> routes.GET(Route.GUILD + it.path(), request -> api.ask(it, request)));
    CommandRoutes.ALL.forEach(
        it -> routes.POST(Route.GUILD + it.path(), request -> api.send(it, request)));
    var document = Json.bytes(OpenApi.document());
    return routes
        .GET(
            DOCUMENT,
            _ -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(document))
        .route(
            it -> it.path().startsWith("/api/"),
            it -> {
              throw Refused.because(InputRefusal.ROUTE_UNKNOWN, it.path());
            })
        .onError(RuntimeException.class, Api::trouble)
        .build();
  }
}
