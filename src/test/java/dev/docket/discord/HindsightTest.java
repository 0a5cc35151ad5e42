package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Discord's users see of the past. */
class HindsightTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static Acts acts;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    acts = new Acts(world.docket, world.guild.id());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /** Discord's moments are whole seconds: waits for the next one, and returns it. */
  private static Instant nextSecond() throws InterruptedException {
    var next = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 1);
    while (Instant.now().isBefore(next.plusMillis(5))) {
      Thread.sleep(5);
    }
    return next;
  }

  @Test
  void aCaseIsShownAsItWas() throws InterruptedException {
    var target = world.newMember("once");
    var before = nextSecond();
    world.asks("warn", "user", target, "reason", "first words");
    var number = world.latestCaseOf(target).caseNumber();
    world.awaitModLog(number);
    var between = nextSecond();
    world.asks("case reason", "number", number, "reason", "second words");
    nextSecond();

    assertThat(world.asks("case view", "number", number, "at", between.toString()))
        .contains("As of <t:" + between.getEpochSecond() + ":F>", "first words");
    assertThat(world.asks("case view", "number", number, "at", "0s"))
        .contains("As of <t:", "second words");
    assertThat(world.asks("case view", "number", number))
        .contains("second words")
        .doesNotContain("As of");
    assertThat(world.asks("case view", "number", number, "at", before.toString()))
        .isEqualTo("❌ There is no case #%d in this server.".formatted(number));
  }

  @Test
  void theLeaderboardTurnsThePagesOfThePast() throws InterruptedException {
    assertThat(world.asks("leaderboard", "at", "2026-01-01"))
        .isEqualTo("As of <t:1767225600:F>\nNobody has earned XP here yet.");
    for (var user = 1L; user <= 11; user++) {
      acts.award(user, Instant.EPOCH);
    }
    var then = nextSecond();
    for (var user = 12L; user <= 30; user++) {
      acts.award(user, Instant.EPOCH);
    }

    var first =
        world.slash(world.moderator.id(), "leaderboard", "at", then.toString()).reply(PATIENCE);
    assertThat(textOf(first)).contains("As of <t:" + then.getEpochSecond() + ":F>", "<@1> level 1");
    var lower = SandboxWorld.buttonsOf(first).getFirst();
    assertThat(lower).endsWith(":" + Long.toString(then.getEpochSecond(), 36));

    var second = world.guild.click(world.moderator.id(), first.id(), lower).reply(PATIENCE);
    assertThat(textOf(second)).contains("As of <t:", "<@11> level 1").doesNotContain("<@12>");
    assertThat(SandboxWorld.buttonsOf(second))
        .singleElement()
        .asString()
        .startsWith("top:A:h")
        .endsWith(":" + Long.toString(then.getEpochSecond(), 36));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-01-01", "2200-01-01T00:00:00Z"})
  void whatIsStillToComeIsRefused(String at) {
    var words = "❌ `%s` is still to come: at must be a moment of the past.".formatted(at);

    assertThat(world.asks("leaderboard", "at", at)).isEqualTo(words);
    assertThat(world.asks("case view", "number", 1, "at", at)).isEqualTo(words);
  }

  @Test
  void whatIsNoMomentIsRefused() {
    assertThat(world.asks("leaderboard", "at", "once upon a time"))
        .startsWith("❌ `once upon a time` is not a moment. Write it as 2026-05-01");
  }
}
