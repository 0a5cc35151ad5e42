package dev.docket.readmodels;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Down while something that follows the log stands still although the log has grown. */
final class FollowerHealth extends AbstractHealthIndicator {

  private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(30);

  private static final String BEHIND =
      """
      select f.name || '/' || f.segment as follower, h.position - f.position as behind,
        f.moved_at < clock_timestamp() - make_interval(secs => ?)
          and exists (
            select from event e
            where e.position = f.position + 1
              and e.occurred_at < clock_timestamp() - make_interval(secs => ?)) as stuck
      from follower f
      cross join log_head h
      where f.position < h.position and f.name = any (?)
      order by f.name, f.segment
      """;

  private final JdbcClient jdbc;
  private final Handlers handlers;

  FollowerHealth(JdbcClient jdbc, Handlers handlers) {
    super("the followers of the log could not be looked at");
    this.jdbc = jdbc;
    this.handlers = handlers;
  }

  private record Behind(String follower, long behind, boolean stuck) {}

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var seconds = (double) LONGEST_STANDSTILL.toSeconds();
    var all =
        jdbc.sql(BEHIND)
            .params(seconds, seconds, handlers.live().keySet().toArray(String[]::new))
            .query(Behind.class)
            .list();
    all.forEach(it -> health.withDetail(it.follower(), it.behind() + " events behind"));
    if (all.stream().anyMatch(Behind::stuck)) {
      health.down();
    } else {
      health.up();
    }
  }
}
