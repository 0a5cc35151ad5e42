package dev.docket.bench;

import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelQuery.ListTopMembers;
import dev.docket.postgres.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ranks and the top ten of one large guild while members earn XP, against reading one row by its
 * primary key: all on one connection, one after the other; then the same through the query bus.
 */
public final class RankBench {

  private static final int TEN = 10;
  private static final int AWARDS_BEFORE = 500;
  private static final int WRITERS = 8;
  private static final String UNIT = "us";

  /** The newest build of the read model, whatever its schema is called. */
  private static final String ENTER =
      """
      select set_config('search_path', schemaname, false)
      from pg_tables
      where tablename = 'member_xp'
      order by schemaname desc
      limit 1
      """;

  private static final String POINT_READ =
      "select user_id, xp from member_xp where guild_id = :guild and board = 0 and user_id = :user";

  private final DatabaseAccess database;
  private final Awards awards;
  private final Queries queries;
  private final Settings settings;
  private final long guild = SeededLog.guild(0, 1);

  /**
   * How much is measured.
   *
   * @param members of the guild
   * @param reads of each kind in a round
   * @param awardsPerSecond the load while reading
   */
  public record Settings(long members, int reads, int awardsPerSecond) {}

  /** Measures one Docket that follows its log, on one database with a seeded log. */
  public RankBench(DatabaseAccess database, Commands commands, Queries queries, Settings settings) {
    this.database = database;
    this.awards = new Awards(commands);
    this.queries = queries;
    this.settings = settings;
  }

  /** Fills an empty log with one award to each member, after 500 more on average. */
  public static void seed(DatabaseAccess database, long members) {
    SeededLog.fill(BenchDatabase.client(database), members, members, 1, AWARDS_BEFORE);
  }

  /** Measures so many rounds after one that warms up. */
  public List<Figure> run(int rounds, Consumer<String> say)
      throws SQLException, InterruptedException, ExecutionException {
    var done = new AtomicBoolean();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing =
          IntStream.range(0, WRITERS)
              .<Future<?>>mapToObj(writer -> writers.submit(() -> write(writer, done)))
              .toList();
      try (var connection = connect()) {
        return measure(connection, rounds, say);
      } finally {
        done.set(true);
        for (var writer : writing) {
          writer.get();
        }
      }
    }
  }

  private Void write(int writer, AtomicBoolean done) throws InterruptedException {
    var random = new Random(writer);
    var pause = Duration.ofNanos(1_000_000_000L * WRITERS / settings.awardsPerSecond());
    while (!done.get()) {
      awards.award(guild, member(random));
      Thread.sleep(pause);
    }
    return null;
  }

  private long member(Random random) {
    return SeededLog.user(random.nextLong(settings.members()));
  }

  private Connection connect() throws SQLException {
    var connection =
        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    try (var statement = connection.createStatement()) {
      statement.execute(ENTER);
      statement.execute("vacuum analyze member_xp");
      statement.execute("vacuum analyze xp_node");
    }
    return connection;
  }

  private List<Figure> measure(Connection connection, int rounds, Consumer<String> say)
      throws SQLException {
    var rank = new Rounds("rank", UNIT);
    var top = new Rounds("top-10", UNIT);
    var rankQuery = new Rounds("rank-query", UNIT);
    var topQuery = new Rounds("top-10-query", UNIT);
    try (var point = new NamedSql(connection, POINT_READ);
        var findRank = new NamedSql(connection, NamedSql.leaderboard("find-rank"));
        var listTop = new NamedSql(connection, NamedSql.leaderboard("list-top-members"))) {
      for (var round = 0; round <= rounds; round++) {
        var random = new Random(round);
        var sql = List.of(point, findRank, listTop);
        var times = new long[5][settings.reads()];
        for (var i = 0; i < settings.reads(); i++) {
          var values =
              Map.of("guild", guild, "user", member(random), "limit", (long) TEN, "offset", 0L);
          for (var turn = 0; turn < sql.size(); turn++) {
            var kind = (turn + i) % sql.size();
            times[kind][i] = sql.get(kind).nanos(values);
          }
        }
        for (var i = 0; i < settings.reads(); i++) {
          var user = member(random);
          times[3][i] = nanos(() -> queries.ask(new FindRank(guild, user)));
          times[4][i] = nanos(() -> queries.ask(new ListTopMembers(guild, 0, TEN)));
        }
        var micros = Arrays.stream(times).mapToDouble(RankBench::medianMicros).toArray();
        say.accept(
            "%s: point read %.0f us, rank %.0f, top ten %.0f; as queries %.0f and %.0f"
                .formatted(
                    round == 0 ? "warm-up" : "round " + round,
                    micros[0],
                    micros[1],
                    micros[2],
                    micros[3],
                    micros[4]));
        if (round > 0) {
          rank.add(micros[1], micros[0]);
          top.add(micros[2], micros[0]);
          rankQuery.add(micros[3], micros[0]);
          topQuery.add(micros[4], micros[0]);
        }
      }
    }
    return Stream.of(rank, top, rankQuery, topQuery).map(Rounds::figure).toList();
  }

  private static long nanos(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static double medianMicros(long[] nanos) {
    return Latencies.of(nanos).millis(50) * 1_000;
  }
}
