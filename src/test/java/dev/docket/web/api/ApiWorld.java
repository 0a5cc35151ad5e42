package dev.docket.web.api;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.postgres.DatabaseAccess;
import dev.docket.support.SandboxWorld;
import dev.docket.tokens.TokenCommand.IssueToken;
import dev.docket.tokens.TokenCommand.RevokeToken;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Docket that serves its API, with a Discord, and programs that send requests. */
record ApiWorld(SandboxWorld discord) implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final SecureRandom RANDOM = new SecureRandom();

  static ApiWorld start(DatabaseAccess database) {
    return new ApiWorld(
        SandboxWorld.start(
            database,
            "spring.main.web-application-type=servlet",
            "server.port=0",
            "docket.web.requests-per-minute=1000000"));
  }

  @Override
  public void close() {
    discord.close();
  }

  String token(long userId) {
    return token(userId, EnumSet.allOf(TokenScope.class), Duration.ofDays(1));
  }

  String token(long userId, Set<TokenScope> scopes, Duration lasting) {
    var bytes = new byte[TokenSecret.BYTES];
    RANDOM.nextBytes(bytes);
    var secret = TokenSecret.of(bytes);
    var now = Instant.now();
    var command =
        new IssueToken(
            guildId(),
            owner(userId),
            "test",
            scopes,
            TokenSecret.hashOf(secret),
            now.plus(lasting),
            now);
    var origin = Origin.of(userId, Source.CLI, "issue/" + secret);
    var number = discord.docket.commands().send(command, origin).answer().number();
    return new TokenSecret(guildId(), number, secret).text();
  }

  void revoke(String token) {
    var number = TokenSecret.parse(token).orElseThrow().number();
    discord
        .docket
        .commands()
        .send(
            new RevokeToken(guildId(), owner(1), number, Instant.now()),
            Origin.of(1, Source.CLI, "revoke/" + number));
  }

  private static Actor owner(long userId) {
    return new Actor(userId, true, 0, 0, Set.of());
  }

  long guildId() {
    return discord.guild.id();
  }

  /** The path of something of the world's guild. */
  String at(String path) {
    return "/api/v1/guilds/" + guildId() + "/" + path;
  }

  Answer get(@Nullable String token, String path) {
    return send(token, path, HttpRequest.newBuilder());
  }

  Answer post(@Nullable String token, String command, String key, String body) {
    return send(
        token,
        at("commands/" + command),
        HttpRequest.newBuilder()
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  Answer send(@Nullable String token, String path, HttpRequest.Builder request) {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    var port = discord.docket.context().getEnvironment().getRequiredProperty("local.server.port");
    try {
      var uri = URI.create("http://127.0.0.1:" + port + path);
      return new Answer(HTTP.send(request.uri(uri).build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What a program is answered. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      return new JsonMapper().readTree(response.body());
    }

    JsonNode data() {
      return json().path("data");
    }

    /** The stable code of the problem; empty if there is none. */
    String code() {
      return status() == 200 ? "" : json().path("code").asString();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
      return status() + " " + response.body();
    }
  }
}
