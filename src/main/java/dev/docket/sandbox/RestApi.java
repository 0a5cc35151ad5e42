package dev.docket.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;

/**
 * The REST side. A request meets, in this order: an outage, the scripted failures, the token check,
 * its route; and is written down before the answer leaves.
 */
final class RestApi implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(RestApi.class.getName());
  private static final String PREFIX = "/api/v10";
  private static final int LARGEST_BODY = 10 << 20;

  private final World world;
  private final Failures failures;
  private final Calls calls;
  private final Router router;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean offline;

  RestApi(World world, Router router, Failures failures, Calls calls) {
    this.world = world;
    this.router = router;
    this.failures = failures;
    this.calls = calls;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", this::handle);
    server.createContext(Cdn.PATH, world.cdn()::serve);
    world.cdn().movesTo(url().resolve(Cdn.PATH));
    server.setExecutor(threads);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PREFIX + "/");
  }

  void goOffline() {
    offline = true;
  }

  void comeBack() {
    offline = false;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (offline) {
        return;
      }
      var bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
      var path = exchange.getRequestURI().getRawPath();
      var inApi = path.startsWith(PREFIX + "/");
      var request = request(exchange, inApi ? path.substring(PREFIX.length()) : path);
      var match =
          inApi ? router.match(request.method(), request.path()) : Optional.<Router.Match>empty();
      var outcome = outcome(request, match, bytes);
      var body = Body.lenient(bytes, request.headers());
      var status = outcome.map(Answer::status).orElse(0);
      calls.add(
          request,
          body,
          Body.files(bytes, request.headers()),
          status,
          match.isPresent(),
          world.now());
      if (outcome.isPresent()) {
        send(exchange, match, outcome.get());
      }
    }
  }

  /** Empty if the connection breaks instead: closing an unanswered exchange drops its line. */
  private Optional<Answer> outcome(Request bare, Optional<Router.Match> match, byte[] bytes) {
    return switch (failures.meet(bare.method(), bare.path()).orElse(null)) {
      case null -> Optional.of(answer(bare, match, bytes));
      case Failures.Trouble.Instead(var answer) -> Optional.of(answer);
      case Failures.Trouble.Delay(var held) -> {
        hold(held);
        yield Optional.of(answer(bare, match, bytes));
      }
      case Failures.Trouble.Silence(var hush) -> {
        hush.hold();
        yield Optional.empty();
      }
      case Failures.Trouble.Drop(var acted) -> {
        if (acted) {
          answer(bare, match, bytes);
        }
        yield Optional.empty();
      }
    };
  }

  private Answer answer(Request bare, Optional<Router.Match> match, byte[] bytes) {
    try {
      var found = match.orElseThrow(() -> ApiError.unknown(ApiError.Unknown.ROUTE));
      var expected = "Bot " + world.token();
      if (!found.route().open() && !expected.equals(bare.headers().get("authorization"))) {
        throw ApiError.unauthorized();
      }
      if (bytes.length > LARGEST_BODY) {
        throw new ApiError(400, 40005, "Request entity too large");
      }
      return found
          .route()
          .handler()
          .handle(bare.with(found.variables(), Body.strict(bytes, bare.headers())));
    } catch (ApiError refused) {
      return refused.answer();
    } catch (JacksonException badShape) {
      return ApiError.invalidForm("unexpected type").answer();
    } catch (RuntimeException ourOwnFault) {
      LOG.log(System.Logger.Level.ERROR, bare.method() + " " + bare.path(), ourOwnFault);
      return Answer.error(500, 0, "500: Internal Server Error");
    }
  }

  private void send(HttpExchange exchange, Optional<Router.Match> match, Answer answer)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    usualHeaders(match).forEach(headers::set);
    answer.headers().forEach(headers::set);
    var body = answer.body();
    if (body == null) {
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      var bytes = Json.bytes(body);
      headers.set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Room enough that a client never waits; without Via, JDA takes a 429 for Cloudflare's. */
  private static Map<String, String> usualHeaders(Optional<Router.Match> match) {
    var headers = new HashMap<String, String>();
    headers.put("Via", "1.1 sandbox");
    match.ifPresent(found -> {
      headers.put("X-RateLimit-Bucket", found.route().bucket());
      headers.put("X-RateLimit-Limit", "1000");
      headers.put("X-RateLimit-Remaining", "999");
      headers.put("X-RateLimit-Reset-After", "1.000");
    });
    return headers;
  }

  private static Request request(HttpExchange exchange, String path) {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    var query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        path,
        Request.parseQuery(query),
        headers,
        Json.object(),
        Map.of());
  }

  private static void hold(Duration held) {
    try {
      Thread.sleep(held);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
