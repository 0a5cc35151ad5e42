package dev.docket.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.tokens.TokenScope;
import dev.docket.web.api.ApiWorld.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every route, with every sort of token and caller; a route without a row fails. What it takes to
 * send a command is decided behind the doors, and stated in {@code PermissionMatrix}.
 */
class AuthorisationMatrixTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final String DENIED = "case-missing-permission";

  private enum Caller {
    MEMBER,
    MODERATOR,
    OWNER
  }

  /** Who is shown the answer, in a guild that has given no levels. */
  private static final Map<Caller, Set<String>> SHOWN_FROM =
      Map.of(
          Caller.MEMBER,
          Set.of(
              "afk",
              "afk/batch",
              "bookmarks",
              "leaderboard",
              "leaderboard/between",
              "leaderboard/top",
              "levels/batch",
              "levels/{userId}",
              "levels/{userId}/history",
              "polls/{pollId}",
              "seasons",
              "snippets",
              "snippets/deleted",
              "snippets/{name}",
              "snippets/{name}/versions",
              "starboard/messages"),
          Caller.MODERATOR,
          Set.of(
              "acts",
              "acts/{actId}",
              "afk/acts",
              "cases",
              "cases/batch",
              "cases/counts",
              "cases/in-force",
              "cases/jails",
              "cases/labels",
              "cases/undo-plan",
              "cases/{caseNumber}",
              "cases/{caseNumber}/evidence",
              "cases/{caseNumber}/history",
              "members/{userId}/dossier",
              "moderators/{moderatorId}/undo-plan"),
          Caller.OWNER,
          Set.of(
              "gif-limits",
              "gif-limits/changes",
              "gif-limits/refused",
              "level-imports",
              "level-settings",
              "level-settings/changes",
              "mass-actions",
              "mass-actions/{batchId}",
              "settings",
              "settings/changes",
              "starboard",
              "temporary-voice",
              "temporary-voice/channels",
              "tokens"));

  private static ApiWorld world;
  private static Map<Caller, String> tokens;

  @BeforeAll
  static void start() {
    world = ApiWorld.start(POSTGRES.access());
    tokens =
        Map.of(
            Caller.MEMBER, world.token(world.discord().member.id()),
            Caller.MODERATOR, world.token(world.discord().moderator.id()),
            Caller.OWNER, world.token(world.discord().guild.ownerId()));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static List<Route> routes() {
    return Stream.concat(QueryRoutes.ALL.stream(), CommandRoutes.ALL.stream()).toList();
  }

  private static Answer ask(String token, Route route) {
    var path = route.path().replace("{name}", "rules").replaceAll("\\{\\w+}", "1");
    return route.isCommand()
        ? world.post(token, path.substring("commands/".length()), "matrix", "[]")
        : world.get(token, world.at(path));
  }

  @Test
  void everyQueryHasItsRow() {
    var rows = SHOWN_FROM.values().stream().flatMap(Set::stream).toList();
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(QueryRoutes.ALL.stream().map(Route::path).toList());
  }

  @Test
  void aQueryIsAnsweredToThoseWhomTheMatrixNames() {
    var wrong = new ArrayList<String>();
    SHOWN_FROM.forEach((least, paths) ->
        QueryRoutes.ALL.stream()
            .filter(it -> paths.contains(it.path()))
            .forEach(route ->
                tokens.forEach((caller, token) -> {
                  var answer = ask(token, route);
                  var denied = answer.code().equals(DENIED);
                  if (denied != caller.compareTo(least) < 0 || answer.status() >= 500) {
                    wrong.add(caller + " " + route.path() + ": " + answer);
                  }
                })));
    assertThat(wrong).isEmpty();
  }

  @Test
  void noRouteLetsAnybodyInWithoutATokenThatIsGoodHere() {
    var good = tokens.get(Caller.OWNER);
    var revoked = world.token(world.discord().guild.ownerId());
    world.revoke(revoked);
    var bad = new TreeMap<String, String>();
    bad.put("none", "");
    bad.put("forged", good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A"));
    bad.put("of another number", good.replaceFirst("_(\\d+)_([^_])", "_9$1_$2"));
    bad.put("revoked", revoked);
    bad.put("no token at all", "' or 1=1 --");
    var wrong = new ArrayList<String>();
    for (var route : routes()) {
      bad.forEach((what, token) -> {
        var answer = ask(token, route);
        if (answer.status() != 401 || !answer.code().equals("input-token-unusable")) {
          wrong.add(what + " " + route.path() + ": " + answer);
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRouteNeedsItsScopeAndNoOther() {
    var owner = world.discord().guild.ownerId();
    var wrong = new ArrayList<String>();
    var byScope = routes().stream().collect(Collectors.groupingBy(Route::scope));
    byScope.forEach((scope, routes) -> {
      var only = TokenScope.parse(scope);
      var allowed = world.token(owner, only, Duration.ofDays(1));
      var rest = EnumSet.complementOf(EnumSet.copyOf(only));
      var lacking = world.token(owner, rest, Duration.ofDays(1));
      for (var route : routes) {
        if (!ask(lacking, route).code().equals("input-scope-missing")) {
          wrong.add("without " + scope + ": " + route.path());
        }
        if (ask(allowed, route).code().equals("input-scope-missing")) {
          wrong.add("with " + scope + ": " + route.path());
        }
      }
    });
    assertThat(byScope.keySet())
        .isEqualTo(
            EnumSet.allOf(TokenScope.class).stream()
                .map(TokenScope::text)
                .collect(Collectors.toSet()));
    assertThat(wrong).isEmpty();
  }

  @Test
  void noRouteTellsAnythingOfAnotherGuild() {
    var wrong = new ArrayList<String>();
    for (var route : QueryRoutes.ALL) {
      var path = world.at(route.path().replaceAll("\\{\\w+}", "1"));
      for (var other : List.of("1", "0", "-1", "x", "0" + world.guildId())) {
        var answer =
            world.get(
                tokens.get(Caller.OWNER),
                path.replace("/" + world.guildId() + "/", "/" + other + "/"));
        if (answer.status() != 404 || !answer.code().equals("input-guild-unknown")) {
          wrong.add(other + " " + route.path() + ": " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aTokenIsGoodForNothingMoreThanItsIssuerIsNow() {
    var demoted = world.discord().newMember("dora", world.discord().moderatorRole);
    var token = world.token(demoted.id());
    assertThat(world.get(token, world.at("cases")).status()).isEqualTo(200);
    world.discord().guild.leave(demoted);
    SandboxWorld.eventually(
        "who left may look no more",
        () -> world.get(token, world.at("cases")).code().equals(DENIED));
  }
}
