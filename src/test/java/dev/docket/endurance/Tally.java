package dev.docket.endurance;

import dev.docket.endurance.Mishap.Point;
import dev.docket.kernel.Recorded;
import dev.docket.levels.LevelEvent;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection that only ever adds: an event folded twice, or never, shows for good. */
record Tally(Mishap mishap, ThreadLocal<UUID> committing) implements Projection {

  static final ReadModel TALLY = new ReadModel("tally", 1);

  private static final String SEE =
      "insert into seen (position, batch) select unnest(cast(? as bigint[])), ?";

  private static final String COUNT =
      """
      insert into event_count as c (guild_id, user_id, n)
      select guild_id, user_id, count(*)
      from unnest(cast(? as bigint[]), cast(? as bigint[])) as e (guild_id, user_id)
      group by guild_id, user_id
      order by guild_id, user_id
      on conflict (guild_id, user_id) do update set n = c.n + excluded.n
      """;

  @Override
  public ReadModel readModel() {
    return TALLY;
  }

  @Override
  public Class<LevelEvent> family() {
    return LevelEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new Batch(this, tables, UUID.randomUUID(), new ArrayList<>());
  }

  private record Batch(Tally tally, JdbcClient tables, UUID id, List<Recorded> events)
      implements Fold {

    @Override
    public void add(Recorded event) {
      events.add(event);
      tally.mishap.at(Point.FOLDING, id);
    }

    @Override
    public int held() {
      return events.size();
    }

    @Override
    public void write() {
      var levels = events.stream().map(it -> (LevelEvent) it.event()).collect(Collectors.toList());
      tables.sql(SEE).params(longs(events.stream().mapToLong(Recorded::position)), id).update();
      tables
          .sql(COUNT)
          .params(
              longs(levels.stream().mapToLong(LevelEvent::guildId)),
              longs(levels.stream().mapToLong(LevelEvent::userId)))
          .update();
      tally.committing.set(id);
      tally.mishap.at(Point.ROWS_WRITTEN, id);
    }

    private static Object longs(LongStream values) {
      return values.toArray();
    }
  }
}
