package dev.docket.bench;

import dev.docket.kernel.Commands;
import dev.docket.postgres.DatabaseAccess;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Acknowledged, durable XP commands through the command bus, against single-row inserts of the same
 * row at 8 connections, each committed by itself: the two in turns on one server.
 */
public final class AppendBench {

  private static final long GUILD = 1;
  private static final long FIRST_MEMBER = 1_001;

  private final DatabaseAccess database;
  private final Awards awards;
  private final int members;
  private final Duration lasting;

  /**
   * Measures one Docket on one database.
   *
   * @param members over how many members the commands are spread
   * @param lasting of each measurement
   */
  public AppendBench(DatabaseAccess database, Commands commands, int members, Duration lasting) {
    this.database = database;
    this.awards = new Awards(commands);
    this.members = members;
    this.lasting = lasting;
  }

  /** Measures so many rounds after one that warms up. */
  public List<Figure> run(List<Integer> callers, int rounds, Consumer<String> say)
      throws SQLException, InterruptedException {
    var results = callers.stream().map(it -> new Rounds("append-" + it, "events/s")).toList();
    try (var raw = new RawInserts(database)) {
      for (var round = 0; round <= rounds; round++) {
        for (var i = 0; i < callers.size(); i++) {
          var before = raw.asFastAsPossible(lasting).perSecond();
          var docket = docket(callers.get(i));
          var baseline = (before + raw.asFastAsPossible(lasting).perSecond()) / 2;
          say.accept(
              "%s: %d callers %.0f/s, p99 %.1f ms; raw inserts %.0f/s"
                  .formatted(
                      round == 0 ? "warm-up" : "round " + round,
                      callers.get(i),
                      docket.perSecond(),
                      docket.latencies().millis(99),
                      baseline));
          if (round > 0) {
            results.get(i).add(docket.perSecond(), baseline);
          }
        }
      }
    }
    return results.stream().map(Rounds::figure).toList();
  }

  private Load.Outcome docket(int callers) throws InterruptedException {
    return Load.of(
        callers,
        lasting,
        (caller, turn, _) ->
            awards.award(GUILD, FIRST_MEMBER + (caller + turn * callers) % members));
  }
}
