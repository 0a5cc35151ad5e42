package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was there before a command that must change nothing. */
record Stillness(SandboxWorld world, JdbcClient jdbc, long events, long commands, int acts) {

  private static final Duration QUIET = Duration.ofMillis(500);

  static Stillness of(SandboxWorld world, PostgreSql postgres) {
    var jdbc = JdbcClient.create(postgres.dataSource());
    awaitQuiet(jdbc);
    return new Stillness(
        world, jdbc, count(jdbc, "event"), count(jdbc, "command"), world.acts().size());
  }

  /** What earlier commands set off is still being recorded after their answers. */
  private static void awaitQuiet(JdbcClient jdbc) {
    var last = new AtomicLong(-1);
    eventually(
        "nothing is recorded any more",
        () -> {
          var before = last.getAndSet(count(jdbc, "event"));
          LockSupport.parkNanos(QUIET.toNanos());
          return before == count(jdbc, "event");
        });
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
