package dev.docket.readmodels;

import dev.docket.kernel.Recorded;
import dev.docket.levels.LevelEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the events of each stream; told so, it fails at some, in SQL or before. */
final class Counter implements Projection {

  static final ReadModel MODEL = new ReadModel("counter", 1);

  private static final String ADD =
      """
      insert into counter (stream, events, last)
      select * from unnest(:streams, :events, :lasts)
      on conflict (stream) do update set
        events = counter.events + excluded.events, last = excluded.last
      """;

  final Set<Long> sqlFailsAt = ConcurrentHashMap.newKeySet();
  final Set<Long> foldFailsAt = ConcurrentHashMap.newKeySet();

  record Count(String stream, long events, long last) {}

  static List<Count> rows(JdbcClient jdbc, Generation generation) {
    return jdbc.sql("select * from " + generation.schema() + ".counter order by stream")
        .query(Count.class)
        .list();
  }

  @Override
  public ReadModel readModel() {
    return MODEL;
  }

  @Override
  public Class<LevelEvent> family() {
    return LevelEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new Adding(tables, new LinkedHashMap<>());
  }

  private final class Adding implements Fold {
    private final JdbcClient tables;
    private final Map<String, Count> counts;

    private Adding(JdbcClient tables, Map<String, Count> counts) {
      this.tables = tables;
      this.counts = counts;
    }

    @Override
    public void add(Recorded event) {
      if (foldFailsAt.contains(event.position())) {
        throw new IllegalStateException("told to fail at " + event.position());
      }
      var last = sqlFailsAt.contains(event.position()) ? -1 : event.position();
      counts.merge(
          event.stream(),
          new Count(event.stream(), 1, last),
          (old, one) ->
              new Count(old.stream(), old.events() + 1, old.last() < 0 ? -1 : one.last()));
    }

    @Override
    public int held() {
      return counts.size();
    }

    @Override
    public void write() {
      tables
          .sql(ADD)
          .param("streams", counts.keySet().toArray(String[]::new))
          .param("events", counts.values().stream().mapToLong(Count::events).toArray())
          .param("lasts", counts.values().stream().mapToLong(Count::last).toArray())
          .update();
    }
  }
}
