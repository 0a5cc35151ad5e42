package dev.docket.snippets;

import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import dev.docket.snippets.SnippetEvent.SnippetUsed;
import dev.docket.snippets.SnippetTables.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/snippets}. */
final class SnippetsProjection implements Projection {

  static final ReadModel SNIPPETS = new ReadModel("snippets", 1);

  @Override
  public ReadModel readModel() {
    return SNIPPETS;
  }

  @Override
  public Class<SnippetEvent> family() {
    return SnippetEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new Buffer(new SnippetTables(tables), new ArrayList<>());
  }

  /** Waits for the whole batch, so that the rows it changes are loaded at once. */
  private record Buffer(SnippetTables tables, List<SnippetEvent> events) implements Fold {

    @Override
    public void add(Recorded recorded) {
      events.add((SnippetEvent) recorded.event());
    }

    @Override
    public int held() {
      return events.size();
    }

    @Override
    public void write() {
      var fold = new SnippetsFold(tables.load(keys(events)), new ArrayList<>());
      events.forEach(fold::apply);
      tables.save(fold.rows().values(), fold.versions());
    }
  }

  private static Set<Key> keys(List<SnippetEvent> events) {
    var keys = new HashSet<Key>();
    for (var event : events) {
      keys.add(new Key(event.guildId(), event.name()));
      if (event instanceof SnippetUsed used && used.target() != null) {
        keys.add(new Key(used.guildId(), used.target()));
      }
    }
    return keys;
  }
}
