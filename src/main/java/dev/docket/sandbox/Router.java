package dev.docket.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route for a method and path; a segment such as {@code {guild}} matches anything. */
final class Router {

  private final List<Route> routes = new ArrayList<>();

  interface Handler {
    Answer handle(Request request);
  }

  record Match(Route route, Map<String, String> variables) {}

  /** An open route needs no bot token: it is public, or an interaction token is in its path. */
  record Route(String method, List<String> template, boolean open, Handler handler) {

    /** Discord names a bucket by an opaque hash; ours only has to differ from route to route. */
    String bucket() {
      return Integer.toHexString((method + template).hashCode());
    }
  }

  Router on(String method, String template, Handler handler) {
    routes.add(new Route(method, segments(template), false, handler));
    return this;
  }

  Router open(String method, String template, Handler handler) {
    routes.add(new Route(method, segments(template), true, handler));
    return this;
  }

  Optional<Match> match(String method, String path) {
    var segments = segments(path);
    return routes.stream()
        .filter(route -> route.method.equals(method))
        .flatMap(
            route -> variables(route.template, segments).stream().map(v -> new Match(route, v)))
        .findFirst();
  }

  private static Optional<Map<String, String>> variables(List<String> template, List<String> path) {
    if (template.size() != path.size()) {
      return Optional.empty();
    }
    var variables = new HashMap<String, String>();
    for (var i = 0; i < path.size(); i++) {
      var expected = template.get(i);
      if (expected.startsWith("{")) {
        variables.put(expected.substring(1, expected.length() - 1), path.get(i));
      } else if (!expected.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
