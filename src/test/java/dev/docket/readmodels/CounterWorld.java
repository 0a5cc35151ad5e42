package dev.docket.readmodels;

import static dev.docket.support.Given.NOON;

import dev.docket.eventlog.EventReader;
import dev.docket.support.Acts;
import dev.docket.support.TestDocket;
import dev.docket.telemetry.Traces;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One node that keeps a {@link Counter} on a database that other such nodes may share. */
record CounterWorld(
    JdbcClient jdbc,
    Counter counter,
    FollowerTools tools,
    Handlers handlers,
    Generations generations,
    ReadModels readModels,
    Duration claim) {

  private static final AtomicLong CLOCK = new AtomicLong();

  static CounterWorld on(TestDocket docket, Duration claim, int segments) {
    var jdbc = docket.get(JdbcClient.class);
    var transaction = docket.get(TransactionTemplate.class);
    var counter = new Counter();
    var generations = new Generations(jdbc, transaction, segments);
    var moves = new Moves();
    return new CounterWorld(
        jdbc,
        counter,
        FollowerTools.of(
            jdbc, transaction, docket.get(EventReader.class), moves, claim, Traces.UNWATCHED),
        new Handlers(jdbc, generations, List.of(counter), List.of()),
        generations,
        new ReadModels(jdbc, generations, moves),
        claim);
  }

  Generation serving() {
    return generations.serving(Counter.MODEL);
  }

  Rebuilds rebuilds() {
    return new Rebuilds(jdbc, tools, handlers, generations, readModels, claim);
  }

  ParkedEvents parked() {
    return new ParkedEvents(tools, handlers, () -> {});
  }

  Followers followers(LogSignal appended) {
    return new Followers(tools, handlers, generations, readModels, parked(), appended, claim, true);
  }

  Follower claimed(int segment) {
    var generation = serving();
    return new Follower(
        tools,
        handlers.of(generation),
        tools.claims().claim(generation.schema(), segment).orElseThrow());
  }

  List<Counter.Count> rows() {
    return Counter.rows(jdbc, serving());
  }

  /** What a generation built from nothing holds, by a counter that never fails. */
  List<Counter.Count> rebuilt(TestDocket docket) {
    var sound = on(docket, claim, 3);
    var build = sound.rebuilds().begin(Counter.MODEL);
    sound.rebuilds().fill(build, _ -> {});
    var rows = Counter.rows(jdbc, build.generation());
    sound.rebuilds().drop(Counter.MODEL);
    return rows;
  }

  /** Each member of the guild earns XP so many times; returns the positions of the last events. */
  static List<Long> awards(Acts acts, int members, int times) {
    return LongStream.range(0, (long) members * times)
        .map(it -> acts.award(1 + it % members, NOON.plusSeconds(120 * CLOCK.incrementAndGet())))
        .boxed()
        .toList();
  }
}
