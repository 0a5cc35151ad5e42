package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventsTailTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static TestDocket docket;

  @BeforeAll
  static void open() {
    docket = TestDocket.start(POSTGRES.access(), "docket.follow=false");
    Terminal.open(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    Terminal.close();
    docket.close();
  }

  @Test
  void whatHappensFromNowOnIsShown() throws Exception {
    award(4, 0);

    var tail =
        CompletableFuture.supplyAsync(
            () -> docket("events", "tail", "--json", "--limit", "2", "--stream", "progress/900/5"));
    for (var second = 1; !tail.isDone() && second < 60; second++) {
      award(4, second);
      award(5, second);
      Thread.sleep(500);
    }

    assertThat(tail.get(1, TimeUnit.SECONDS).out().lines())
        .hasSize(2)
        .allMatch(it -> it.contains("\"progress/900/5\"") && it.startsWith("{"));
  }

  @Test
  void whatHappenedSinceAPositionIsShownFirst() {
    award(6, 0);

    assertThat(docket("events", "tail", "--after", "0", "--limit", "2").out())
        .startsWith("Waiting for events")
        .containsSubsequence("       1  ", "       2  ");
  }

  private static void award(long user, int minute) {
    Acts.at(docket).award(user, NOON.plusSeconds(61L * minute));
  }
}
