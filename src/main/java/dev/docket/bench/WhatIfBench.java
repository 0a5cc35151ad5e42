package dev.docket.bench;

import dev.docket.kernel.Queries;
import dev.docket.levels.Award;
import dev.docket.levels.Proposal;
import dev.docket.levels.WhatIfQuery.ReplayAwards;
import dev.docket.levels.XpSource;
import dev.docket.postgres.DatabaseAccess;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All awards of one guild judged again under another curve and another award, against one statement
 * that only reads them, member by member: in turns on one server.
 */
public final class WhatIfBench {

  private static final Proposal PROPOSAL =
      new Proposal(
          "mee6", Map.of(XpSource.MESSAGE, new Award(15, 25, 30, 0)), Map.of(), Map.of(), null);
  private static final int NAMED = 10;

  private static final String ONE_STATEMENT =
      """
      select count(printed) from (
        select payload::text || metadata::text as printed
        from event
        order by stream collate "C", sequence
      ) read
      """;

  private final DatabaseAccess database;
  private final Queries queries;
  private final long awards;
  private final long members;

  /** Measures one Docket on one database with an empty log. */
  public WhatIfBench(DatabaseAccess database, Queries queries, long awards, long members) {
    this.database = database;
    this.queries = queries;
    this.awards = awards;
    this.members = members;
  }

  /** Measures so many rounds after one that warms up. */
  public List<Figure> run(int rounds, Consumer<String> say) {
    var jdbc = BenchDatabase.client(database);
    say.accept("writing %,d awards of %,d members".formatted(awards, members));
    SeededLog.fill(jdbc, awards, members, 1, 0);
    var measured = new Rounds("what-if", "awards/s");
    for (var round = 0; round <= rounds; round++) {
      var before = statement(jdbc);
      var replay = seconds(this::replay);
      var statement = (before + statement(jdbc)) / 2;
      say.accept(
          "%s: judged again in %.2f s, %,.0f awards/s; read by one statement in %.2f s"
              .formatted(
                  round == 0 ? "warm-up" : "round " + round, replay, awards / replay, statement));
      if (round > 0) {
        measured.add(awards / replay, awards / statement);
      }
    }
    return List.of(measured.figure());
  }

  private void replay() {
    var found = queries.ask(new ReplayAwards(SeededLog.guild(0, 1), PROPOSAL, NAMED));
    if (found.awards() != awards || found.members() != members) {
      throw new IllegalStateException(
          "judged %d awards of %d members again".formatted(found.awards(), found.members()));
    }
  }

  private static double statement(JdbcClient jdbc) {
    return seconds(() -> jdbc.sql(ONE_STATEMENT).query(Long.class).single());
  }

  private static double seconds(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
