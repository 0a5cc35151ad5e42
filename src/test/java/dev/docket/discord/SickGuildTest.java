package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseState;
import dev.docket.sandbox.SandboxGuild;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A guild for which Discord does not answer is that guild's trouble and nobody else's. */
class SickGuildTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static SandboxGuild sick;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access(), "docket.discord.first-retry=200ms");
    sick = world.discord.createGuild("Sickbay");
    sick.setBotRolePosition(9);
    world.asks("ban", "user", world.newMember("warms everything up"));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void heal() {
    world.discord.failures().clear();
  }

  @Test
  void aGuildThatNeverAnswersDelaysNoOtherGuildsBanByASecond() throws Exception {
    world.discord.failures().in(sick).neverAnswer();
    var waiting = IntStream.range(0, 60).mapToObj(i -> bannedInVain("patient " + i)).toList();
    for (var i = 0; i < 5; i++) {
      var target = world.newMember("healthy " + i);
      var start = System.nanoTime();
      Rulings.in(world).ban(target);
      eventually("the ban", () -> world.guild.bans().containsKey(target.id()));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
      Thread.sleep(400);
    }
    eventually("the guild's name in health", () -> failing().contains(sick.id()));
    assertThat(world.discord.calls().stream().filter(it -> isAboutSick(it.path())).count())
        .as("calls in vain")
        .isLessThan(12);
    world.discord.failures().clear();
    eventually(
        "everybody is banned",
        Duration.ofSeconds(60),
        () -> waiting.stream().allMatch(it -> sick.bans().containsKey(it.id())));
    assertThat(failing()).isEmpty();
  }

  @Test
  void aCaseOfAGuildThatFailsSaysWhyItIsTriedAgain() {
    world.discord.failures().in(world.guild, "PUT", ".*/bans/.*").answer(502);
    var numbers =
        IntStream.range(0, 6)
            .mapToLong(i -> Rulings.in(world).ban(world.newMember("unlucky " + i)))
            .toArray();
    for (var number : numbers) {
      var view = world.awaitState(number, CaseState.RETRYING);
      assertThat(view.failure()).contains("Discord answered 502");
    }
    world.discord.failures().clear();
    for (var number : numbers) {
      world.awaitState(number, CaseState.APPLIED);
    }
  }

  private static boolean isAboutSick(String path) {
    return path.startsWith("/guilds/" + sick.id());
  }

  private static List<Long> failing() {
    return world.docket.get(GuildBreakers.class).failing();
  }

  private static SandboxUser bannedInVain(String name) {
    var user = world.discord.createUser(name);
    sick.join(user);
    Rulings.in(world, sick).ban(user);
    return user;
  }
}
