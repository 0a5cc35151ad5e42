package dev.docket.guilds;

import static dev.docket.support.Given.NOON;
import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.cases.Authority;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseRefusal;
import dev.docket.guilds.GuildCommand.AssignCommandLevel;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ChangeSnippetRole;
import dev.docket.guilds.GuildCommand.ClearCommandLevel;
import dev.docket.guilds.GuildCommand.ClearLevel;
import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two Dockets on one database, each of which keeps settings in memory. */
class SettingsOfTwoNodesTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final long ROLE = 81;
  private static final List<String> COMMANDS = List.of("warn", "ban", "case", "case void");
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
    eventually("B has heard", () -> mayWarn(nodeB));
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
  void aDeafNodeReadsFreshAndTrustsItsMemoryAgainOnceItHears() {
    give(a);
    eventually("both hear", () -> hears(nodeA) && hears(nodeB));
    assertThat(mayWarn(nodeB)).isTrue();
    letConnect(false);
    try {
      assertThat(cutOff()).isEqualTo(2);
      eventually("both are deaf", () -> !hears(nodeA) && !hears(nodeB));
      for (var i = 0; i < 10; i++) {
        take(a);
        assertThat(mayWarn(nodeB)).isFalse();
        refused(b);
        give(b);
        assertThat(mayWarn(nodeA)).isTrue();
      }
      take(a);
    } finally {
      letConnect(true);
    }
    eventually("both hear", () -> hears(nodeA) && hears(nodeB));
    assertThat(mayWarn(nodeB)).isFalse();
    aHotSettingCostsNoReading();
  }

  @Test
  void whateverWasSettledWhereverRulesAnswerAsTheLogDoes() {
    var random = new Random(7);
    for (var i = 0; i < 100; i++) {
      var node = random.nextBoolean() ? a : b;
      try {
        node.send(change(random));
      } catch (Refused _) {
        // Nothing to clear, or the same again: also an answer that came from settings.
      }
      var uncached = uncached();
      assertThat(answers(nodeA.get(Configuration.class).getComponent(GuildRules.class)))
          .isEqualTo(answers(uncached));
      assertThat(answers(nodeB.get(Configuration.class).getComponent(GuildRules.class)))
          .isEqualTo(answers(uncached));
      assertThat(answers(node.docket().get(GuildRules.class))).isEqualTo(answers(uncached));
    }
    for (var node : List.of(nodeA, nodeB)) {
      eventually(
          "its doors have heard",
          () -> answers(node.get(GuildRules.class)).equals(answers(uncached())));
    }
  }

  private GuildCommand change(Random random) {
    var level = 1 + random.nextInt(7);
    var command = COMMANDS.get(random.nextInt(COMMANDS.size()));
    return switch (random.nextInt(5)) {
      case 0 -> new AssignLevel(owner(), level, ROLE + random.nextInt(3));
      case 1 -> new ClearLevel(owner(), level);
      case 2 -> new AssignCommandLevel(owner(), command, level);
      case 3 -> new ClearCommandLevel(owner(), command);
      default -> new ChangeSnippetRole(owner(), ROLE + random.nextInt(3), random.nextBoolean());
    };
  }

  /** As decision 0019 had it: all events of the guild, folded for each question. */
  private GuildRules uncached() {
    var settings = new Settings();
    nodeA
        .get(Configuration.class)
        .eventStore()
        .readEvents(GuildSettings.streamOf(guild))
        .asStream()
        .forEach(it -> settings.evolve((SettingEvent) it.getPayload()));
    return new GuildRules() {
      @Override
      public boolean allows(long guildId, Actor actor, Right right) {
        return settings.allows(actor, right, nodeA.get(Operators.class));
      }

      @Override
      public Set<Long> snippetRoles(long guildId) {
        return settings.snippetRoles();
      }
    };
  }

  private List<Object> answers(GuildRules rules) {
    var answers = new ArrayList<>();
    for (var role = ROLE; role < ROLE + 3; role++) {
      var actor = new Actor(10, false, 0, 5, Set.of(role));
      for (var command : COMMANDS) {
        answers.add(rules.allows(guild, actor, new Right(command, 3, 0)));
      }
    }
    answers.add(rules.snippetRoles(guild));
    return answers;
  }

  private static void letConnect(boolean allowed) {
    admin().sql("alter database " + database() + " allow_connections " + allowed).update();
  }

  private static int cutOff() {
    return admin()
        .sql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = 'docket-listener' and datname = ?
            """)
        .param(database())
        .query((_, _) -> 0)
        .list()
        .size();
  }

  private static String database() {
    return postgres.access().jdbcUrl().replaceFirst("^.*/", "");
  }

  /** Past the database itself, which may let nobody in. */
  private static JdbcClient admin() {
    var access = postgres.access();
    var url = access.jdbcUrl().replaceFirst("[^/]*$", "postgres");
    return JdbcClient.create(new DriverManagerDataSource(url, access.user(), access.password()));
  }
}
