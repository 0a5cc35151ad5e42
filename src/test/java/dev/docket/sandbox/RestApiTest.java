package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestApiTest {

  private SandboxDiscord sandbox;
  private SandboxGuild guild;
  private PlainHttp http;

  @BeforeEach
  void start() {
    sandbox = SandboxDiscord.start(InstantSource.system());
    guild = sandbox.createGuild("Library");
    http = new PlainHttp(sandbox);
  }

  @AfterEach
  void stop() {
    http.close();
    sandbox.close();
  }

  @Test
  void anUnknownRouteIsAnsweredWith404AndWrittenDown() {
    assertThat(http.call("GET", "stage-instances/1", "").status()).isEqualTo(404);

    assertThat(sandbox.unknownCalls())
        .singleElement()
        .satisfies(call -> assertThat(call.path()).isEqualTo("/stage-instances/1"));
  }

  @Test
  void anUnknownGuildIsAnsweredWith10004() {
    assertThat(http.call("GET", "guilds/1", "").code()).isEqualTo(10004);
  }

  @Test
  void brokenJsonIsAnsweredWith50109() {
    var answer = http.call("POST", messages(), "{\"content\":");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(50109);
  }

  @Test
  void jsonOfTheWrongShapeIsAnsweredWith400() {
    assertThat(http.call("POST", messages(), "[1,2]").status()).isEqualTo(400);
    assertThat(http.call("POST", messages(), "{\"embeds\":[3]}").status()).isEqualTo(400);
    assertThat(http.call("GET", "guilds/abc", "").status()).isEqualTo(400);
    assertThat(http.call("PUT", commands(), "{}").status()).isEqualTo(400);
    assertThat(http.call("PUT", commands(), "[7]").status()).isEqualTo(400);
  }

  @Test
  void aBodyThatIsTooLargeIsAnsweredWith400() {
    var answer = http.call("POST", messages(), "x".repeat(11 << 20));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(40005);
  }

  @Test
  void theTokenIsNotWrittenDown() {
    http.call("GET", "users/@me", "");

    assertThat(sandbox.calls().getLast().headers().toString()).doesNotContain(sandbox.token());
  }

  @Test
  void onlyTheLatestTenThousandCallsAreKept() {
    var calls = new Calls();
    var request = new Request("GET", "/gateway", Map.of(), Map.of(), Json.object(), Map.of());
    for (var status = 0; status < 10_050; status++) {
      calls.add(request, Json.object(), List.of(), status, true, Instant.EPOCH);
    }

    assertThat(calls.latest()).hasSize(10_000);
    assertThat(calls.latest().getLast().status()).isEqualTo(10_049);
  }

  private String messages() {
    return "channels/" + guild.createChannel("general") + "/messages";
  }

  private String commands() {
    return "applications/" + sandbox.botId() + "/commands";
  }
}
