package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.eventlog.UnitOfEvents.Answered;
import dev.docket.eventlog.UnitOfEvents.Entry;
import dev.docket.support.PostgreSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random units of work on several nodes, held against a log that is a list in memory. */
class LogModelTest {

  private static final int NODES = 3;
  private static final AtomicInteger RUNS = new AtomicInteger();

  private static PostgreSql.Fresh database;
  private static JdbcClient jdbc;

  @BeforeContainer
  static void aDatabase() {
    database = PostgreSql.freshDatabase();
    jdbc = JdbcClient.create(database.dataSource());
  }

  @AfterContainer
  static void close() {
    database.close();
  }

  /**
   * One try to append.
   *
   * @param behind how many events of its streams the caller has not seen
   * @param command one of a few, so that ids come again; none at 0
   */
  record Step(
      int node, Set<Integer> streams, int events, int behind, int command, boolean poison) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, NODES - 1),
            Arbitraries.integers().between(0, 4).set().ofMinSize(1).ofMaxSize(2),
            Arbitraries.integers().between(1, 3),
            Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1)),
            Arbitraries.integers().between(0, 30),
            Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private enum Outcome {
    DURABLE,
    CONFLICT,
    REPEATED,
    IMPOSSIBLE
  }

  private record Told(Outcome outcome, long position) {}

  /** The log as it should be. */
  private static final class Model {

    final List<String> eventIds = new ArrayList<>();
    final Map<String, Long> next = new HashMap<>();
    final Set<String> commands = new HashSet<>();

    Outcome expected(UnitOfEvents unit, boolean poison) {
      if (poison) {
        return Outcome.IMPOSSIBLE;
      }
      if (unit.command() != null && commands.contains(unit.commandId())) {
        return Outcome.REPEATED;
      }
      return hasPlaceOf(unit) ? Outcome.CONFLICT : Outcome.DURABLE;
    }

    private boolean hasPlaceOf(UnitOfEvents unit) {
      return unit.entries().stream()
          .anyMatch(it -> it.sequence() < next.getOrDefault(it.stream(), 0L));
    }

    /** Whether it may have been told so on the way to this state. */
    boolean allows(Outcome told, UnitOfEvents unit, boolean poison) {
      return switch (told) {
        case DURABLE -> !poison;
        case CONFLICT -> !poison && hasPlaceOf(unit);
        case REPEATED -> !poison && commands.contains(unit.commandId());
        case IMPOSSIBLE -> poison;
      };
    }

    void add(UnitOfEvents unit) {
      for (var entry : unit.entries()) {
        eventIds.add(entry.eventId());
        next.merge(entry.stream(), entry.sequence() + 1, Math::max);
      }
      if (unit.command() != null) {
        commands.add(unit.commandId());
      }
    }
  }

  private static UnitOfEvents unit(String run, Step step, Map<String, Long> next) {
    var entries = new ArrayList<Entry>();
    for (var number : step.streams()) {
      var stream = run + "/" + number;
      var first = Math.max(0, next.getOrDefault(stream, 0L) - step.behind());
      for (var i = 0; i < step.events(); i++) {
        entries.add(entry(stream, first + i, step.poison() ? "\"\\u0000\"" : "{\"i\":" + i + "}"));
      }
    }
    var command = step.command() == 0 ? null : new Answered(run + "/" + step.command(), "{}");
    return new UnitOfEvents(7, command, entries);
  }

  private static Entry entry(String stream, long sequence, String payload) {
    return new Entry(
        UUID.randomUUID().toString(),
        "probe",
        stream,
        sequence,
        "probe.happened",
        1,
        Instant.EPOCH,
        payload,
        "{}");
  }

  private static Told append(GroupCommit node, UnitOfEvents unit) {
    try {
      return new Told(Outcome.DURABLE, node.append(unit));
    } catch (ConcurrencyException e) {
      return new Told(Outcome.CONFLICT, 0);
    } catch (RepeatedCommand e) {
      return new Told(Outcome.REPEATED, 0);
    } catch (RuntimeException e) {
      return new Told(Outcome.IMPOSSIBLE, 0);
    }
  }

  private static List<GroupCommit> nodes() {
    return IntStream.range(0, NODES)
        .mapToObj(_ -> new GroupCommit(database.dataSource(), Announcements.NONE))
        .toList();
  }

  private static long head() {
    return jdbc.sql("select position from log_head").query(Long.class).single();
  }

  private static List<String> eventIdsAfter(long position) {
    return jdbc.sql("select event_id::text from event where position > ? order by position")
        .param(position)
        .query(String.class)
        .list();
  }

  private static @Nullable String streamsWithAHole(String run) {
    return jdbc.sql(
            "select string_agg(stream, ', ') from (select stream from event where stream like ?"
                + " group by stream having count(*) <> max(sequence) + 1) as holed")
        .param(run + "/%")
        .query((row, _) -> row.getString(1))
        .list()
        .getFirst();
  }

  private static void assertWhole(long after, long head) {
    assertThat(new ChainVerifier(jdbc).verify(after + 1, List.of(), _ -> {}))
        .isInstanceOfSatisfying(
            Verdict.Whole.class,
            it -> {
              assertThat(it.events()).isEqualTo(head - after);
              assertThat(it.head().position()).isEqualTo(head);
            });
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void oneAfterTheOtherTheLogIsTheModel(@ForAll("steps") List<Step> steps) {
    var run = "one/" + RUNS.incrementAndGet();
    var before = head();
    var model = new Model();
    var nodes = nodes();
    for (var step : steps) {
      var unit = unit(run, step, model.next);
      var expected = model.expected(unit, step.poison());

      var told = append(nodes.get(step.node()), unit);

      assertThat(told.outcome()).as(step.toString()).isEqualTo(expected);
      if (expected == Outcome.DURABLE) {
        model.add(unit);
        assertThat(told.position()).isEqualTo(before + model.eventIds.size());
      }
    }
    nodes.forEach(GroupCommit::close);

    assertThat(eventIdsAfter(before)).isEqualTo(model.eventIds);
    assertThat(head()).isEqualTo(before + model.eventIds.size());
    assertWhole(before, head());
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void allAtOnceTheLogIsSomeOrderOfWhatWasTold(@ForAll("steps") List<Step> steps) throws Exception {
    var run = "all/" + RUNS.incrementAndGet();
    var before = head();
    var nodes = nodes();
    var tries = new LinkedHashMap<UnitOfEvents, Step>();
    steps.forEach(it -> tries.put(unit(run, it, Map.of()), it));
    var told = new HashMap<UnitOfEvents, Told>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Callable<Told>>();
      tries.forEach((unit, step) -> calls.add(() -> append(nodes.get(step.node()), unit)));
      var answers = threads.invokeAll(calls);
      var answer = answers.iterator();
      for (var unit : tries.keySet()) {
        told.put(unit, answer.next().get());
      }
    }
    nodes.forEach(GroupCommit::close);

    var model = new Model();
    tries.keySet().stream()
        .filter(it -> told.get(it).outcome() == Outcome.DURABLE)
        .sorted((a, b) -> Long.compare(told.get(a).position(), told.get(b).position()))
        .forEach(unit -> {
          assertThat(model.expected(unit, tries.get(unit).poison())).isEqualTo(Outcome.DURABLE);
          model.add(unit);
          assertThat(told.get(unit).position()).isEqualTo(before + model.eventIds.size());
        });
    assertThat(eventIdsAfter(before)).isEqualTo(model.eventIds);
    tries.forEach((unit, step) ->
        assertThat(model.allows(told.get(unit).outcome(), unit, step.poison()))
            .as(told.get(unit) + " to " + step)
            .isTrue());
    assertThat(streamsWithAHole(run)).isNull();
    assertWhole(before, head());
  }
}
