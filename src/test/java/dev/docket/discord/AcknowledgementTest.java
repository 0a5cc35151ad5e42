package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxInteraction;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.util.ArrayList;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Discord forgets an interaction that is not acknowledged within three seconds. */
class AcknowledgementTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final Duration DISCORDS_LIMIT = Duration.ofSeconds(3);

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aRefusalIsAcknowledgedInTimeToo() {
    var asked = world.slash(world.member.id(), "ban", "user", world.moderator);
    asked.reply(PATIENCE);
    inTime(asked);
  }

  @Test
  void aSlowDiscordDoesNotHoldUpTheAcknowledgement() {
    var target = world.newMember("slow");
    world
        .discord
        .failures()
        .on("(PUT|GET)", ".*/bans/" + target.id())
        .delay(Duration.ofMillis(800));
    var asked = world.slash(world.moderator.id(), "ban", "user", target);

    assertThat(textOf(asked.reply(PATIENCE))).contains("BAN");

    inTime(asked);
    world.discord.failures().clear();
  }

  @Test
  void manyAtOnceAreAllAcknowledgedInTime() {
    var asked = new ArrayList<SandboxInteraction>();
    for (var i = 0; i < 40; i++) {
      asked.add(world.slash(world.moderator.id(), "case list"));
    }

    asked.forEach(AcknowledgementTest::inTime);
    assertThat(asked).allSatisfy(it -> assertThat(textOf(it.reply(PATIENCE))).isNotBlank());
  }

  private static void inTime(SandboxInteraction asked) {
    var sentAt = TimeUtil.getTimeCreated(asked.id()).toInstant();
    assertThat(asked.awaitAcknowledgement(PATIENCE)).isBefore(sentAt.plus(DISCORDS_LIMIT));
  }
}
