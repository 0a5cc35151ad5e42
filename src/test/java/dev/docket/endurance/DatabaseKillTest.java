package dev.docket.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.postgres.TestServer.Victim;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("endurance")
class DatabaseKillTest {

  @Test
  void whatWasAcknowledgedSurvivesEveryKillOfPostgreSql() {
    var server = Proof.server();
    var proof = new Proof("database", server.newDatabase("database"));
    var kills = 0;
    try (var node = proof.node("node").ready()) {
      node.tell("load");
      while (kills < Scale.kills() || proof.acknowledged() < Scale.acknowledged()) {
        proof.awaitRandomMoment(Scale.kills());
        server.kill(Victim.values()[kills % Victim.values().length], proof.random);
        Proof.pause(Duration.ofMillis(proof.random.nextInt(500)));
        server.restart();
        kills++;
      }
      proof.awaitMore(Callers.COUNT);
      node.stop();
      proof.until(() -> !proof.tally().isBehind());
    }
    var sums = proof.settle("kill -9 of PostgreSQL under " + Callers.COUNT + " callers");
    sums.show("kills", kills);
    assertThat(sums.print().wrong()).isEmpty();
  }
}
