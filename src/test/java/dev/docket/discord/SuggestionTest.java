package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What options suggest while one types. */
class SuggestionTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    for (var i = 1; i <= 31; i++) {
      world.asks("warn", "user", world.newMember("m" + i), "reason", "reason " + i % 3);
    }
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void theNewestCasesComeFirst() {
    var shown = world.suggests(world.moderator, "case view", "number", "");

    assertThat(shown).hasSize(25);
    assertThat(shown.keySet()).startsWith("#31 WARN of m31", "#30 WARN of m30");
    assertThat(shown).containsEntry("#31 WARN of m31", "31");
  }

  @Test
  void aCaseIsFoundByTheFirstDigitsOfItsNumber() {
    assertThat(world.suggests(world.moderator, "case view", "number", "3").values())
        .containsExactly("3", "31", "30");
    assertThat(world.suggests(world.moderator, "case view", "number", "99")).isEmpty();
    assertThat(world.suggests(world.moderator, "case view", "number", "99999999999999999999"))
        .isEmpty();
  }

  @Test
  void aCaseIsFoundByItsMember() {
    assertThat(world.suggests(world.moderator, "case history", "number", "of M17").values())
        .containsExactly("17");
  }

  @Test
  void aDurationIsCompletedByItsUnits() {
    assertThat(world.suggests(world.moderator, "timeout", "duration", "3", "user", world.member))
        .containsEntry("3m · 3 minutes", "3m")
        .containsEntry("3h · 3 hours", "3h")
        .containsEntry("3d · 3 days", "3d");
    assertThat(world.suggests(world.moderator, "tempban", "duration", "1h30").values())
        .contains("1h30m");
    assertThat(world.suggests(world.moderator, "tempban", "duration", "7d"))
        .containsExactlyEntriesOf(Map.of("7d · 7 days", "7d"));
    assertThat(world.suggests(world.moderator, "tempban", "duration", "").values())
        .contains("10m", "1h", "7d");
    assertThat(world.suggests(world.moderator, "tempban", "duration", "soon")).isEmpty();
  }

  @Test
  void theReasonsThatTheModeratorGaveLastAreSuggestedOnceEach() {
    assertThat(world.suggests(world.moderator, "ban", "reason", "").values())
        .startsWith("reason 1", "reason 0", "reason 2")
        .doesNotHaveDuplicates();
    assertThat(world.suggests(world.moderator, "ban", "reason", "SON 2").values())
        .containsExactly("reason 2");
  }

  @Test
  void theReasonsOfOthersAreNotSuggested() {
    var other = world.newMember("other", world.moderatorRole);

    assertThat(world.suggests(other, "ban", "reason", "")).isEmpty();
  }

  @Test
  void theReasonsThatTheServerHasPreparedAreSuggested() {
    var owner = world.guild.ownerId();
    world.asks(owner, "config template", "name", "ads", "text", "No advertising here");

    eventually(
        "the moderator is suggested what somebody else prepared",
        () ->
            world
                .suggests(world.moderator, "ban", "reason", "ad")
                .equals(Map.of("ads · No advertising here", "No advertising here")));
  }

  @Test
  void whoMayNotUseACommandIsSuggestedNothing() {
    assertThat(world.suggests(world.member, "case view", "number", "")).isEmpty();
    assertThat(world.suggests(world.member, "ban", "reason", "")).isEmpty();
  }

  @Test
  void aSuggestionLongerThanDiscordTakesIsLeftOut() {
    var other = world.newMember("wordy", world.moderatorRole);
    world.asks(other.id(), "warn", "user", world.newMember("a"), "reason", "x".repeat(100));
    world.asks(other.id(), "warn", "user", world.newMember("b"), "reason", "x".repeat(101));

    assertThat(world.suggests(other, "ban", "reason", "x").values())
        .containsExactly("x".repeat(100));
  }

  @Test
  void whereNamesCannotBeHadCasesAreSuggestedAllTheSame() {
    world.discord.failures().on("GET", "/users/.*").delay(Duration.ofSeconds(3)).times(100);
    var stranger = world.discord.createUser("stranger");
    Rulings.in(world).ban(stranger);

    var shown = world.suggests(world.moderator, "case view", "number", "");

    assertThat(shown.keySet()).anyMatch(it -> it.endsWith("BAN of " + stranger.id()));
    world.discord.failures().clear();
  }
}
