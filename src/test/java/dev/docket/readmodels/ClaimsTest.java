package dev.docket.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClaimsTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final Duration CLAIM = Duration.ofSeconds(1);
  private static final int SEGMENTS = 4;
  private PostgreSql.Fresh database;
  private TestDocket docket;

  @BeforeEach
  void start() {
    database = PostgreSql.freshDatabase();
    docket = TestDocket.start(database.access());
  }

  @AfterEach
  void stop() {
    docket.close();
    database.close();
  }

  private CounterWorld node(int segments) {
    return CounterWorld.on(docket, CLAIM, segments);
  }

  @Test
  void aSegmentHasOneOwnerUntilItSaysNothingForTooLong() throws InterruptedException {
    var one = node(1);
    var other = node(1);
    var schema = one.serving().schema();
    assertThat(one.tools().claims().claim(schema, 0)).isPresent();
    assertThat(other.tools().claims().claim(schema, 0)).isEmpty();
    Thread.sleep(CLAIM.plusMillis(300));
    assertThat(other.tools().claims().claim(schema, 0)).isPresent();
  }

  @Test
  void aNodeThatLostItsSegmentCannotCommit() throws InterruptedException {
    var acts = Acts.at(docket);
    CounterWorld.awards(acts, 5, 2);
    var frozen = node(1).claimed(0);
    frozen.step(4);
    Thread.sleep(CLAIM.plusMillis(300));
    var successor = node(1);
    var follower = successor.claimed(0);
    follower.step(Long.MAX_VALUE);
    var rows = successor.rows();

    assertThatExceptionOfType(ClaimLost.class)
        .isThrownBy(() -> frozen.step(Long.MAX_VALUE))
        .withMessageContaining("was refused");

    assertThat(successor.rows()).isEqualTo(rows).isEqualTo(successor.rebuilt(docket));
  }

  @Test
  void aBatchThatTakesLongKeepsItsSegmentAndHoldsUpNobody() {
    var node = node(2);
    var other = node(2).tools().claims();
    var schema = node.serving().schema();
    var claims = node.tools().claims();
    var busy = claims.claim(schema, 0).orElseThrow();
    var idle = claims.claim(schema, 1).orElseThrow();
    node.tools()
        .transaction()
        .executeWithoutResult(_ -> {
          claims.move(busy, busy.position(), busy.position(), schema);
          var end = System.nanoTime() + CLAIM.plusMillis(300).toNanos();
          while (System.nanoTime() < end) {
            elsewhere(() -> claims.beat(List.of(schema)));
          }
          assertThat(elsewhere(() -> other.claim(schema, 0))).isEmpty();
          assertThat(elsewhere(() -> other.claim(schema, 1))).isEmpty();
        });
    claims.move(busy, busy.position(), busy.position(), schema);
    assertThat(other.claim(schema, 0)).isEmpty();
    claims.move(idle, idle.position(), idle.position(), schema);
  }

  /** On another connection, and not for ever. */
  private static <T> T elsewhere(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Test
  void nodesShareTheSegmentsAndTakeThoseOfANodeThatLeft() {
    var guilds = LongStream.range(0, 8).mapToObj(it -> new Acts(docket, 1_000 + it)).toList();
    var nodes = IntStream.range(0, 3).mapToObj(_ -> node(SEGMENTS)).toList();
    var running = nodes.stream().map(it -> it.followers(new LogSignal())).toList();
    running.forEach(Followers::start);
    try {
      eventuallySpread(nodes.getFirst(), 3);
      guilds.forEach(it -> CounterWorld.awards(it, 3, 3));
      running.getFirst().stop();
      eventuallySpread(nodes.getFirst(), 2);
      guilds.forEach(it -> CounterWorld.awards(it, 2, 2));
      running.get(1).stop();
      eventuallySpread(nodes.getFirst(), 1);
      var whole = nodes.getFirst().rebuilt(docket);
      SandboxWorld.eventually("all is counted", () -> nodes.getFirst().rows().equals(whole));
    } finally {
      running.forEach(Followers::stop);
    }
  }

  private static void eventuallySpread(CounterWorld world, int nodes) {
    SandboxWorld.eventually(
        "all segments are claimed, by " + nodes + " nodes",
        () ->
            world
                .jdbc()
                .sql(
                    "select count(distinct owner) || '/' || count(owner) from follower"
                        + " where name = ? and claimed_until > clock_timestamp()")
                .param(world.serving().schema())
                .query(String.class)
                .single()
                .equals(nodes + "/" + SEGMENTS));
  }

  @Test
  void fourNodesThatStartAtOnceOnAnEmptyDatabaseAllStart() {
    var nodes = IntStream.range(0, 4).mapToObj(_ -> node(SEGMENTS)).toList();
    assertThat(nodes.parallelStream().map(it -> it.serving().schema()).distinct()).hasSize(1);
    var running = nodes.stream().map(it -> it.followers(new LogSignal())).toList();
    try {
      running.parallelStream().forEach(Followers::start);
      eventuallySpread(nodes.getFirst(), 4);
    } finally {
      running.forEach(Followers::stop);
    }
  }
}
