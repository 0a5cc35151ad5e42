package dev.docket.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.endurance.Mishap.Outcome;
import dev.docket.endurance.Mishap.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A node that stands still in the middle of a batch and believes, once it goes on, to own it. */
@Tag("endurance")
class FrozenNodeTest {

  /** As many segments as nodes, so that each has something to do. */
  private static final String SEGMENTS = "docket.projections.segments=3";

  /** So that a short freeze is long enough. */
  private static final String[] IMPATIENT = {
    SEGMENTS,
    "spring.datasource.hikari.connection-init-sql=set idle_in_transaction_session_timeout = '1s'",
    "docket.projections.claim=2s"
  };

  private static final String[] ORDINARY = {SEGMENTS};

  /** The longer way round is only taken where there is time. */
  static Stream<Arguments> cases() {
    return Stream.of(
            Arguments.of(Point.FOLDING, 3),
            Arguments.of(Point.FOLDING, 2),
            Arguments.of(Point.ROWS_WRITTEN, 2),
            Arguments.of(Point.ROWS_WRITTEN, 3))
        .limit(Scale.isLong() ? 4 : 1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOthersGoOnAndTheZombieCommitsNothing(Point point, int count) {
    var name = "frozen_%s_%d".formatted(point, count).toLowerCase(Locale.ROOT);
    var proof = new Proof(name, Proof.server().newDatabase(name));
    var properties = Scale.isLong() ? ORDINARY : IMPATIENT;
    var zombie =
        NodeProcess.start("zombie", proof.database, proof.ledger, point, Outcome.HOLD, properties);
    var others = new ArrayList<NodeProcess>();
    for (var i = 1; i < count; i++) {
      others.add(proof.node("node" + i, properties));
    }
    try (zombie) {
      var batch = freeze(proof, zombie, others);
      if (count > 2) {
        others.removeLast().kill();
      }
      Proof.pause(Scale.freeze());
      var tally = proof.tally();
      proof.awaitMore(Callers.COUNT);
      others.forEach(NodeProcess::stop);
      proof.until(() -> !tally.isBehind());
      zombie.thaw();
      zombie.tell("release");
      proof.awaitMore(Callers.COUNT);
      zombie.stop();
      proof.until(() -> !tally.isBehind());
      assertThat(tally.seenIn(batch)).as("events of the zombie's batch").isZero();
    } finally {
      others.forEach(NodeProcess::close);
    }
    var sums =
        proof.settle(
            "%d nodes, one frozen for %d s%s"
                .formatted(count, Scale.freeze().toSeconds(), count > 2 ? " and one killed" : ""));
    assertThat(sums.print().wrong()).isEmpty();
  }

  private static UUID freeze(Proof proof, NodeProcess zombie, List<NodeProcess> others) {
    zombie.ready().tell("load");
    others.forEach(it -> it.ready().tell("load"));
    proof.awaitMore(10 * Callers.COUNT);
    zombie.tell("arm");
    var batch = UUID.fromString(zombie.expect("mishap"));
    zombie.freeze();
    return batch;
  }
}
