package dev.docket.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes envelopes as Sentry does, over HTTP on loopback, and keeps them. */
public final class SentryReceiver implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final List<String> envelopes = new CopyOnWriteArrayList<>();
  private final Duration pause;

  private SentryReceiver(HttpServer server, Duration pause) {
    this.server = server;
    this.pause = pause;
  }

  public static SentryReceiver start() throws IOException {
    return start(Duration.ZERO);
  }

  /** One that takes its time over each answer. */
  public static SentryReceiver start(Duration pause) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var receiver = new SentryReceiver(server, pause);
    server.createContext("/api/42/envelope/", receiver::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return receiver;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      var body = exchange.getRequestBody();
      try (var stream = zipped ? new GZIPInputStream(body) : body) {
        envelopes.add(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
      Thread.sleep(pause);
      exchange.sendResponseHeaders(200, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Settings that send everything here. */
  public String[] settings() {
    return new String[] {
      "SENTRY_DSN=http://public@127.0.0.1:" + server.getAddress().getPort() + "/42",
      "docket.sentry.traces=1",
      "docket.sentry.batches=1"
    };
  }

  /** All envelopes, as received. */
  public List<String> envelopes() {
    return envelopes;
  }

  /** What the envelopes of a type carry: {@code event} or {@code transaction}. */
  public List<JsonNode> items(String type) {
    return envelopes.stream().flatMap(it -> items(it, type)).toList();
  }

  private static Stream<JsonNode> items(String envelope, String type) {
    var lines = envelope.lines().toList();
    return Stream.iterate(1, it -> it + 1 < lines.size(), it -> it + 2)
        .filter(it -> JSON.readTree(lines.get(it)).path("type").asString().equals(type))
        .map(it -> JSON.readTree(lines.get(it + 1)));
  }

  /** Waits for an item. */
  public JsonNode await(String type, Predicate<JsonNode> wanted) {
    SandboxWorld.eventually(type + " is received", () -> items(type).stream().anyMatch(wanted));
    return items(type).stream().filter(wanted).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
