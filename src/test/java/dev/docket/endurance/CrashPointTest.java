package dev.docket.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.endurance.Mishap.Outcome;
import dev.docket.endurance.Mishap.Point;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The moments between rows, position and commit at which a crash could double or skip. */
@Tag("endurance")
class CrashPointTest {

  private static final List<Point> POINTS =
      List.of(Point.ROWS_WRITTEN, Point.COMMITTING, Point.COMMITTED);

  @Test
  void aCrashAtAnyPointOfABatchDoublesNothingAndSkipsNothing() {
    var proof = new Proof("crash", Proof.server().newDatabase("crash"));
    var rounds = Scale.isLong() ? Scale.kills() / POINTS.size() : 1;
    for (var round = 0; round < rounds; round++) {
      for (var point : POINTS) {
        var batch = crash(proof, point, point + "-" + round);
        assertThat(proof.tally().seenIn(batch) > 0)
            .as("whether a batch counts after a crash at " + point)
            .isEqualTo(point == Point.COMMITTED);
      }
    }
    var sums = proof.settle("a crash between rows, position and commit");
    sums.show("crashes", (long) rounds * POINTS.size());
    assertThat(sums.print().wrong()).isEmpty();
  }

  private static UUID crash(Proof proof, Point point, String name) {
    try (var node =
        NodeProcess.start(name, proof.database, proof.ledger, point, Outcome.HALT).ready()) {
      node.tell("load");
      proof.awaitMore(4 * Callers.COUNT);
      node.tell("arm");
      var batch = UUID.fromString(node.expect("mishap"));
      node.awaitEnd();
      return batch;
    }
  }
}
