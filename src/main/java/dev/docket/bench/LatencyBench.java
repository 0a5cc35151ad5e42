package dev.docket.bench;

import dev.docket.kernel.Commands;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.postgres.DatabaseAccess;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How long after it was due a command is acknowledged, how long after that its read model shows it,
 * and both together, at half of the load that Docket can take; against a raw insert and commit at
 * the same rate.
 */
public final class LatencyBench {

  private static final long GUILD = 1;
  private static final long FIRST_MEMBER = 1_001;
  private static final int CALLERS = 128;
  private static final int LOOKS_PER_SECOND = 200;
  private static final String UNIT = "ms";

  private final DatabaseAccess database;
  private final Awards awards;
  private final Visible visible;
  private final int members;
  private final Duration lasting;

  /** Returns once the leaderboard of a guild shows a position. */
  public interface Visible {

    /** May refuse where it takes too long. */
    void await(long guildId, long position);
  }

  /**
   * Measures one Docket that follows its log.
   *
   * @param members over how many members the commands are spread
   * @param lasting of each measurement
   */
  public LatencyBench(
      DatabaseAccess database, Commands commands, Visible visible, int members, Duration lasting) {
    this.database = database;
    this.awards = new Awards(commands);
    this.visible = visible;
    this.members = members;
    this.lasting = lasting;
  }

  /** Measures so many rounds after one that warms up. */
  public List<Figure> run(int rounds, Consumer<String> say)
      throws SQLException, InterruptedException {
    var results =
        Stream.of("ack-p50", "ack-p99", "visible-p50", "visible-p99", "both-p50", "both-p99")
            .map(it -> new Rounds(it, UNIT))
            .toList();
    try (var raw = new RawInserts(database)) {
      for (var round = 0; round <= rounds; round++) {
        var half = mostPerSecond() / 2;
        var rawHalf = Math.min(half, raw.asFastAsPossible(lasting).perSecond() / 2);
        var before = raw.paced(rawHalf, lasting).latencies();
        var docket = paced(half);
        var after = raw.paced(rawHalf, lasting).latencies();
        say.accept(
            "%s: at %.0f/s acknowledged p99 %.1f ms, visible p99 %.1f ms later, both p99 %.1f ms;"
                    .formatted(
                        round == 0 ? "warm-up" : "round " + round,
                        half,
                        docket.acknowledged().millis(99),
                        docket.visible().millis(99),
                        docket.both().millis(99))
                + " raw inserts at %.0f/s p99 %.1f and %.1f ms"
                    .formatted(rawHalf, before.millis(99), after.millis(99)));
        if (round > 0) {
          var values =
              Stream.of(docket.acknowledged(), docket.visible(), docket.both())
                  .flatMap(it -> Stream.of(it.millis(50), it.millis(99)))
                  .toList();
          for (var i = 0; i < values.size(); i++) {
            var percentile = i % 2 == 0 ? 50 : 99;
            results
                .get(i)
                .add(values.get(i), (before.millis(percentile) + after.millis(percentile)) / 2);
          }
        }
      }
    }
    return results.stream().map(Rounds::figure).toList();
  }

  /** What is acknowledged but not visible yet is not done. */
  private double mostPerSecond() throws InterruptedException {
    var begun = System.nanoTime();
    var acknowledged =
        Load.of(CALLERS, lasting, (caller, turn, _) -> award(caller, turn)).perSecond();
    awaitVisible(award(0, 0));
    return acknowledged * lasting.toNanos() / (System.nanoTime() - begun);
  }

  private record Seen(Latencies acknowledged, Latencies visible, Latencies both) {}

  /** When something became visible: so long after it was acknowledged, and after it was due. */
  private record Sighting(long afterAcknowledgement, long afterDue) {}

  /** Looking costs the database something too, so only some commands are looked for. */
  private Seen paced(double perSecond) throws InterruptedException {
    var seen = new ConcurrentLinkedQueue<Sighting>();
    var every = Math.max(1, Math.round(perSecond / LOOKS_PER_SECOND));
    Latencies acknowledged;
    try (var looking = Executors.newVirtualThreadPerTaskExecutor()) {
      acknowledged =
          Load.paced(
                  CALLERS,
                  perSecond,
                  lasting,
                  (caller, turn, due) -> {
                    var position = award(caller, turn);
                    if ((caller + turn * CALLERS) % every == 0) {
                      look(looking, position, due, seen);
                    }
                  })
              .latencies();
    }
    return new Seen(
        acknowledged,
        Latencies.of(seen.stream().mapToLong(Sighting::afterAcknowledgement).toArray()),
        Latencies.of(seen.stream().mapToLong(Sighting::afterDue).toArray()));
  }

  private long award(int caller, long turn) {
    return awards.award(GUILD, FIRST_MEMBER + (caller + turn * CALLERS) % members);
  }

  private void look(
      ExecutorService looking, long position, long due, ConcurrentLinkedQueue<Sighting> seen) {
    var acknowledged = System.nanoTime();
    looking.execute(() -> {
      awaitVisible(position);
      var now = System.nanoTime();
      seen.add(new Sighting(now - acknowledged, now - due));
    });
  }

  private void awaitVisible(long position) {
    while (true) {
      try {
        visible.await(GUILD, position);
        return;
      } catch (Refused e) {
        if (e.refusal() != InputRefusal.READ_MODEL_BEHIND) {
          throw e;
        }
      }
    }
  }
}
