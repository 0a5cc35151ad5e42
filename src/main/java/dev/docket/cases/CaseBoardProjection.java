package dev.docket.cases;

import dev.docket.cases.CaseBoardTables.Key;
import dev.docket.cases.CaseEvent.CaseObserved;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/case-board}. */
final class CaseBoardProjection implements Projection {

  static final ReadModel CASE_BOARD = new ReadModel("case-board", 3);

  @Override
  public ReadModel readModel() {
    return CASE_BOARD;
  }

  @Override
  public Class<CaseEvent> family() {
    return CaseEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new Buffer(new CaseBoardTables(tables), new ArrayList<>());
  }

  /** Waits for the whole batch, so that the rows it changes are loaded at once. */
  private record Buffer(CaseBoardTables board, List<Recorded> events) implements Fold {

    @Override
    public void add(Recorded event) {
      events.add(event);
    }

    @Override
    public int held() {
      return events.size();
    }

    @Override
    public void write() {
      var rows = board.load(keys(events));
      var changes = new CaseBoardFold(rows, new ArrayList<>(), new ArrayList<>());
      events.forEach(changes::apply);
      board.save(rows.values(), changes.notes(), changes.evidence());
    }
  }

  private static Set<Key> keys(List<Recorded> events) {
    var keys = new HashSet<Key>();
    for (var recorded : events) {
      var event = (CaseEvent) recorded.event();
      keys.add(new Key(event.guildId(), event.caseNumber()));
      var concerned = event.olderCase();
      if (concerned != null) {
        keys.add(new Key(event.guildId(), concerned));
      }
      if (event instanceof CaseObserved observed && observed.overtakenBy() != null) {
        keys.add(new Key(event.guildId(), observed.overtakenBy()));
      }
    }
    return keys;
  }
}
