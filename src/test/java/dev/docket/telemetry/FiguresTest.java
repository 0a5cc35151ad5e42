package dev.docket.telemetry;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code /actuator/prometheus} shows. */
class FiguresTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static Actuator actuator;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access(), Actuator.SERVING);
    actuator = new Actuator(world.docket);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static void shows(String start, String end) {
    eventually(
        start + " ... " + end,
        () -> actuator.figures().lines().anyMatch(it -> it.startsWith(start) && it.contains(end)));
  }

  @Test
  void everythingThatAnOperatorNeedsIsThere() {
    var target = world.newMember("counted");
    var number = world.asks("ban", "user", target).contains("BAN") ? 1 : 0;
    assertThat(number).isOne();
    world.asks("ban", "user", target);
    world.asks("case view", "number", 1);

    shows("docket_commands_seconds_count", "outcome=\"applied\",type=\"cases.ban-member\"} 1");
    shows("docket_commands_seconds_count", "outcome=\"conflict\",type=\"cases.ban-member\"} 1");
    shows("docket_problems_total{code=\"case-already-banned\"}", " 1");
    shows("docket_queries_seconds_count", "outcome=\"answered\",type=\"cases.find-case\"}");
    shows("docket_log_commits_seconds_count", "");
    shows("docket_log_commit_callers_sum", "");
    shows("docket_cache_hits_total", "");
    shows("docket_cache_misses_total", "");
    shows("docket_settings_cache_hits_total", "");
    shows("docket_settings_cache_hearing", "1.0");
    shows("docket_follower_behind_events{follower=\"case-board\",segment=\"0\"}", "0.0");
    shows("docket_follower_behind_seconds{follower=\"case-board\",segment=\"1\"}", "0.0");
    shows("docket_follower_dead_letters{follower=\"case-board\",segment=\"0\"}", "0.0");
    shows("docket_duties_seconds_count", "outcome=\"done\"");
    shows("docket_database_reachable", "1.0");
    shows("docket_discord_gateway_connected", "1.0");
    shows("docket_discord_gateway_ping_seconds", "");
    shows("docket_discord_gateway_sessions_total{event=\"resumed\"}", "0.0");
    shows("docket_discord_breakers_open", "0.0");
    shows("docket_discord_pace_waits_seconds_count", "");
    shows(
        "docket_discord_requests_seconds_count",
        "method=\"PUT\",outcome=\"204\",route=\"/api/v10/guilds/{id}/bans/{id}\"");
    shows("hikaricp_connections_active", "");
  }

  @Test
  void noFigureIsKeptPerGuildOrPerson() {
    world.asks("warn", "user", world.newMember("untold"));
    shows("docket_commands_seconds_count", "cases.warn-member");

    var docketsOwn = actuator.figures().lines().filter(it -> it.startsWith("docket_")).toList();

    assertThat(docketsOwn)
        .isNotEmpty()
        .noneMatch(it -> it.replaceFirst(" [^ ]*$", "").matches(".*\\d{6,}.*"));
    assertThat(Stream.of("guild=", "user=", "stream="))
        .noneMatch(tag -> docketsOwn.stream().anyMatch(it -> it.contains(tag)));
  }
}
