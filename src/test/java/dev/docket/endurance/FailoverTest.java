package dev.docket.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.postgres.TestServer;
import dev.docket.postgres.TestServer.Victim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("endurance")
class FailoverTest {

  private static final Victim[] VICTIMS = {Victim.ALL, Victim.POSTMASTER};

  @Test
  void whatWasAcknowledgedSurvivesEveryFailoverToASynchronousStandby() {
    var primary = TestServer.start();
    var standby = primary.synchronousStandby();
    var proof = new Proof("failover", primary.accessOr(standby));
    var failovers = Scale.isLong() ? Scale.kills() : 1;
    try (var node = proof.node("node").ready()) {
      node.tell("load");
      for (var i = 0; i < failovers; i++) {
        proof.awaitRandomMoment(failovers);
        primary.kill(VICTIMS[i % VICTIMS.length], proof.random);
        standby.promote();
        var dead = primary;
        primary = standby;
        proof.awaitMore(Callers.COUNT);
        dead.close();
        if (i + 1 < failovers) {
          standby = primary.synchronousStandbyInPlaceOf(dead);
        }
      }
      proof.until(() -> proof.acknowledged() >= Scale.acknowledged());
      node.stop();
      proof.until(() -> !proof.tally().isBehind());
    }
    var sums = proof.settle("failover to a synchronous standby under 32 callers");
    sums.show("failovers", failovers);
    assertThat(sums.print().wrong()).isEmpty();
    primary.close();
  }
}
