package dev.docket.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("endurance")
class ApplicationKillTest {

  @Test
  void whatWasAcknowledgedSurvivesEveryKillOfTheApplication() {
    var proof = new Proof("application", Proof.server().newDatabase("application"));
    var kills = 0;
    while (kills < Scale.kills() || proof.acknowledged() < Scale.acknowledged()) {
      try (var node = proof.node("run" + kills).ready()) {
        node.tell("load");
        proof.awaitRandomMoment(Scale.kills());
        node.kill();
        kills++;
      }
    }
    var sums = proof.settle("kill -9 of Docket under " + Callers.COUNT + " callers");
    sums.show("kills", kills);
    assertThat(sums.print().wrong()).isEmpty();
  }
}
