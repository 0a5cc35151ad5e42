package dev.docket.snippets;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.cases.Bar;
import dev.docket.cases.CaseCommand.BarMember;
import dev.docket.cases.CaseCommand.LiftBar;
import dev.docket.guilds.GuildCommand;
import dev.docket.guilds.GuildCommand.ChangeSnippetRole;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Refused;
import dev.docket.snippets.SnippetCommand.AliasSnippet;
import dev.docket.snippets.SnippetCommand.By;
import dev.docket.snippets.SnippetCommand.CreateSnippet;
import dev.docket.snippets.SnippetCommand.DeleteSnippet;
import dev.docket.snippets.SnippetCommand.EditSnippet;
import dev.docket.snippets.SnippetCommand.UseSnippet;
import dev.docket.snippets.SnippetQuery.FindSnippet;
import dev.docket.snippets.SnippetQuery.ListSnippetVersions;
import dev.docket.snippets.SnippetQuery.ListSnippets;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes, each with a cache of its own, and many who want the same. */
class SnippetRaceTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final AtomicLong GUILDS = new AtomicLong(94_000);
  private static final SnippetName FAQ = new SnippetName("faq");
  private static final SnippetName HELP = new SnippetName("help");
  private static TestDocket nodeA;
  private static TestDocket nodeB;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts a = new Acts(nodeA, guild);
  private final Acts b = new Acts(nodeB, guild);
  private final By member = by(20, false);

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

  private By by(long user, boolean owner) {
    return new By(guild, new Actor(user, owner, 0, 5, Set.of()), NOON);
  }

  private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      var results = new ArrayList<T>();
      for (var task : threads.invokeAll(tasks)) {
        results.add(task.get());
      }
      return results;
    }
  }

  private static String outcome(Acts node, SnippetCommand command) {
    try {
      node.send(command);
      return "done";
    } catch (Refused e) {
      return e.refusal().name();
    }
  }

  @RepeatedTest(5)
  void ofManyWhoWantANameOneGetsIt() throws Exception {
    var tasks = new ArrayList<Callable<String>>();
    for (var i = 0; i < 8; i++) {
      var command = new CreateSnippet(member, new SnippetName(i % 3 == 0 ? "FAQ" : "faq"), "T" + i);
      var node = i % 2 == 0 ? a : b;
      tasks.add(() -> outcome(node, command));
    }
    var outcomes = together(tasks);
    assertThat(outcomes).containsOnlyOnce("done");
    assertThat(outcomes).filteredOn(it -> !it.equals("done")).containsOnly("SNIPPET_EXISTS");
    var all = nodeA.queries().askLatest(new ListSnippetVersions(guild, FAQ, null, 10));
    assertThat(all.versions()).hasSize(1);
  }

  @Test
  void noUseIsLost() throws Exception {
    a.send(new CreateSnippet(member, FAQ, "Read it."));
    a.send(new AliasSnippet(member, HELP, FAQ));
    var tasks = new ArrayList<Callable<String>>();
    for (var i = 0; i < 8; i++) {
      var node = i % 2 == 0 ? a : b;
      var name = i < 4 ? FAQ : HELP;
      tasks.add(() -> {
        for (var use = 0; use < 25; use++) {
          node.send(new UseSnippet(member, name));
        }
        return "done";
      });
    }
    together(tasks);
    assertThat(nodeB.queries().askLatest(new FindSnippet(guild, FAQ)).uses()).isEqualTo(200);
    assertThat(nodeB.queries().askLatest(new FindSnippet(guild, HELP)).uses()).isEqualTo(100);
  }

  @RepeatedTest(5)
  void d13_anAliasOfWhatIsBeingDeletedNeverShowsNothing() throws Exception {
    a.send(new CreateSnippet(member, FAQ, "Read it."));
    together(
        List.of(
            () -> outcome(a, new DeleteSnippet(member, FAQ)),
            () -> outcome(b, new AliasSnippet(member, HELP, FAQ))));
    assertThat(nodeA.queries().askLatest(new ListSnippets(guild, null, null, null, 10)).total())
        .isZero();
    assertThat(outcome(a, new UseSnippet(member, HELP))).isEqualTo("UNKNOWN_SNIPPET");
    assertThat(outcome(b, new CreateSnippet(member, HELP, "Free."))).isEqualTo("done");
  }

  @Test
  void everyOneOfManyEditsIsAVersion() throws Exception {
    a.send(new CreateSnippet(member, FAQ, "Read it."));
    var tasks = new ArrayList<Callable<String>>();
    for (var i = 0; i < 8; i++) {
      var node = i % 2 == 0 ? a : b;
      var text = "Text " + i;
      tasks.add(() -> outcome(node, new EditSnippet(member, FAQ, text)));
    }
    assertThat(together(tasks)).containsOnly("done");
    var all = nodeA.queries().askLatest(new ListSnippetVersions(guild, FAQ, null, 100));
    assertThat(all.versions())
        .extracting(SnippetVersions.Version::version)
        .containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
  }

  @Test
  void whoIsBarredOnOneNodeWritesNothingOnTheOther() {
    for (var round = 0; round < 5; round++) {
      b.send(new CreateSnippet(member, new SnippetName("s" + round), "Text."));
      a.send(new BarMember(a.ruling(20, Given.authority()), Bar.SNIPPETS));
      var next = new CreateSnippet(member, new SnippetName("t" + round), "Text.");
      assertThat(outcome(b, next)).isEqualTo("BARRED_FROM_SNIPPETS");
      assertThat(outcome(b, new UseSnippet(member, new SnippetName("s0")))).isEqualTo("done");
      a.send(new LiftBar(a.ruling(20, Given.authority()), Bar.SNIPPETS));
    }
    a.send(new BarMember(a.ruling(20, Given.authority()), Bar.POLLS));
    assertThat(outcome(b, new CreateSnippet(member, FAQ, "Text."))).isEqualTo("done");
  }

  @Test
  void theRolesOfAGuildBindOnEveryNodeAtOnce() {
    var owner = new GuildCommand.By(guild, by(1, true).actor(), NOON);
    a.send(new ChangeSnippetRole(owner, 80, true));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> b.send(new CreateSnippet(member, FAQ, "Text.")))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(SnippetRefusal.SNIPPET_ROLE_NEEDED))
        .satisfies(it -> assertThat(it.details()).containsExactly("80"));
    var holder = new By(guild, new Actor(21, false, 0, 5, Set.of(80L)), NOON);
    assertThat(outcome(b, new CreateSnippet(holder, FAQ, "Text."))).isEqualTo("done");
    a.send(new ChangeSnippetRole(owner, 80, false));
    assertThat(outcome(b, new CreateSnippet(member, HELP, "Text."))).isEqualTo("done");
  }
}
