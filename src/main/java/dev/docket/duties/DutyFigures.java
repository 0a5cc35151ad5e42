package dev.docket.duties;

import dev.docket.telemetry.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is owed, and since when. */
record DutyFigures(JdbcClient jdbc) implements Reading.Source {

  private static final String OWED =
      """
      select task_name as kind, count(*) as owed,
        count(*) filter (where execution_time < clock_timestamp()) as due,
        coalesce(greatest(0, max(extract(epoch from clock_timestamp() - execution_time))), 0)
          as overdue
      from scheduled_tasks
      where task_name not like 'sweep-%'
      group by task_name
      """;

  private record Owed(String kind, long owed, long due, double overdue) {
    Stream<Reading> readings() {
      var tags = Map.of("kind", kind);
      return Stream.of(
          new Reading("docket.duties.owed", tags, owed),
          new Reading("docket.duties.due", tags, due),
          new Reading("docket.duties.overdue.seconds", tags, overdue));
    }
  }

  @Override
  public List<Reading> readings() {
    return jdbc.sql(OWED).query(Owed.class).list().stream().flatMap(Owed::readings).toList();
  }
}
