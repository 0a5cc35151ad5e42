package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.XpGainQuery.ListSeasons;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gained most, as everyone can see it. */
class BoardWindowDoorTest {

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

  @Test
  void seasonsAreStartedAndShownAndEnded() {
    assertThat(world.asks("leaderboard", "window", "season"))
        .isEqualTo("❌ There has been no season here yet.");
    assertThat(world.asks(world.guild.ownerId(), "season end"))
        .isEqualTo("❌ No season is running.");
    assertThat(world.asks(world.guild.ownerId(), "season start", "name", "Winter"))
        .startsWith("✅ The season has started");
    assertThat(world.asks(world.guild.ownerId(), "season start", "name", "Spring"))
        .isEqualTo("❌ Season `Winter` is still running: end it first.");
    var position = acts.award(70, Instant.now());
    world.docket.queries().ask(new ListSeasons(world.guild.id()), position);
    var today = Instant.now().atOffset(ZoneOffset.UTC).toLocalDate();
    assertThat(world.asks("leaderboard", "window", "season"))
        .contains("Leaderboard of season Winter", "`  1` <@70> +20 XP");
    assertThat(world.asks(world.guild.ownerId(), "season end"))
        .startsWith("✅ The season has ended");
    assertThat(world.asks("leaderboard", "season", "winter")).contains("<@70> +20 XP");
    assertThat(world.asks("leaderboard", "season", "1")).contains("<@70> +20 XP");
    assertThat(world.asks("leaderboard", "season", "summer"))
        .isEqualTo("❌ There is no season `summer` here.");
    assertThat(world.asks("leaderboard", "window", "today")).contains("<@70> +20 XP");
    assertThat(world.asks("leaderboard", "window", "week")).contains("of the week from");
    assertThat(world.asks("leaderboard", "window", "month")).contains("of the month");
    assertThat(world.asks("leaderboard", "since", today.toString()))
        .contains("Leaderboard, %s to %s".formatted(today, today), "<@70> +20 XP");
    assertThat(world.asks("leaderboard", "since", "2020-01-01", "until", "2020-02-01"))
        .isEqualTo("Nobody gained any XP in that window.");
    assertThat(world.asks("leaderboard", "window", "today", "at", "2026-01-01"))
        .isEqualTo("As of <t:1767225600:F>\nNobody gained any XP in that window.");
  }

  @Test
  void whoAsksSeesWhereTheyStand() {
    var talker = world.newMember("talker");
    var position = acts.award(talker.id(), Instant.now());
    world.docket.queries().ask(new FindRank(world.guild.id(), talker.id()), position);
    var reply = world.slash(talker.id(), "leaderboard").reply(PATIENCE);
    assertThat(textOf(reply)).contains("<@%d>: rank ".formatted(talker.id()));
  }

  @Test
  void windowsThatMakeNoSenseAreRefused() {
    assertThat(world.asks("leaderboard", "since", "2026-05-02", "until", "2026-05-01"))
        .isEqualTo("❌ A window from 2026-05-02 to 2026-05-01 would end before it begins.");
    assertThat(world.asks("leaderboard", "since", "2900-01-01", "until", "2900-02-01"))
        .isEqualTo("❌ A window cannot begin on 2900-01-01: that day is still to come.");
    assertThat(world.asks("leaderboard", "since", "1990-01-01", "until", "2026-01-01"))
        .isEqualTo("❌ A window is at most 10 years long.");
    assertThat(world.asks("leaderboard", "since", "never"))
        .startsWith("❌ `never` is not a moment.");
    var unclear = "❌ Say either a window, or a season, or its first day and perhaps its last.";
    assertThat(world.asks("leaderboard", "until", "2026-01-01")).isEqualTo(unclear);
    assertThat(world.asks("leaderboard", "window", "week", "season", "x")).isEqualTo(unclear);
    assertThat(world.asks("leaderboard", "window", "week", "since", "2026-01-01"))
        .isEqualTo(unclear);
  }
}
