package dev.docket.readmodels;

import dev.docket.readmodels.Generation.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The builds of the read models: which one serves, which is under way, which are done with. */
final class Generations {

  private static final String COLUMNS =
      "select read_model, version, number, segments, state from generation\n";

  private static final String INSERT =
      """
      insert into generation (read_model, version, number, segments, state, schema_name)
      values (:name, :version, :number, :segments, :state, :schema)
      """;

  private static final String INSERT_SEGMENTS =
      """
      insert into follower (name, segment, segments, position)
      select :schema, s, :segments, 0
      from generate_series(0, :segments - 1) as s
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final int segments;

  /**
   * Keeps the builds of one database.
   *
   * @param segments over how many segments a new build is split
   */
  Generations(JdbcClient jdbc, TransactionTemplate transaction, int segments) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.segments = segments;
  }

  /** Every build of every read model and version, oldest first. */
  List<Generation> all() {
    return jdbc.sql(COLUMNS + "order by read_model, version, number")
        .query(Generations::generation)
        .list();
  }

  /** The build of a read model that is in a state, if there is one. */
  Optional<Generation> find(ReadModel model, State state) {
    return jdbc.sql(COLUMNS + "where read_model = ? and version = ? and state = ?")
        .params(model.name(), model.version(), state.name())
        .query(Generations::generation)
        .optional();
  }

  /** The build that serves; made, and filled from the first event on, if there is none. */
  Generation serving(ReadModel model) {
    return find(model, State.SERVING).orElseGet(() -> make(model, State.SERVING));
  }

  /** The build that is under way; begun if there is none. */
  Generation building(ReadModel model) {
    return find(model, State.BUILDING).orElseGet(() -> make(model, State.BUILDING));
  }

  /** A build for a part of the log; made anew. */
  Generation aside(ReadModel model, long after) {
    find(model, State.ASIDE).ifPresent(this::drop);
    var generation = make(model, State.ASIDE);
    jdbc.sql("update follower set position = ? where name = ?")
        .params(after, generation.schema())
        .update();
    return generation;
  }

  /** One node makes it; another that wants the same finds it made. */
  private Generation make(ReadModel model, State state) {
    return transaction.execute(_ -> {
      lock(model);
      var made = find(model, state);
      if (made.isPresent()) {
        return made.get();
      }
      var generation = new Generation(model, nextNumber(model), segments, state);
      jdbc.sql(INSERT)
          .param("name", model.name())
          .param("version", model.version())
          .param("number", generation.number())
          .param("segments", segments)
          .param("state", state.name())
          .param("schema", generation.schema())
          .update();
      jdbc.sql(INSERT_SEGMENTS)
          .param("schema", generation.schema())
          .param("segments", segments)
          .update();
      jdbc.sql("create schema " + generation.schema()).update();
      enter(generation.schema());
      jdbc.sql(SqlFiles.load(model, "tables")).update();
      return generation;
    });
  }

  private void lock(ReadModel model) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('generation/' || ?, 0))::text")
        .param(model.name())
        .query(String.class)
        .single();
  }

  /** Never a number that was given before, as others may still know that build. */
  private int nextNumber(ReadModel model) {
    return jdbc.sql(
            "insert into generation_number as n (read_model, version, last) values (?, ?, 1)"
                + " on conflict (read_model, version) do update set last = n.last + 1"
                + " returning last")
        .params(model.name(), model.version())
        .query(Integer.class)
        .single();
  }

  private void enter(String schema) {
    jdbc.sql("select set_config('search_path', ? || ', public', true)")
        .param(schema)
        .query(String.class)
        .single();
  }

  /**
   * Lets a finished build serve instead of the one that does, at one stroke.
   *
   * @throws IllegalStateException if the build was dropped meanwhile; what serves stays
   */
  void promote(Generation generation) {
    transaction.executeWithoutResult(_ -> {
      lock(generation.model());
      if (find(generation.model(), State.BUILDING).filter(generation::equals).isEmpty()) {
        throw new IllegalStateException(generation.schema() + " is no longer being built");
      }
      jdbc.sql(
              "update generation set state = 'RETIRED', switched_at = clock_timestamp()"
                  + " where read_model = ? and version = ? and state = 'SERVING'")
          .params(generation.model().name(), generation.model().version())
          .update();
      jdbc.sql(
              "update generation set state = 'SERVING', switched_at = clock_timestamp()"
                  + " where schema_name = ?")
          .param(generation.schema())
          .update();
    });
  }

  /**
   * Forgets a build and drops its tables, unless it is no longer in the state in which it was
   * found: what was about to be dropped may have begun to serve.
   */
  void drop(Generation generation) {
    transaction.executeWithoutResult(_ -> {
      lock(generation.model());
      var found =
          jdbc.sql("delete from generation where schema_name = ? and state = ?")
              .params(generation.schema(), generation.state().name())
              .update();
      if (found == 0) {
        return;
      }
      jdbc.sql("delete from follower where name = ?").param(generation.schema()).update();
      jdbc.sql("delete from dead_letter where follower = ?").param(generation.schema()).update();
      jdbc.sql("drop schema if exists " + generation.schema() + " cascade").update();
    });
  }

  /** Builds that were replaced longer ago than whoever still reads them needs. */
  List<Generation> retiredLongerThan(Duration age) {
    return jdbc.sql(
            COLUMNS
                + "where state = 'RETIRED'"
                + " and switched_at < clock_timestamp() - make_interval(secs => ?)")
        .param(age.toMillis() / 1_000.0)
        .query(Generations::generation)
        .list();
  }

  private static Generation generation(ResultSet row, int number) throws SQLException {
    return new Generation(
        new ReadModel(row.getString("read_model"), row.getInt("version")),
        row.getInt("number"),
        row.getInt("segments"),
        State.valueOf(row.getString("state")));
  }
}
