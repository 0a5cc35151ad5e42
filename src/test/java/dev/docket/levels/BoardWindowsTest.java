package dev.docket.levels;

import static dev.docket.levels.Fixtures.OWNER;
import static dev.docket.support.Given.NOON;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.kernel.Command;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Query;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.BoardPage.Line;
import dev.docket.levels.LevelCommand.HideMember;
import dev.docket.levels.LevelCommand.ShowMember;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelQuery.ListBoardPage;
import dev.docket.levels.LevelQuery.ListLevels;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ClearBoard;
import dev.docket.levels.LevelSettingCommand.EndSeason;
import dev.docket.levels.LevelSettingCommand.RestoreBoard;
import dev.docket.levels.LevelSettingCommand.StartSeason;
import dev.docket.levels.XpCommand.AddXp;
import dev.docket.levels.XpCommand.ExcludeMember;
import dev.docket.levels.XpCommand.ReadmitMember;
import dev.docket.levels.XpCommand.RemoveXp;
import dev.docket.levels.XpGainQuery.ListGains;
import dev.docket.levels.XpGainQuery.ListGainsBetween;
import dev.docket.levels.XpGainQuery.ListSeasons;
import dev.docket.readmodels.Comparison;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gained most, and when. */
class BoardWindowsTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final AtomicLong GUILDS = new AtomicLong(90_000);

  /** A Monday, and the first of a month. */
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

  private static TestDocket docket;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts acts = new Acts(docket, guild);
  private final By owner = new By(guild, OWNER, NOON);
  private long position;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(POSTGRES.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private <R> R does(Command<R> command) {
    var receipt = acts.send(command);
    position = receipt.position();
    return receipt.answer();
  }

  private <R> R ask(Query<R> query) {
    return docket.queries().ask(query, position);
  }

  private XpEdit edit(long user, int day) {
    var at = FIRST.plusDays(day).atTime(23, 59, 59).toInstant(UTC);
    return new XpEdit(guild, user, true, false, OWNER, at, null);
  }

  private void add(long user, int day, long amount) {
    does(new AddXp(edit(user, day), amount));
  }

  private static String words(BoardPage page) {
    return page.lines().stream()
        .map(it -> it.rank() + ": " + it.userId() + " " + it.xp())
        .collect(Collectors.joining(", "));
  }

  private String gained(Span span) {
    return words(ask(new ListGains(guild, span, 1, Edge.TOP, 10)));
  }

  private String gained(SpanUnit unit, int day) {
    return gained(Span.of(unit, FIRST.plusDays(day)));
  }

  private String between(int from, int to) {
    var query =
        new ListGainsBetween(guild, FIRST.plusDays(from), FIRST.plusDays(to), 1, Edge.TOP, 10);
    return words(ask(query));
  }

  @Test
  void aWindowCountsWhatWasGainedInIt() {
    add(1, -1, 100);
    add(2, 0, 50);
    add(1, 6, 30);
    add(3, 7, 60);
    does(new RemoveXp(edit(2, 8), 10));
    assertThat(gained(SpanUnit.DAY, 0)).isEqualTo("1: 2 50");
    assertThat(gained(SpanUnit.DAY, 1)).isEmpty();
    assertThat(gained(SpanUnit.WEEK, 3)).isEqualTo("1: 2 50, 2: 1 30");
    assertThat(gained(SpanUnit.WEEK, 8)).isEqualTo("1: 3 60");
    assertThat(gained(SpanUnit.MONTH, 20)).isEqualTo("1: 3 60, 2: 2 40, 3: 1 30");
    assertThat(between(-1, 6)).isEqualTo("1: 1 130, 2: 2 50");
    assertThat(between(7, 8)).isEqualTo("1: 3 60");
  }

  @Test
  void aSeasonBeginsAndEndsWithoutTakingAnything() {
    add(1, 0, 100);
    refused(LevelRefusal.NO_SEASON_RUNS, new EndSeason(owner));
    does(new StartSeason(owner, " Winter   2026 "));
    refused(LevelRefusal.SEASON_RUNS, new StartSeason(owner, "Spring"));
    add(2, 0, 30);
    add(1, 0, 10);
    assertThat(gained(Span.season(1))).isEqualTo("1: 2 30, 2: 1 10");
    does(new EndSeason(owner));
    add(1, 0, 500);
    refused(LevelRefusal.SEASON_EXISTS, new StartSeason(owner, "winter 2026"));
    refused(InputRefusal.TEXT_BLANK, new StartSeason(owner, " "));
    does(new StartSeason(owner, "Spring"));
    add(2, 0, 1);
    assertThat(gained(Span.season(1))).isEqualTo("1: 2 30, 2: 1 10");
    assertThat(gained(Span.season(2))).isEqualTo("1: 2 1");
    assertThat(words(ask(new ListBoardPage(guild, 1, Edge.TOP, 10))))
        .isEqualTo("1: 1 610, 2: 2 31");
    assertThat(ask(new ListSeasons(guild)).seasons())
        .extracting(it -> it.number() + it.name() + (it.endedAt() == null))
        .containsExactly("2Springtrue", "1Winter 2026false");
    assertRebuilt();
  }

  @Test
  void aSeasonThatEndedSurvivesAClearing() {
    does(new StartSeason(owner, "one"));
    add(1, 0, 100);
    does(new EndSeason(owner));
    does(new StartSeason(owner, "two"));
    add(1, 0, 5);
    does(new ClearBoard(owner));
    add(2, 0, 7);
    assertThat(gained(Span.season(1))).isEqualTo("1: 1 100");
    assertThat(gained(Span.season(2))).isEqualTo("1: 2 7");
    does(new EndSeason(owner));
    does(new RestoreBoard(owner));
    assertThat(gained(Span.season(1))).isEqualTo("1: 1 100");
    assertThat(gained(Span.season(2))).isEqualTo("1: 2 7, 2: 1 5");
    assertRebuilt();
  }

  @Test
  void whoHidesIsInNoWindowAndKeepsWhatTheyHave() {
    add(1, 0, 100);
    add(2, 0, 50);
    does(new HideMember(guild, 1, NOON));
    refused(LevelRefusal.ALREADY_HIDDEN, new HideMember(guild, 1, NOON));
    refused(LevelRefusal.ALREADY_SHOWN, new ShowMember(guild, 2, NOON));
    assertThat(gained(SpanUnit.DAY, 0)).isEqualTo("1: 2 50");
    assertThat(words(ask(new ListBoardPage(guild, 1, Edge.TOP, 10)))).isEqualTo("1: 2 50");
    assertThat(ask(new ListBoardPage(guild, 1, Edge.TOP, 10)).own()).isNull();
    var mine = ask(new FindRank(guild, 1));
    assertThat(mine.hidden()).isTrue();
    assertThat(List.of(mine.rank(), mine.xp(), mine.members())).containsExactly(1L, 100L, 1L);
    assertThat(ask(new ListLevels(guild, List.of(1L, 2L, 9L))).members())
        .extracting(it -> it.userId() + " " + it.xp() + " L" + it.level())
        .containsExactly("1 100 L2", "2 50 L1");
    does(new ExcludeMember(edit(1, 0)));
    does(new ShowMember(guild, 1, NOON));
    assertThat(gained(SpanUnit.DAY, 0)).isEqualTo("1: 2 50");
    assertThat(between(0, 0)).isEqualTo("1: 2 50");
    does(new ReadmitMember(edit(1, 0)));
    assertThat(gained(SpanUnit.DAY, 0)).isEqualTo("1: 1 100, 2: 2 50");
    assertRebuilt();
    assertThat(docket.rebuild(LeaderboardProjection.LEADERBOARD)).allMatch(Comparison::isEqual);
  }

  @Test
  void whoAsksSeesTheirOwnPlaceBesideThePage() {
    for (var user = 1; user <= 5; user++) {
      add(user, 0, user * 10L);
    }
    var day = Span.of(SpanUnit.DAY, FIRST);
    assertThat(ask(new ListGains(guild, day, 1, Edge.TOP, 2)).own())
        .isEqualTo(new Line(1, 5, 10, null));
    assertThat(ask(new ListGainsBetween(guild, FIRST, FIRST, 2, Edge.TOP, 2)).own())
        .isEqualTo(new Line(2, 4, 20, null));
    assertThat(ask(new ListBoardPage(guild, 3, Edge.TOP, 2)).own())
        .isEqualTo(new Line(3, 3, 30, 1));
    assertThat(ask(new ListGains(guild, day, 9, Edge.TOP, 2)).own()).isNull();
  }

  /**
   * However the pages are turned: they are slices of one order, with the ranks of a plain count.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void pagesAreSlicesOfOneOrder(long seed) {
    var random = new Random(seed);
    var xp = new TreeMap<Long, Long>();
    for (var i = 0; i < 30; i++) {
      var user = 1L + random.nextInt(18);
      var amount = 10L * (1 + random.nextInt(3));
      add(user, 0, amount);
      xp.merge(user, amount, Long::sum);
    }
    var expected = expected(xp);
    var size = 1 + random.nextInt(6);
    assertSlices(expected, size, edge -> ask(new ListBoardPage(guild, 1, edge, size)));
    for (var unit : List.of(SpanUnit.DAY, SpanUnit.WEEK, SpanUnit.MONTH)) {
      var span = Span.of(unit, FIRST);
      assertSlices(expected, size, edge -> ask(new ListGains(guild, span, 1, edge, size)));
    }
    assertSlices(
        expected,
        size,
        edge -> ask(new ListGainsBetween(guild, FIRST, FIRST.plusDays(3), 1, edge, size)));
  }

  private static List<String> expected(Map<Long, Long> xp) {
    return xp.entrySet().stream()
        .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder()))
        .map(it -> {
          var rank = 1 + xp.values().stream().filter(other -> other > it.getValue()).count();
          return rank + ": " + it.getKey() + " " + it.getValue();
        })
        .toList();
  }

  private static void assertSlices(
      List<String> expected, int size, Function<Edge, BoardPage> pages) {
    var seen = new ArrayList<String>();
    var page = pages.apply(Edge.TOP);
    assertThat(page.higher()).isFalse();
    while (true) {
      assertThat(words(page))
          .isEqualTo(
              String.join(
                  ", ",
                  expected.subList(seen.size(), Math.min(expected.size(), seen.size() + size))));
      page.lines().forEach(it -> seen.add(it.rank() + ": " + it.userId()));
      assertThat(page.lower()).isEqualTo(seen.size() < expected.size());
      if (!page.lower()) {
        break;
      }
      var last = page.lines().getLast();
      page = pages.apply(new Edge(last.xp(), last.userId(), true));
      assertThat(page.higher()).isTrue();
    }
    while (page.higher()) {
      var from = seen.size() - page.lines().size();
      page.lines().forEach(_ -> seen.removeLast());
      var first = page.lines().getFirst();
      page = pages.apply(new Edge(first.xp(), first.userId(), false));
      assertThat(words(page)).isEqualTo(String.join(", ", expected.subList(from - size, from)));
      assertThat(page.lower()).isTrue();
    }
    assertThat(seen).hasSize(page.lines().size());
  }

  private void refused(Refusal refusal, Command<?> command) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> does(command))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(refusal));
  }

  private static void assertRebuilt() {
    assertThat(docket.rebuild(XpGainProjection.XP_GAINS)).allMatch(Comparison::isEqual);
  }
}
