package dev.docket.readmodels;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.eventlog.EventReader;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import dev.docket.telemetry.Traces;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ReactionTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final List<ReadModel> MODELS =
      List.of(new ReadModel("case-board", 3), new ReadModel("leaderboard", 4));
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static TestDocket docket;

  private final LogSignal appended = new LogSignal();
  private final Recorder recorder = new Recorder("recorder-" + NAMES.incrementAndGet());

  /** Remembers the positions that it was shown, and fails as often as it is told. */
  private static final class Recorder implements Reaction {
    private final String name;
    private final List<Long> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    private Recorder(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Class<GuildEvent> family() {
      return GuildEvent.class;
    }

    @Override
    public void on(Recorded event) {
      if (failures.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
        throw new IllegalStateException("told to fail");
      }
      seen.add(event.position());
    }
  }

  @BeforeAll
  static void start() {
    docket = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private Followers followers() {
    var jdbc = docket.get(JdbcClient.class);
    var transaction = docket.get(TransactionTemplate.class);
    var claim = Duration.ofSeconds(5);
    var generations = new Generations(jdbc, transaction, 1);
    var tools =
        FollowerTools.of(
            jdbc, transaction, docket.get(EventReader.class), new Moves(), claim, Traces.UNWATCHED);
    var handlers = new Handlers(jdbc, generations, List.of(), List.of(recorder));
    var followers =
        new Followers(
            tools,
            handlers,
            generations,
            docket.get(ReadModels.class),
            new ParkedEvents(tools, handlers, () -> {}),
            appended,
            claim,
            true);
    followers.start();
    return followers;
  }

  private long happens() {
    var acts = Acts.at(docket);
    acts.award(1, NOON);
    var position = acts.warn(1).position();
    appended.raise();
    return position;
  }

  private void seesUpTo(long position) {
    within(() -> recorder.seen.contains(position));
  }

  private static void within(BooleanSupplier condition) {
    var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void aReactionStartsAtTheHeadOfTheLog() {
    var before = happens();
    var running = followers();
    try {
      var after = happens();
      seesUpTo(after);
      assertThat(recorder.seen).containsExactlyElementsOf(range(before + 1, after));
    } finally {
      running.stop();
    }
  }

  @Test
  void aReactionSeesNothingAgainWhenReadModelsAreRebuilt() {
    var before = happens();
    var running = followers();
    try {
      seesUpTo(happens());
      MODELS.forEach(docket::rebuild);
      var readModels = docket.get(ReadModels.class);
      var after = happens();
      MODELS.forEach(it -> readModels.await(it, after));
      seesUpTo(after);
      assertThat(recorder.seen).containsExactlyElementsOf(range(before + 1, after));
    } finally {
      running.stop();
    }
  }

  @Test
  void aReactionGoesOnWhereItStopped() {
    var before = happens();
    followers().stop();
    happens();
    var running = followers();
    try {
      var after = happens();
      seesUpTo(after);
      assertThat(recorder.seen).containsExactlyElementsOf(range(before + 1, after));
    } finally {
      running.stop();
    }
  }

  @Test
  void anEventThatFailsIsShownAgainUntilItSucceeds() {
    var before = happens();
    recorder.failures.set(2);
    var running = followers();
    try {
      var after = happens();
      seesUpTo(after);
      assertThat(recorder.seen).containsExactlyElementsOf(range(before + 1, after));
    } finally {
      running.stop();
    }
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
