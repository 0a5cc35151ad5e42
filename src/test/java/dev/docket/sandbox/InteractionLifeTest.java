package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionLifeTest {

  private static final String PING = "[{\"name\":\"ping\",\"description\":\"are you there\"}]";

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private SandboxDiscord sandbox;
  private PlainHttp http;
  private SandboxInteraction asked;

  @BeforeEach
  void ask() {
    sandbox = SandboxDiscord.start(() -> now);
    http = new PlainHttp(sandbox);
    http.call("PUT", "applications/" + sandbox.botId() + "/commands", PING);
    var guild = sandbox.createGuild("Library");
    asked = guild.slash(guild.ownerId(), guild.createChannel("general"), "ping", Map.of());
  }

  @AfterEach
  void stop() {
    http.close();
    sandbox.close();
  }

  @Test
  void afterThreeSecondsAnInteractionIsUnknown() {
    pass(Duration.ofMillis(3_001));

    assertThat(callback().code()).isEqualTo(10062);
    assertThat(asked.acknowledgedAt()).isEmpty();
  }

  @Test
  void withinThreeSecondsItIsAcknowledged() {
    pass(Duration.ofSeconds(3));

    assertThat(callback().status()).isEqualTo(200);
    assertThat(asked.acknowledgedAt()).contains(now);
  }

  @Test
  void aSecondCallbackIsRefusedWith40060() {
    callback();

    assertThat(callback().code()).isEqualTo(40060);
  }

  @Test
  void theTokenLivesFifteenMinutes() {
    callback();
    pass(Duration.ofMinutes(15));
    assertThat(edit().status()).isEqualTo(200);

    pass(Duration.ofMillis(1));
    assertThat(edit().code()).isEqualTo(50027);
  }

  @Test
  void beforeTheCallbackThereIsNothingToEdit() {
    assertThat(edit().code()).isEqualTo(10015);
  }

  @Test
  void theFirstMessageAfterADeferralIsTheReply() {
    callback();
    http.call("POST", webhook(), "{\"content\":\"first\"}");
    http.call("POST", webhook(), "{\"content\":\"second\"}");

    assertThat(asked.reply(Duration.ofSeconds(1)).content()).isEqualTo("first");
    assertThat(asked.followups()).extracting(SandboxMessage::content).containsExactly("second");
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private PlainHttp.Answered callback() {
    var path = "interactions/" + asked.id() + "/" + asked.token() + "/callback";
    return http.call("POST", path + "?with_response=true", "{\"type\":5}");
  }

  private PlainHttp.Answered edit() {
    return http.call("PATCH", webhook() + "/messages/@original", "{\"content\":\"pong\"}");
  }

  private String webhook() {
    return "webhooks/" + sandbox.botId() + "/" + asked.token();
  }
}
