package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was there before a command that must change nothing. */
record Stillness(SandboxWorld world, JdbcClient jdbc, long events, long commands, int acts) {

  static Stillness of(SandboxWorld world, PostgreSql postgres) {
    var jdbc = JdbcClient.create(postgres.dataSource());
    return new Stillness(
        world, jdbc, count(jdbc, "event"), count(jdbc, "command"), world.acts().size());
  }

  private static long count(JdbcClient jdbc, String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  /** No event, so no case number either; no command remembered; nothing done at Discord. */
  void isUnbroken() {
    assertThat(count(jdbc, "event")).as("events").isEqualTo(events);
    assertThat(count(jdbc, "command")).as("commands").isEqualTo(commands);
    assertThat(List.copyOf(world.acts().subList(acts, world.acts().size()))).as("acts").isEmpty();
  }
}
