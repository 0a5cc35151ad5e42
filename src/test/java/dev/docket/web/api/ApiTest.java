package dev.docket.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests of programs, over HTTP, to a Docket with a Discord. */
class ApiTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static ApiWorld world;
  private static String token;

  @BeforeAll
  static void start() {
    world = ApiWorld.start(POSTGRES.access());
    token = world.token(world.discord().moderator.id());
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static ApiWorld.Answer get(String path) {
    return world.get(token, world.at(path));
  }

  private static ApiWorld.Answer post(String command, String key, String body) {
    return world.post(token, command, key, body);
  }

  @Test
  void aBanByHttpIsTheSameBan() {
    var target = world.discord().newMember("zed");
    var body = "{\"userId\": \"%d\", \"reason\": \"spam\"}".formatted(target.id());
    var first = post("ban-member", "k1", body);
    assertThat(first.status()).as("%s", first).isEqualTo(200);
    var number = first.data().path("caseNumber").asString();
    var again = post("ban-member", "k1", body);
    assertThat(again.json().path("repeated").asBoolean()).isTrue();
    assertThat(again.data()).isEqualTo(first.data());
    var position = first.json().path("position").asString();
    var found = get("cases/" + number + "?after-position=" + position).data();
    assertThat(found.path("reason").asString()).isEqualTo("spam");
    assertThat(found.path("moderatorId").asString()).isEqualTo("" + world.discord().moderator.id());
    var changes = get("cases/" + number + "/history").data().path("changes");
    assertThat(changes.get(0).path("source").asString()).isEqualTo("web");
    assertThat(get("cases/" + number + "?as-of=0").code()).isEqualTo("case-unknown-case");
  }

  @Test
  void anotherCommandUnderTheSameKeyIsAnother() {
    var target = world.discord().newMember("kay");
    var body = "{\"userId\": \"%d\", \"reason\": \"spam\"}".formatted(target.id());
    var warned = post("warn-member", "same", body);
    var noted = post("take-note", "same", body);
    assertThat(noted.json().path("repeated").asBoolean()).as("%s", noted).isFalse();
    assertThat(noted.data()).isNotEqualTo(warned.data());
  }

  @Test
  void onlyWhatIsDescribedIsOpenAndNothingElseIsServed() {
    var described = world.get(null, "/api/v1/openapi.json").json();
    assertThat(described.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(described.path("paths").size())
        .isEqualTo(QueryRoutes.ALL.size() + CommandRoutes.ALL.size());
    assertThat(world.get(null, "/").status()).isEqualTo(403);
    assertThat(world.get(null, world.at("cases")).header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(world.get(token, "/api/v1/nothing").code()).isEqualTo("input-route-unknown");
  }

  @Test
  void aProblemIsToldInGermanToThoseWhoPreferIt() {
    var german = HttpRequest.newBuilder().header("Accept-Language", "de-AT,en;q=0.5");
    var answer = world.send(token, world.at("cases/987654"), german);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("detail").asString()).contains("gibt es");
  }

  @Test
  void whatCannotBeUsedIsNamed() {
    assertThat(get("cases?limit=0").json().path("detail").asString()).contains("limit");
    assertThat(get("cases?limit=2147483648").code()).isEqualTo("input-number-out-of-range");
    assertThat(get("cases?cursor=%25%25").status()).isEqualTo(400);
    assertThat(get("cases?cursor=eyJiZWZvcmUiOiIx").status()).isEqualTo(400);
    assertThat(get("cases?usrId=1").json().path("detail").asString()).contains("usrId");
    assertThat(get("cases?userId=1&userId=2").status()).isEqualTo(400);
    assertThat(get("cases?kind=hug").json().path("detail").asString()).contains("tempban");
    assertThat(get("cases?as-of=2999-01-01").code()).isEqualTo("input-moment-to-come");
    assertThat(get("cases/x").code()).isEqualTo("input-value-unreadable");
    assertThat(post("ban-member", "k2", "{\"userId\"").code()).isEqualTo("input-body-unreadable");
    assertThat(post("ban-member", "k3", "{}").code()).isEqualTo("input-value-missing");
    assertThat(post("ban-member", "k4", "x".repeat(1 << 20)).code())
        .isEqualTo("input-body-too-long");
    assertThat(post("ban-member", "k4", "{\"userId\": {\"a\": 1}}").status()).isEqualTo(400);
  }

  @Test
  void whoAsksIsNeverReadFromTheBody() {
    var target = world.discord().newMember("tom");
    var body = "{\"userId\": \"%d\", \"moderatorId\": \"1\"}".formatted(target.id());
    assertThat(post("warn-member", "k5", body).code()).isEqualTo("input-field-unknown");
  }

  @Test
  void hostileTextIsKeptAsItIs() {
    var target = world.discord().newMember("eve");
    var text = "' ; -- <script>alert(1)</script> \u202e\u05d0 %s";
    var body = "{\"userId\": \"%d\", \"reason\": \"%s\"}".formatted(target.id(), text);
    var receipt = post("warn-member", "k6", body);
    assertThat(receipt.status()).as("%s", receipt).isEqualTo(200);
    var shown =
        get(
            "cases/%s?after-position=%s"
                .formatted(
                    receipt.data().path("caseNumber").asString(),
                    receipt.json().path("position").asString()));
    assertThat(shown.data().path("reason").asString()).isEqualTo(text);
    for (var unstorable : new String[] {"\\u0000", "\\ud800"}) {
      var answer = post("warn-member", "k7" + unstorable.length(), body.replace(text, unstorable));
      assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }
  }

  @Test
  void pagesGoOnWhereTheyEnded() {
    var target = world.discord().newMember("page");
    var position = "";
    for (var i = 0; i < 3; i++) {
      var body = "{\"userId\": \"%d\", \"reason\": \"%d\"}".formatted(target.id(), i);
      position = post("take-note", "n" + i, body).json().path("position").asString();
    }
    var path = "cases?limit=2&userId=" + target.id();
    var first = get(path + "&after-position=" + position);
    assertThat(first.data().path("cases").size()).as("%s", first).isEqualTo(2);
    var second = get(path + "&cursor=" + first.json().path("next").asString());
    assertThat(second.data().path("cases").size()).as("%s", second).isEqualTo(1);
    assertThat(second.json().has("next")).isFalse();
  }

  @Test
  void anExportHoldsEveryRowOfEveryPage() {
    var target = world.discord().newMember("exported");
    var position = "";
    for (var i = 0; i < 5; i++) {
      var body = "{\"userId\": \"%d\", \"reason\": \"=1+%d\"}".formatted(target.id(), i);
      position = post("take-note", "x" + i, body).json().path("position").asString();
    }
    var path = world.at("cases?limit=2&userId=" + target.id() + "&after-position=" + position);
    var lines =
        world.send(token, path, HttpRequest.newBuilder().header("Accept", "application/x-ndjson"));
    assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(lines.response().body().lines())
        .hasSize(5)
        .allMatch(it -> it.startsWith("{\"guildId\":") && it.contains("\"reason\":\"=1+"));
    var table = world.send(token, path, HttpRequest.newBuilder().header("Accept", "text/csv"));
    assertThat(table.response().body().lines()).hasSize(6);
    assertThat(table.response().body())
        .startsWith("guildId,caseNumber,kind,state,")
        .contains(",'=1+0,");
    var refused =
        world.send(
            token,
            world.at("cases?limit=0"),
            HttpRequest.newBuilder().header("Accept", "text/csv"));
    assertThat(refused.status()).isEqualTo(400);
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    var first = get("snippets");
    var again =
        world.send(
            token,
            world.at("snippets"),
            HttpRequest.newBuilder().header("If-None-Match", first.header("ETag")));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
  }
}
