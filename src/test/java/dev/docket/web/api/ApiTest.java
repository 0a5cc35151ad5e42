package dev.docket.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.tokens.TokenCommand.IssueToken;
import dev.docket.tokens.TokenScope;
import dev.docket.tokens.TokenSecret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests of programs, over HTTP, to a Docket with a Discord. */
class ApiTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static SandboxWorld world;
  private static String token;

  @BeforeAll
  static void start() {
    world =
        SandboxWorld.start(
            POSTGRES.access(), "spring.main.web-application-type=servlet", "server.port=0");
    token = issue(world.moderator.id());
  }

  private static String issue(long userId) {
    var bytes = new byte[TokenSecret.BYTES];
    new SecureRandom().nextBytes(bytes);
    var secret = TokenSecret.of(bytes);
    var now = Instant.now();
    var command =
        new IssueToken(
            world.guild.id(),
            new Actor(userId, true, 0, 0, Set.of()),
            "test",
            EnumSet.complementOf(EnumSet.of(TokenScope.SETTINGS_READ)),
            TokenSecret.hashOf(secret),
            now.plus(Duration.ofDays(1)),
            now);
    var origin = Origin.of(userId, Source.CLI, "issue/" + secret);
    var number = world.docket.commands().send(command, origin).answer().number();
    return new TokenSecret(world.guild.id(), number, secret).text();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String path) {
    try {
      var port = world.docket.context().getEnvironment().getRequiredProperty("local.server.port");
      return HTTP.send(
          request.uri(URI.create("http://127.0.0.1:" + port + path)).build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder().header("Authorization", "Bearer " + token), guild() + path);
  }

  private static HttpResponse<String> post(String command, String key, String body) {
    return send(
        HttpRequest.newBuilder()
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)),
        guild() + "commands/" + command);
  }

  private static String guild() {
    return "/api/v1/guilds/" + world.guild.id() + "/";
  }

  private static JsonNode json(HttpResponse<String> response) {
    return new JsonMapper().readTree(response.body());
  }

  @Test
  void aBanByHttpIsTheSameBan() {
    var target = world.newMember("zed");
    var body = "{\"userId\": \"%d\", \"reason\": \"spam\"}".formatted(target.id());
    var first = post("ban-member", "k1", body);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    var number = json(first).path("data").path("caseNumber").asString();
    var again = post("ban-member", "k1", body);
    assertThat(json(again).path("repeated").asBoolean()).isTrue();
    assertThat(json(again).path("data")).isEqualTo(json(first).path("data"));
    var position = json(first).path("position").asString();
    var found = get("cases/" + number + "?after-position=" + position);
    assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
    assertThat(json(found).path("data").path("reason").asString()).isEqualTo("spam");
    assertThat(json(found).path("data").path("moderatorId").asString())
        .isEqualTo("" + world.moderator.id());
    var history = get("cases/" + number + "/history");
    assertThat(json(history).path("data").path("changes").get(0).path("source").asString())
        .isEqualTo("web");
  }

  @Test
  void whoeverShowsNoTokenIsTurnedAway() {
    var answer = send(HttpRequest.newBuilder(), guild() + "cases");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).path("code").asString()).isEqualTo("input-token-unusable");
    assertThat(send(HttpRequest.newBuilder(), "/api/v1/openapi.json").statusCode()).isEqualTo(200);
    assertThat(send(HttpRequest.newBuilder(), "/").statusCode()).isEqualTo(403);
  }

  @Test
  void anotherGuildAndAnotherScopeAreRefused() {
    var answer =
        send(
            HttpRequest.newBuilder().header("Authorization", "Bearer " + token),
            "/api/v1/guilds/5/cases");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(get("settings").statusCode()).isEqualTo(403);
    assertThat(json(get("settings")).path("code").asString()).isEqualTo("input-scope-missing");
  }

  @Test
  void whatCannotBeUsedIsNamed() {
    assertThat(json(get("cases?limit=0")).path("detail").asString()).contains("limit");
    assertThat(json(get("cases?cursor=%25%25")).path("status").asInt()).isEqualTo(400);
    assertThat(json(get("cases?usrId=1")).path("detail").asString()).contains("usrId");
    assertThat(json(get("cases?as-of=2999-01-01")).path("code").asString())
        .isEqualTo("input-moment-to-come");
    assertThat(json(post("ban-member", "k2", "{\"userId\"")).path("code").asString())
        .isEqualTo("input-body-unreadable");
    assertThat(json(post("ban-member", "k3", "{}")).path("code").asString())
        .isEqualTo("input-value-missing");
  }

  @Test
  void pagesGoOnWhereTheyEnded() {
    var target = world.newMember("page");
    var position = "";
    for (var i = 0; i < 3; i++) {
      var body = "{\"userId\": \"%d\", \"reason\": \"%d\"}".formatted(target.id(), i);
      position = json(post("take-note", "n" + i, body)).path("position").asString();
    }
    var first = get("cases?limit=2&userId=" + target.id() + "&after-position=" + position);
    assertThat(json(first).path("data").path("cases").size()).as(first.body()).isEqualTo(2);
    var next = json(first).path("next").asString();
    var second = get("cases?limit=2&userId=" + target.id() + "&cursor=" + next);
    assertThat(json(second).path("data").path("cases").size()).as(second.body()).isEqualTo(1);
    assertThat(json(second).has("next")).isFalse();
  }
}
