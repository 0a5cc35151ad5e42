package dev.docket.bench;

import dev.docket.postgres.DatabaseAccess;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The leaderboard filled from the log, against Axon's stock processor doing less, and against the
 * one statement that is the limit: in turns on one server, over the same events.
 */
public final class CatchUpBench {

  private static final int GUILDS = 100;
  private static final long MOST_STOCK_EVENTS = 200_000;

  private static final List<String> FRESH_TABLE =
      List.of(
          "drop table if exists bench_set",
          """
          create table bench_set (
            guild_id bigint not null,
            user_id  bigint not null,
            xp       bigint not null,
            level    int    not null,
            primary key (guild_id, user_id)
          )
          """,
          "create index on bench_set (guild_id, xp desc, user_id)");

  private static final String ONE_STATEMENT =
      """
      insert into bench_set
      select guild_id, (payload->>'userId')::bigint, max((payload->>'xp')::bigint), 0
      from event
      where name = 'level.xp-awarded'
      group by 1, 2
      """;

  private final DatabaseAccess database;
  private final Runnable rebuild;
  private final long events;
  private final long members;
  private final Duration lasting;

  /**
   * Measures one Docket on one database with an empty log.
   *
   * @param rebuild fills an empty leaderboard from the whole log
   * @param lasting of each measurement of the stock processor, which is too slow to finish; it
   *     warms up for as long before
   */
  public CatchUpBench(
      DatabaseAccess database, Runnable rebuild, long events, long members, Duration lasting) {
    this.database = database;
    this.rebuild = rebuild;
    this.events = events;
    this.members = members;
    this.lasting = lasting;
  }

  /** Measures so many rounds after one that warms up. */
  public List<Figure> run(int rounds, Consumer<String> say) throws InterruptedException {
    var jdbc = BenchDatabase.client(database);
    say.accept("writing %,d events of %,d members".formatted(events, members));
    SeededLog.fill(jdbc, events, members, GUILDS, 0);
    var overStock = new Rounds("catch-up", "events/s");
    var overStatement = new Rounds("catch-up-sql", "events/s");
    var rebuilt = new Rounds("rebuild-" + amount(), "s");
    try (var stock = new StockAxon(database, Math.min(events, MOST_STOCK_EVENTS))) {
      for (var round = 0; round <= rounds; round++) {
        var before = statement(jdbc);
        var docket = seconds(rebuild);
        var statement = (before + statement(jdbc)) / 2;
        var stockRate = stock.perSecond(lasting, lasting);
        say.accept(
            "%s: rebuilt in %.2f s, %,.0f events/s; one statement %.2f s; stock Axon %,.0f events/s"
                .formatted(
                    round == 0 ? "warm-up" : "round " + round,
                    docket,
                    events / docket,
                    statement,
                    stockRate));
        if (round > 0) {
          overStock.add(events / docket, stockRate);
          overStatement.add(events / docket, events / statement);
          rebuilt.add(docket, statement);
        }
      }
    }
    return List.of(overStock.figure(), overStatement.figure(), rebuilt.figure());
  }

  private String amount() {
    return events % 1_000_000 == 0 ? events / 1_000_000 + "m" : String.valueOf(events);
  }

  private static double statement(JdbcClient jdbc) {
    FRESH_TABLE.forEach(it -> jdbc.sql(it).update());
    return seconds(() -> jdbc.sql(ONE_STATEMENT).update());
  }

  private static double seconds(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
