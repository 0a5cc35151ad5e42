package dev.docket.bench;

import dev.docket.cases.Authority;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.Ruling;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.postgres.DatabaseAccess;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends temporary bans: many that wait, many that are overdue at a start, many that fall due. */
public final class ExpiryBench {

  private static final int GUILDS = 100;
  private static final int CALLERS = 64;
  private static final long FIRST_GUILD = 1_015_555_555_555_555_555L;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(3_650);
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final double LATEST_MILLIS = 2_000;
  private static final double LONGEST_SECONDS = 60;

  private static final String ENDED =
      """
      select round(1e6 * extract(epoch from
        (expired.payload -> 'ruled' ->> 'at')::timestamptz
        - (banned.payload ->> 'expiresAt')::timestamptz))
      from event expired
      join event banned on banned.guild_id = expired.guild_id and banned.name = 'case.member-banned'
        and banned.payload -> 'ruled' ->> 'caseNumber' = expired.payload ->> 'expiredCase'
      where expired.name = 'case.ban-expired' and expired.position > :after
      """;

  private static final String ENDED_ONCE =
      """
      select count(distinct (guild_id, payload ->> 'expiredCase')) from event
      where name = 'case.ban-expired'
      """;

  private final DatabaseAccess database;
  private final Node node;
  private final AtomicInteger members = new AtomicInteger();

  /** Starts a Docket. */
  public interface Node {
    /** A Docket that serves. */
    Running start();
  }

  /** A Docket that serves until it is closed. */
  public interface Running extends AutoCloseable {
    /** Its commands. */
    Commands commands();

    /** Its clock. */
    InstantSource clock();

    @Override
    void close();
  }

  /** Measures on an empty database. */
  public ExpiryBench(DatabaseAccess database, Node node) {
    this.database = database;
    this.node = node;
  }

  /**
   * Runs once.
   *
   * @param open how many are open in all
   * @param overdue how many of them are overdue at the second start
   * @param due how many fall due while Docket is up
   */
  public List<Figure> run(int open, int overdue, int due, Consumer<String> say)
      throws InterruptedException {
    var jdbc = BenchDatabase.client(database);
    double idle;
    double waiting;
    Instant end;
    InstantSource clock;
    try (var docket = node.start()) {
      idle = cpuShare();
      ban(
          docket,
          open - overdue - due,
          i -> docket.clock().instant().plus(LONGEST.minusDays(1 + i % 3_000)));
      awaitNoted(jdbc, open - overdue - due);
      waiting = cpuShare();
      say.accept("waiting: " + (open - overdue - due));
      clock = docket.clock();
      end = clock.instant().plusSeconds(10 + overdue / 300);
      ban(docket, overdue, _ -> end);
      awaitNoted(jdbc, open - due);
    }
    sleepUntil(clock, end.plusSeconds(1));
    var start = System.nanoTime();
    try (var docket = node.start()) {
      awaitEnded(jdbc, overdue);
      var seconds = (System.nanoTime() - start) / 1e9;
      say.accept("overdue and ended: " + overdue);
      var after = head(jdbc);
      var soon = docket.clock().instant().plusSeconds(10 + due / 300);
      ban(docket, due, i -> soon.plusMillis(20L * 1_000 * i / due));
      awaitEnded(jdbc, overdue + due);
      say.accept("due and ended: " + due);
      return figures(jdbc, after, seconds, idle, waiting);
    }
  }

  private List<Figure> figures(
      JdbcClient jdbc, long after, double seconds, double idle, double waiting) {
    var late = Latencies.of(lateness(jdbc, after));
    var all = lateness(jdbc, 0);
    var doubles = all.length - jdbc.sql(ENDED_ONCE).query(Long.class).single();
    var early = Arrays.stream(all).filter(it -> it < 0).count();
    return List.of(
        figure("waiting-cpu", "% of a core", waiting, idle),
        figure("overdue", "s", seconds, LONGEST_SECONDS),
        figure("late-p50", "ms", late.millis(50), LATEST_MILLIS),
        figure("late-p99", "ms", late.millis(99), LATEST_MILLIS),
        figure("late-max", "ms", late.millis(100), LATEST_MILLIS),
        figure("doubles", "episodes", doubles, 1),
        figure("early", "episodes", early, 1));
  }

  private static Figure figure(String name, String unit, double value, double baseline) {
    var ratio = value / baseline;
    return new Figure(name, unit, value, baseline, ratio, 1, ratio, ratio);
  }

  /** In nanoseconds. */
  private static long[] lateness(JdbcClient jdbc, long after) {
    return jdbc.sql(ENDED).param("after", after).query(Long.class).list().stream()
        .mapToLong(micros -> micros * 1_000)
        .toArray();
  }

  private void ban(Running docket, int count, IntFunction<Instant> ends) {
    var next = new AtomicInteger();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var caller = 0; caller < CALLERS; caller++) {
        callers.execute(() -> {
          for (var i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            ban(docket, ends.apply(i));
          }
        });
      }
    }
  }

  /** As if it had been ruled long enough ago for its end to be allowed. */
  private void ban(Running docket, Instant end) {
    var member = members.incrementAndGet();
    var now = docket.clock().instant();
    var at = end.minus(SHORTEST).isBefore(now) ? end.minus(SHORTEST) : now;
    var moderator = new Actor(1, true, -1, 9, Set.of());
    var authority = new Authority(moderator, 9, false, false, false, false, 0, false, null);
    var guild = FIRST_GUILD + member % GUILDS;
    var ruling = new Ruling(guild, 1_000L + member, 1, authority, null, true, at);
    docket
        .commands()
        .send(
            new BanMember(ruling, Duration.between(at, end), 0),
            Origin.of(1, Source.CLI, "bench/" + member));
  }

  /** How much of a core this process uses while nothing is asked of it. */
  private static double cpuShare() throws InterruptedException {
    Thread.sleep(IDLE.dividedBy(2));
    var before = cpuNanos();
    Thread.sleep(IDLE);
    return 100.0 * (cpuNanos() - before) / IDLE.toNanos();
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static void awaitNoted(JdbcClient jdbc, long count) throws InterruptedException {
    await(jdbc, "select count(*) from scheduled_tasks where task_name = 'lift-ban'", count);
  }

  private static void awaitEnded(JdbcClient jdbc, long count) throws InterruptedException {
    await(jdbc, "select count(*) from event where name = 'case.ban-expired'", count);
  }

  private static void await(JdbcClient jdbc, String counting, long count)
      throws InterruptedException {
    while (jdbc.sql(counting).query(Long.class).single() < count) {
      Thread.sleep(100);
    }
  }

  private static long head(JdbcClient jdbc) {
    return jdbc.sql("select position from log_head").query(Long.class).single();
  }

  private static void sleepUntil(InstantSource clock, Instant moment) throws InterruptedException {
    var left = Duration.between(clock.instant(), moment);
    if (left.isPositive()) {
      Thread.sleep(left);
    }
  }
}
