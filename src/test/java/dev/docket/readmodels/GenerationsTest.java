package dev.docket.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.readmodels.Generation.State;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What several hands do to the builds of one read model at once. */
class GenerationsTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final Duration CLAIM = Duration.ofSeconds(5);
  private static TestDocket docket;

  private final CounterWorld world = CounterWorld.on(docket, CLAIM, 2);
  private final Generations generations = world.generations();

  @BeforeAll
  static void start() {
    docket = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  @Test
  void aBuildThatBeganToServeIsNotDroppedByWhoeverFoundItUnderWay() {
    world.serving();
    var found = generations.building(Counter.MODEL);
    generations.promote(found);

    generations.drop(found);

    assertThat(generations.find(Counter.MODEL, State.SERVING).orElseThrow().number())
        .isEqualTo(found.number());
  }

  @Test
  void aBuildThatWasDroppedCannotBeginToServe() {
    var serving = world.serving();
    var found = generations.building(Counter.MODEL);
    generations.drop(found);

    assertThatIllegalStateException()
        .isThrownBy(() -> generations.promote(found))
        .withMessageContaining("no longer being built");

    assertThat(generations.find(Counter.MODEL, State.SERVING)).contains(serving);
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    var first = generations.building(Counter.MODEL);
    generations.drop(first);
    var second = generations.building(Counter.MODEL);
    generations.drop(second);
    assertThat(second.number()).isGreaterThan(first.number());
  }

  /** As after a crash of the server, which forgets moves that were not on disk yet. */
  @Test
  void aMoveThatTheDatabaseLostIsNotShown() {
    var acts = new Acts(docket, 77_001);
    CounterWorld.awards(acts, 1, 1);
    var head = docket.get(PostgresEventLog.class).head();
    var serving = world.serving();
    for (var segment = 0; segment < serving.segments(); segment++) {
      world.tools().moves().made(new Claim(serving.schema(), segment, 2, 1, 0), head);
    }
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> world.readModels().await(Counter.MODEL, acts.guild(), head))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(InputRefusal.READ_MODEL_BEHIND));
  }
}
