package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A button's id comes from outside and is worth no more than anything typed. */
class ForgedButtonTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    world.asks("warn", "user", world.newMember("warned"), "reason", "secret");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cases:",
        "cases:::::",
        "cases::::::",
        "cases::::::::1:0",
        "cases::::::::1:0:",
        "cases:::::::::0:,",
        "cases::::::::1::,",
        "cases::::::::1:-1:,",
        "cases::::::::zzzzzzzzzzzzzzzzzzzz:0:,",
        "cases:!:::::::1:0:,",
        "cases:::PARDON:::::1:0:,",
        "cases::::DONE::::1:0:,",
        "cases:::::x:::1:0:,",
        "cases::::::zzzzzzzzzzzz::1:0:,",
        "cases::::::-zzzzzzzzz::1:0:,",
        "cases::::::::1:0:,  ",
        "top:",
        "top:x",
        "top:-10",
        "top:A:l1:",
        "top:X1:l1.1:",
        "top:A:l1.1:zzzzzzzzzz",
        "snippet:",
        "snippet:rules",
        "snippet:rules:x",
        "snippets:",
        "snippets:!:::",
        "snippets::1:two words:",
        "snippet-versions:rules",
        "snippet-versions:rules:x"
      })
  void anIdThatNoButtonHasIsRefused(String id) throws Exception {
    assertThat(pressed(world.moderator, id)).startsWith("❌").doesNotContain("WARN");
  }

  @Test
  void aPageOfCasesNeedsThePermissionToSeeCases() throws Exception {
    assertThat(pressed(world.member, "cases::::::::9:0:,"))
        .contains("You do not have the permission");
    assertThat(pressed(world.moderator, "cases::::::::9:0:,")).contains("WARN");
  }

  @Test
  void aPageBeyondTheLastSaysSo() throws Exception {
    assertThat(pressed(world.moderator, "cases::::::::1:10:,")).isEqualTo("No more cases found.");
    assertThat(pressed(world.member, "top:A:l1.1:")).isEqualTo("That was the last page.");
  }

  /** Presses a button that a message of the bot happens to have. */
  private static String pressed(SandboxUser user, String id) throws Exception {
    var body =
        """
        {"content": "press", "components": [{"type": 1, "components": [
          {"type": 2, "style": 2, "label": "forged", "custom_id": "%s"}]}]}
        """
            .formatted(id);
    var request =
        HttpRequest.newBuilder(
                URI.create(world.discord.restUrl() + "channels/" + world.general + "/messages"))
            .header("Authorization", "Bot " + world.discord.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
    var message = world.guild.messages(world.general).getLast();
    return textOf(world.guild.click(user.id(), message.id(), id).reply(PATIENCE));
  }
}
