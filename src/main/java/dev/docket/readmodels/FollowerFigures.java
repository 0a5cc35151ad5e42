package dev.docket.readmodels;

import dev.docket.readmodels.Handler.Fills;
import dev.docket.readmodels.Handler.Reacts;
import dev.docket.telemetry.Reading;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far behind the followers of the log are, and what they have parked. */
record FollowerFigures(JdbcClient jdbc, Handlers handlers) implements Reading.Source {

  private static final String BEHIND =
      """
      select f.name, f.segment, h.position - f.position as events,
        coalesce(
          greatest(
            0,
            (select extract(epoch from clock_timestamp() - e.occurred_at)
             from event e where e.position = f.position + 1)),
          0) as seconds,
        (select count(*) from dead_letter d
         where d.follower = f.name and d.segment = f.segment) as parked
      from follower f
      cross join log_head h
      where f.name = any (?)
      """;

  private record Behind(String name, int segment, long events, double seconds, long parked) {
    Stream<Reading> readings(Handler handler) {
      var tags = Map.of("follower", stable(handler), "segment", Integer.toString(segment));
      return Stream.of(
          new Reading("docket.follower.behind.events", tags, events),
          new Reading("docket.follower.behind.seconds", tags, seconds),
          new Reading("docket.follower.dead.letters", tags, parked));
    }
  }

  /** A new build of a read model takes the old one's place in what is drawn from the figures. */
  private static String stable(Handler handler) {
    return switch (handler) {
      case Fills it -> it.generation().model().name();
      case Reacts it -> it.follower();
    };
  }

  @Override
  public List<Reading> readings() {
    var live = handlers.serving();
    return jdbc
        .sql(BEHIND)
        .param(live.keySet().toArray(String[]::new))
        .query(Behind.class)
        .list()
        .stream()
        .flatMap(it -> it.readings(Objects.requireNonNull(live.get(it.name()))))
        .toList();
  }
}
