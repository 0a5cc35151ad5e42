package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pictures beside the words of {@code /rank}. */
class PictureDoorTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /** What the pictures say of themselves, latest last. */
  private static String descriptions() {
    return world.calls("PATCH", "/webhooks/.*").stream()
        .flatMap(it -> it.body().path("attachments").valueStream())
        .map(it -> it.path("description").asString(""))
        .toList()
        .toString();
  }

  private static String asks(SandboxUser user, Object... options) {
    return textOf(world.slash(user.id(), "rank", options).reply(PATIENCE));
  }

  @Test
  void aRankComesAsWordsAndAsACard() {
    var member = world.newMember("carla");
    var owner = world.guild.ownerId();
    world.asks(owner, "levels add", "user", member, "amount", 1_000);

    eventually("her XP is seen", () -> asks(member).contains("\"1000\""));

    assertThat(asks(member)).contains("Level 7", "<@" + member.id() + ">");
    assertThat(descriptions()).contains("Rank card of carla: level 7, rank ", "1,000 XP");
  }

  @Test
  void aChartSaysInWordsWhatItShows() {
    var member = world.newMember("charlie");
    var owner = world.guild.ownerId();
    world.asks(owner, "levels add", "user", member, "amount", 1_234);

    eventually("his day is seen", () -> asks(member, "chart", "week").contains("1,234"));

    assertThat(asks(member, "chart", "year")).contains("gained 1,234 XP in 365 days");
    assertThat(descriptions()).contains("Chart of the XP of charlie day by day: 1,234 XP gained");
  }

  @Test
  void whoNeverEarnedAnythingIsToldSoWithoutAPicture() {
    var newcomer = world.newMember("newcomer");
    assertThat(asks(newcomer, "chart", "month")).contains("has not earned any XP");
    assertThat(descriptions()).doesNotContain("newcomer");
  }
}
