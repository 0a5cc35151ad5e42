package dev.docket.snippets;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Actor;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Query;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Stories;
import dev.docket.kernel.Story;
import dev.docket.snippets.SnippetCommand.AliasSnippet;
import dev.docket.snippets.SnippetCommand.By;
import dev.docket.snippets.SnippetCommand.CreateSnippet;
import dev.docket.snippets.SnippetCommand.DeleteSnippet;
import dev.docket.snippets.SnippetCommand.EditSnippet;
import dev.docket.snippets.SnippetCommand.LockSnippet;
import dev.docket.snippets.SnippetCommand.RestoreSnippet;
import dev.docket.snippets.SnippetCommand.RestoreVersion;
import dev.docket.snippets.SnippetCommand.UseSnippet;
import dev.docket.snippets.SnippetPage.Line;
import dev.docket.snippets.SnippetQuery.FindSnippet;
import dev.docket.snippets.SnippetQuery.ListDeletedSnippets;
import dev.docket.snippets.SnippetQuery.ListSnippetVersions;
import dev.docket.snippets.SnippetQuery.ListSnippets;
import dev.docket.snippets.SnippetVersions.Version;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was decided about snippets is shown, now and as it was. */
class SnippetBoardTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final AtomicLong GUILDS = new AtomicLong(93_000);
  private static final SnippetName FAQ = new SnippetName("faq");
  private static final SnippetName HELP = new SnippetName("help");
  private static TestDocket docket;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts acts = new Acts(docket, guild);
  private final By owner = new By(guild, new Actor(20, true, 0, 5, Set.of()), NOON);
  private long position;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private void done(SnippetCommand command) {
    position = acts.send(command).position();
  }

  private <R> R ask(Query<R> query) {
    return docket.queries().ask(query, position);
  }

  private SnippetView find(SnippetName name) {
    return ask(new FindSnippet(guild, name));
  }

  private SnippetPage list(@Nullable String search, SnippetPage.@Nullable Mark after, int limit) {
    return ask(new ListSnippets(guild, search, null, after, limit));
  }

  private void refused(Refusal refusal, Query<?> query) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask(query))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(refusal));
  }

  @Test
  void aSnippetIsShownWithItsAliases() {
    done(new CreateSnippet(owner, FAQ, "Read it."));
    done(new AliasSnippet(owner, HELP, FAQ));
    done(new AliasSnippet(owner, new SnippetName("h"), HELP));
    done(new EditSnippet(owner, FAQ, "Read that."));
    done(new LockSnippet(owner, FAQ));
    assertThat(find(FAQ))
        .isEqualTo(
            new SnippetView(
                guild,
                "faq",
                null,
                "Read that.",
                2,
                20,
                NOON,
                NOON,
                true,
                0,
                List.of("h", "help")));
    assertThat(find(HELP))
        .isEqualTo(
            new SnippetView(
                guild, "help", "faq", "Read that.", 2, 20, NOON, NOON, false, 0, List.of()));
    assertThat(docket.rebuild(SnippetsProjection.SNIPPETS)).allMatch(it -> it.isEqual());
    assertThat(find(FAQ).aliases()).containsExactly("h", "help");
  }

  @Test
  void whatIsDeletedIsGoneWithItsAliasesAndBothComeBack() {
    done(new CreateSnippet(owner, FAQ, "Read it."));
    done(new AliasSnippet(owner, HELP, FAQ));
    done(new DeleteSnippet(owner, FAQ));
    refused(SnippetRefusal.UNKNOWN_SNIPPET, new FindSnippet(guild, FAQ));
    refused(SnippetRefusal.UNKNOWN_SNIPPET, new FindSnippet(guild, HELP));
    refused(SnippetRefusal.UNKNOWN_SNIPPET, new ListSnippetVersions(guild, FAQ, null, 10));
    assertThat(list(null, null, 10)).isEqualTo(new SnippetPage(List.of(), 0, null));
    assertThat(ask(new ListDeletedSnippets(guild, "FA", 20L, 10)).lines())
        .containsExactly(new Line(1, "faq", null, 20, false, 0));
    assertThat(ask(new ListDeletedSnippets(guild, null, 21L, 10)).lines()).isEmpty();
    done(new RestoreSnippet(owner, FAQ));
    assertThat(find(HELP).content()).isEqualTo("Read it.");
    done(new DeleteSnippet(owner, FAQ));
    done(new CreateSnippet(owner, FAQ, "Something else."));
    assertThat(find(FAQ).aliases()).isEmpty();
    refused(SnippetRefusal.UNKNOWN_SNIPPET, new FindSnippet(guild, HELP));
  }

  @Test
  void usesAreCountedForTheNameAndItsTarget() {
    done(new CreateSnippet(owner, FAQ, "Read it."));
    done(new AliasSnippet(owner, HELP, FAQ));
    done(new UseSnippet(owner, FAQ));
    done(new UseSnippet(owner, HELP));
    done(new UseSnippet(owner, HELP));
    assertThat(find(FAQ).uses()).isEqualTo(3);
    assertThat(find(HELP).uses()).isEqualTo(2);
    assertThat(docket.rebuild(SnippetsProjection.SNIPPETS)).allMatch(it -> it.isEqual());
  }

  @Test
  void d22_theListCountsWhatMatchesAndNumbersOnOverPages() {
    for (var i = 1; i <= 7; i++) {
      done(new CreateSnippet(owner, new SnippetName("s" + i), i % 2 == 0 ? "Even." : "ODD."));
    }
    done(new UseSnippet(owner, new SnippetName("s5")));
    var first = list("odd", null, 2);
    assertThat(first.total()).isEqualTo(4);
    assertThat(first.lines())
        .containsExactly(
            new Line(1, "s5", null, 20, false, 1), new Line(2, "s1", null, 20, false, 0));
    var second = list("odd", first.next(), 2);
    assertThat(second.lines()).extracting(Line::number).containsExactly(3L, 4L);
    assertThat(second.lines()).extracting(Line::name).containsExactly("s3", "s7");
    assertThat(second.next()).isNull();
    assertThat(list("S4", null, 10).lines()).extracting(Line::name).containsExactly("s4");
    assertThat(list("100%", null, 10).lines()).isEmpty();
    assertThat(ask(new ListSnippets(guild, null, 21L, null, 10)).total()).isZero();
    assertThat(ask(new ListSnippets(guild, null, 20L, null, 10)).total()).isEqualTo(7);
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ListSnippets(guild, null, null, null, 101));
  }

  @Test
  void everyVersionIsKeptAndAnyComesBack() {
    done(new CreateSnippet(owner, FAQ, "One."));
    done(new EditSnippet(owner, FAQ, "Two."));
    done(new RestoreVersion(owner, FAQ, 1));
    done(new AliasSnippet(owner, HELP, FAQ));
    assertThat(find(FAQ).content()).isEqualTo("One.");
    var latest = ask(new ListSnippetVersions(guild, HELP, null, 2));
    assertThat(latest.name()).isEqualTo("faq");
    assertThat(latest.versions())
        .containsExactly(
            new Version(3, "One.", 20, NOON, 1), new Version(2, "Two.", 20, NOON, null));
    assertThat(ask(new ListSnippetVersions(guild, FAQ, latest.next(), 2)))
        .isEqualTo(
            new SnippetVersions("faq", List.of(new Version(1, "One.", 20, NOON, null)), null));
  }

  @Test
  void aSnippetIsShownAsItWas() {
    done(new CreateSnippet(owner, FAQ, "One."));
    done(new AliasSnippet(owner, HELP, FAQ));
    done(new UseSnippet(owner, HELP));
    var then = new AsOf.Position(position);
    done(new EditSnippet(owner, FAQ, "Two."));
    done(new UseSnippet(owner, FAQ));
    done(new DeleteSnippet(owner, FAQ));
    var view = docket.queries().askAsOf(new FindSnippet(guild, HELP), then);
    assertThat(view.content()).isEqualTo("One.");
    assertThat(view.uses()).isEqualTo(1);
    assertThat(docket.queries().askAsOf(new FindSnippet(guild, FAQ), then).uses()).isEqualTo(1);
  }

  @Test
  void theStoryIsTold() {
    done(new CreateSnippet(owner, FAQ, "One.\nTwo."));
    done(new AliasSnippet(owner, HELP, FAQ));
    done(new EditSnippet(owner, FAQ, "Two."));
    done(new RestoreVersion(owner, FAQ, 1));
    done(new LockSnippet(owner, FAQ));
    done(new UseSnippet(owner, HELP));
    done(new DeleteSnippet(owner, FAQ));
    var stories = docket.get(Stories.class);
    var telling = stories.begin(it -> "user " + it);
    var events =
        docket.get(PostgresEventLog.class).after(0, 1_000).stream()
            .filter(it -> it.event().guildId() == guild)
            .toList();
    assertThat(events.stream().flatMap(it -> telling.hear(it).stream()).map(Story.Line::text))
        .containsExactly(
            "user 10 wrote the snippet “faq”: “One. Two.”.",
            "user 10 made “help” an alias of “faq”.",
            "user 10 made version 2 of the snippet “faq”: “Two.”.",
            "user 10 went back to version 1 of the snippet “faq”.",
            "user 10 locked the snippet “faq” of user 20.",
            "user 10 used the snippet “help”.",
            "user 10 deleted the snippet “faq”.");
    var summary = stories.of(events.getFirst().event()).addUp();
    events.stream()
        .filter(it -> it.stream().equals(Snippet.streamOf(guild, "faq")))
        .limit(4)
        .forEach(it -> summary.add(it.event()));
    assertThat(summary.sentences()).containsExactly("It is at version 3.", "It is locked.");
  }

  /** Whatever is done in whatever order: no alias shows nothing, and none shows another alias. */
  @Test
  void d13_everyAliasThatIsListedShowsTheTextOfASnippetThatIsListed() {
    var random = new Random(13);
    var names = List.of("a", "b", "c", "d").stream().map(SnippetName::new).toList();
    var acts = new ArrayList<Function<SnippetName, SnippetCommand>>();
    acts.add(it -> new CreateSnippet(owner, it, "Text " + random.nextInt(100) + "."));
    acts.add(it -> new AliasSnippet(owner, it, names.get(random.nextInt(names.size()))));
    acts.add(it -> new DeleteSnippet(owner, it));
    acts.add(it -> new RestoreSnippet(owner, it));
    for (var round = 0; round < 300; round++) {
      var command =
          acts.get(random.nextInt(acts.size())).apply(names.get(random.nextInt(names.size())));
      try {
        done(command);
      } catch (Refused expected) {
        assertThat(expected.refusal()).isInstanceOf(SnippetRefusal.class);
      }
      var lines = list(null, null, 10).lines();
      var originals =
          lines.stream()
              .filter(it -> it.target() == null)
              .map(Line::name)
              .collect(Collectors.toSet());
      assertThat(lines)
          .filteredOn(it -> it.target() != null)
          .allSatisfy(it -> {
            assertThat(originals).contains(it.target());
            var view = find(new SnippetName(it.name()));
            assertThat(view.content()).isEqualTo(find(view.original()).content());
          });
    }
  }

  @Test
  void momentsAreThoseOfTheCommands() {
    var later = NOON.plusSeconds(60);
    done(new CreateSnippet(owner, FAQ, "One."));
    done(new EditSnippet(new By(guild, owner.actor(), later), FAQ, "Two."));
    assertThat(List.<Instant>of(find(FAQ).createdAt(), find(FAQ).changedAt()))
        .containsExactly(NOON, later);
  }
}
