package dev.docket.guilds;

import static dev.docket.support.Given.NOON;
import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.cases.Authority;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseRefusal;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ClearLevel;
import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two Dockets on one database, each of which keeps settings in memory. */
class SettingsOfTwoNodesTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final long ROLE = 81;
  private static final Actor MODERATOR = new Actor(10, false, 0, 5, Set.of(ROLE));
  private static final AtomicLong GUILDS = new AtomicLong(30_000);
  private static TestDocket nodeA;
  private static TestDocket nodeB;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts a = new Acts(nodeA, guild);
  private final Acts b = new Acts(nodeB, guild);

  @BeforeAll
  static void start() {
    nodeA = TestDocket.start(postgres.access());
    nodeB = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    nodeA.close();
    nodeB.close();
  }

  private By owner() {
    return new By(guild, new Actor(9, true, 0, 9, Set.of()), NOON);
  }

  private void give(Acts node) {
    node.send(new AssignLevel(owner(), 7, ROLE));
  }

  private void take(Acts node) {
    node.send(new ClearLevel(owner(), 7));
  }

  /** What the doors of a node say. */
  private boolean mayWarn(TestDocket node) {
    return node.get(GuildRules.class).allows(guild, MODERATOR, CaseKind.WARN.right());
  }

  /** What the decisions of a node say. */
  private void warn(Acts node) {
    var authority = new Authority(MODERATOR, 9, false, false, false, true, 1, false, null);
    node.send(new WarnMember(node.ruling(1, authority)));
  }

  private static long counted(TestDocket node, String what) {
    return (long)
        node.get(MeterRegistry.class)
            .get("docket.settings.cache." + what)
            .functionCounter()
            .count();
  }

  private static boolean hears(TestDocket node) {
    return node.get(MeterRegistry.class).get("docket.settings.cache.hearing").gauge().value() == 1;
  }

  @RepeatedTest(20)
  void whoHasLostALevelOnOneNodeActsOnNoneOnceThatIsAcknowledged() {
    give(a);
    warn(b);
    take(a);
    refused(b);
    refused(a);
    give(b);
    warn(a);
  }

  private void refused(Acts node) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> warn(node))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(CaseRefusal.MISSING_PERMISSION));
  }

  @Test
  void theDoorsOfANodeKnowAtOnceWhatItHasWrittenAndSoonWhatOthersHave() {
    for (var i = 0; i < 20; i++) {
      give(a);
      assertThat(mayWarn(nodeA)).isTrue();
      eventually("B lets them in", () -> mayWarn(nodeB));
      take(a);
      assertThat(mayWarn(nodeA)).isFalse();
      eventually("B shuts them out", () -> !mayWarn(nodeB));
    }
  }

  @Test
  void aHotSettingCostsNoReading() {
    give(a);
    eventually(
        "a thousand questions without a reading",
        () -> {
          mayWarn(nodeB);
          var misses = counted(nodeB, "misses");
          var checks = counted(nodeB, "checks");
          for (var i = 0; i < 1_000; i++) {
            assertThat(mayWarn(nodeB)).isTrue();
          }
          return counted(nodeB, "misses") == misses && counted(nodeB, "checks") == checks;
        });
  }

  @Test
  void aGuildThatHasSettledNothingIsNotAskedForAgainUntilItDoes() {
    eventually(
        "a thousand questions without a reading",
        () -> {
          mayWarn(nodeB);
          var before = counted(nodeB, "misses") + counted(nodeB, "checks");
          for (var i = 0; i < 1_000; i++) {
            assertThat(mayWarn(nodeB)).isFalse();
          }
          return counted(nodeB, "misses") + counted(nodeB, "checks") == before;
        });

    give(a);
    eventually("B has heard", () -> mayWarn(nodeB));
  }

  @Test
  void whatChangedWhileTheConnectionsWereLostIsNotMissed() {
    give(a);
    eventually("B has heard", () -> mayWarn(nodeB));
    for (var i = 0; i < 5; i++) {
      eventually("both hear", () -> hears(nodeA) && hears(nodeB));
      assertThat(cutOff()).isEqualTo(2);
      take(a);
      refused(b);
      eventually("B shuts them out", () -> !mayWarn(nodeB));
      give(a);
      eventually("B lets them in", () -> mayWarn(nodeB));
    }
  }

  private static int cutOff() {
    return JdbcClient.create(postgres.dataSource())
        .sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")
        .param("docket-listener")
        .query((_, _) -> 0)
        .list()
        .size();
  }
}
