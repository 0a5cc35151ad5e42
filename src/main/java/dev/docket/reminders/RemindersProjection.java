package dev.docket.reminders;

import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import dev.docket.reminders.ReminderEvent.ReminderSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/reminders}. */
final class RemindersProjection implements Projection {

  static final ReadModel REMINDERS = new ReadModel("reminders", 1);

  @Override
  public ReadModel readModel() {
    return REMINDERS;
  }

  @Override
  public Class<ReminderEvent> family() {
    return ReminderEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new RemindersFold(new ReminderTables(tables), new ArrayList<>());
  }

  private record RemindersFold(ReminderTables tables, List<ReminderEvent> events) implements Fold {

    @Override
    public void add(Recorded recorded) {
      events.add((ReminderEvent) recorded.event());
    }

    @Override
    public int held() {
      return events.size();
    }

    @Override
    public void write() {
      var rows = found();
      for (var event : events) {
        rows.compute(
            new ReminderRef(event.userId(), event.number()),
            (_, row) ->
                event instanceof ReminderSet e
                    ? ReminderRow.of(e)
                    : Objects.requireNonNull(row, "it was set").then(event));
      }
      tables.save(rows.values());
    }

    private Map<ReminderRef, ReminderRow> found() {
      var refs =
          events.stream()
              .map(it -> new ReminderRef(it.userId(), it.number()))
              .collect(Collectors.toSet());
      var rows = new HashMap<ReminderRef, ReminderRow>();
      tables.find(refs).forEach(it -> rows.put(it.ref(), it));
      return rows;
    }
  }
}
