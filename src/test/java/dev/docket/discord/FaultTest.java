package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxInteraction;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever breaks inside Docket, whoever asked is answered in plain words, and in time. */
class FaultTest {

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
  void withoutADatabaseTheModeratorIsToldSoAndNothingHappens() throws Exception {
    var target = world.newMember("spared");
    var still = Stillness.of(world, POSTGRES);
    SandboxInteraction ban;
    SandboxInteraction list;
    SandboxInteraction rank;

    POSTGRES.refuseConnections(true);
    try {
      ban = world.slash(world.moderator.id(), "ban", "user", target);
      list = world.slash(world.moderator.id(), "case list");
      rank = world.slash(world.moderator.id(), "rank");

      assertThat(textOf(ban.reply(PATIENCE)))
          .isEqualTo(
              "⏳ Docket cannot reach its database right now (reference "
                  + ban.id()
                  + ")."
                  + " Look with `/case list` in a moment, and try again if it was not done.");
      plain(list);
      plain(rank);
    } finally {
      POSTGRES.refuseConnections(false);
    }

    inTime(ban);
    inTime(list);
    inTime(rank);
    still.isUnbroken();
    assertThat(world.asks("ban", "user", target)).contains("BAN", "applied");
    assertThat(world.casesOf(target)).hasSize(1);
  }

  @Test
  void aDatabaseThatIsAwayForAMomentGoesUnnoticed() throws Exception {
    var target = world.newMember("caught");

    POSTGRES.refuseConnections(true);
    var warn = world.slash(world.moderator.id(), "warn", "user", target);
    Thread.sleep(1_200);
    POSTGRES.refuseConnections(false);

    assertThat(textOf(warn.reply(PATIENCE))).contains("WARN");
    inTime(warn);
    assertThat(world.casesOf(target)).hasSize(1);
  }

  /** A query that was under way may also end as a fault. */
  private static void plain(SandboxInteraction asked) {
    assertThat(textOf(asked.reply(PATIENCE)))
        .containsAnyOf("Docket cannot reach its database", "Something went wrong on Docket's side")
        .endsWith(".")
        .doesNotContain("Exception", "org.postgresql", "select ");
  }

  private static void inTime(SandboxInteraction asked) {
    var sentAt = TimeUtil.getTimeCreated(asked.id()).toInstant();
    assertThat(asked.awaitAcknowledgement(PATIENCE)).isBefore(sentAt.plus(DISCORDS_LIMIT));
  }
}
