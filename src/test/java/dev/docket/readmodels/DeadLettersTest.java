package dev.docket.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.eventlog.StoredEvent;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeadLettersTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final int MEMBERS = 130;
  private static final int TIMES = 3;
  private PostgreSql.Fresh database;
  private TestDocket docket;
  private CounterWorld world;
  private List<Long> awards;

  @BeforeEach
  void start() {
    database = PostgreSql.freshDatabase();
    docket = TestDocket.start(database.access());
    world = CounterWorld.on(docket, Duration.ofSeconds(5), 1);
    awards = CounterWorld.awards(Acts.at(docket), MEMBERS, TIMES);
  }

  @AfterEach
  void stop() {
    docket.close();
    database.close();
  }

  private void follow() {
    world.rebuilds().catchUp(Counter.MODEL, _ -> {});
  }

  private String follower() {
    return world.serving().schema();
  }

  @Test
  void anEventThatSqlRefusesIsParkedWithWhatFollowsInItsStreamWhileAllOthersGoOn() {
    world.counter().sqlFailsAt.add(awards.get(MEMBERS + 4));
    follow();

    var parked = world.parked().streams(follower(), "");
    assertThat(parked)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.stream()).isEqualTo("progress/900/5");
          assertThat(it.position()).isEqualTo(awards.get(MEMBERS + 4));
          assertThat(it.error()).contains("counter_last_check");
        });
    var waiting = world.parked().events(follower(), "progress/900/5");
    assertThat(waiting.stream().map(StoredEvent::position))
        .isSorted()
        .contains(awards.get(MEMBERS + 4), awards.get(2 * MEMBERS + 4));
    assertThat(world.rows()).hasSize(MEMBERS);
    var whole = world.rebuilt(docket);
    assertThat(world.rows().stream().filter(it -> !it.stream().endsWith("/5")).toList())
        .isEqualTo(whole.stream().filter(it -> !it.stream().endsWith("/5")).toList());
  }

  @Test
  void moreThanAPageOfParkedStreamsIsHandledInOrderAfterTheMend() {
    awards
        .subList(0, 120)
        .forEach(
            it -> (it % 2 == 0 ? world.counter().sqlFailsAt : world.counter().foldFailsAt).add(it));
    follow();
    assertThat(world.rows().stream().filter(it -> it.events() > 1)).hasSize(MEMBERS - 120);
    CounterWorld.awards(Acts.at(docket), MEMBERS, 1);
    follow();
    assertThat(world.parked().streams(follower(), "")).hasSize(100);

    assertThat(world.parked().retry(follower()).left()).isEqualTo(120);
    world.counter().sqlFailsAt.clear();
    world.counter().foldFailsAt.clear();
    var outcome = world.parked().retry(follower());

    assertThat(outcome.streams()).isEqualTo(120);
    assertThat(outcome.left()).isZero();
    assertThat(world.parked().count(follower())).isZero();
    assertThat(world.rows()).isEqualTo(world.rebuilt(docket));
  }

  @Test
  void afterTheEventAtItsHeadIsGivenUpTheRestOfTheStreamIsHandled() {
    var bad = awards.get(7);
    world.counter().foldFailsAt.add(bad);
    follow();
    var stream = "progress/900/8";
    assertThat(world.parked().retry(follower(), stream).left()).isEqualTo(1);
    assertThat(world.parked().streams(follower(), "").getFirst().attempts()).isEqualTo(2);

    assertThat(world.parked().discard(follower(), stream, bad)).isEqualTo(1);
    assertThat(world.parked().retry(follower(), stream).streams()).isEqualTo(1);

    var whole = world.rebuilt(docket);
    assertThat(world.rows().stream().filter(it -> it.stream().equals(stream)))
        .singleElement()
        .satisfies(it ->
            assertThat(it.events())
                .isEqualTo(
                    whole.stream()
                            .filter(other -> other.stream().equals(stream))
                            .findFirst()
                            .orElseThrow()
                            .events()
                        - 1));
  }

  @Test
  void whoeverFollowsTheLogFindsTheEventWithoutWaitingForOthers() {
    world
        .counter()
        .sqlFailsAt
        .addAll(List.of(awards.get(30), awards.get(100), awards.get(200), awards.get(300)));
    var running = world.followers(new LogSignal());
    running.start();
    try {
      SandboxWorld.eventually(
          "all four are parked", () -> world.parked().streams(follower(), "").size() == 4);
    } finally {
      running.stop();
    }
  }

  @Test
  void aNodeThatTakesOverKnowsWhatIsParked() {
    world.counter().foldFailsAt.add(awards.get(2));
    follow();
    world.counter().foldFailsAt.clear();
    CounterWorld.awards(Acts.at(docket), MEMBERS, 1);

    var other = CounterWorld.on(docket, Duration.ofSeconds(5), 1);
    other.rebuilds().catchUp(Counter.MODEL, _ -> {});

    assertThat(world.parked().events(follower(), "progress/900/3"))
        .hasSizeGreaterThanOrEqualTo(TIMES + 1);
    world.parked().retry(follower());
    assertThat(world.rows()).isEqualTo(world.rebuilt(docket));
  }
}
