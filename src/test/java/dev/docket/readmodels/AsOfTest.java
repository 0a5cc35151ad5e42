package dev.docket.readmodels;

import static dev.docket.support.RandomHistory.GUILDS;
import static dev.docket.support.RandomHistory.MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Query;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelQuery.ListMembers;
import dev.docket.levels.LevelQuery.ListTopMembers;
import dev.docket.support.PostgreSql;
import dev.docket.support.RandomHistory;
import dev.docket.support.TestDocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The past is what the live read models said at the time. */
class AsOfTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final int STEPS = 150;
  private static final int CUTS = 40;
  private static final int QUESTIONS = 8;

  /** What was said of everything right after one command. */
  private record Moment(long position, Instant at, Map<Query<?>, Object> answers) {}

  private static final List<Moment> MOMENTS = new ArrayList<>();
  private static TestDocket docket;
  private static RandomHistory history;

  @BeforeAll
  static void aHistoryIsPlayed() {
    docket = TestDocket.start(POSTGRES.access());
    history = new RandomHistory(docket, new Random(7));
    for (var i = 0; i < STEPS; i++) {
      history
          .step()
          .ifPresent(position -> {
            var at = Instant.now();
            MOMENTS.add(
                new Moment(position, at, answers(it -> docket.queries().ask(it, position))));
          });
    }
  }

  @AfterAll
  static void close() {
    docket.close();
  }

  private interface Asking {
    Object ask(Query<?> query);
  }

  private static Map<Query<?>, Object> answers(Asking asking) {
    var answers = new LinkedHashMap<Query<?>, Object>();
    for (var query : questions()) {
      answers.put(query, answer(() -> asking.ask(query)));
    }
    return answers;
  }

  private static Object answer(Supplier<Object> question) {
    try {
      return question.get();
    } catch (Refused e) {
      return e.refusal() + " " + e.details();
    }
  }

  private static List<Query<?>> questions() {
    var questions = new ArrayList<Query<?>>();
    questions.add(new ListDuties(Instant.parse("2050-01-01T00:00:00Z")));
    for (var guild : GUILDS) {
      questions.add(new ListCases(guild, CaseFilter.ALL, null, 100));
      questions.add(new ListTopMembers(guild, 0, 10));
      questions.add(new ListMembers(guild, MEMBERS));
      for (var user : MEMBERS) {
        questions.add(new ListCases(guild, CaseFilter.ALL.ofUser(user), null, 3, 5));
        questions.add(new FindRank(guild, user));
      }
    }
    for (var known : history.cases()) {
      questions.add(new FindCase(known.guildId(), known.caseNumber()));
      questions.add(new ListCaseChanges(known.guildId(), known.caseNumber()));
    }
    return questions;
  }

  private static Object asOf(Query<?> query, AsOf asOf) {
    return answer(() -> docket.queries().askAsOf(query, asOf));
  }

  @Test
  void theHistoryIsWorthAsking() {
    assertThat(MOMENTS).hasSizeGreaterThan(STEPS / 2);
    assertThat(MOMENTS.getLast().answers()).hasSizeGreaterThan(60);
  }

  @Test
  void anyQuestionAsOfAPositionIsAnsweredAsItWasThen() {
    theAnswersAreThose(new Random(8), it -> new AsOf.Position(it.position()));
  }

  @Test
  void anyQuestionAsOfATimeIsAnsweredAsItWasThen() {
    theAnswersAreThose(new Random(9), it -> new AsOf.Moment(it.at()));
  }

  private static void theAnswersAreThose(Random dice, Function<Moment, AsOf> point) {
    for (var i = 0; i < CUTS; i++) {
      var then = MOMENTS.get(dice.nextInt(MOMENTS.size()));
      var asked = new ArrayList<>(then.answers().keySet());
      Collections.shuffle(asked, dice);
      for (var query : asked.subList(0, Math.min(QUESTIONS, asked.size()))) {
        assertThat(asOf(query, point.apply(then)))
            .as("%s as of %s", query, point.apply(then))
            .isEqualTo(then.answers().get(query));
      }
    }
  }

  @Test
  void beyondTheHeadIsNow() {
    for (var beyond :
        List.of(
            new AsOf.Position(Long.MAX_VALUE),
            new AsOf.Moment(Instant.parse("2200-01-01T00:00:00Z")))) {
      assertThat(answers(it -> docket.queries().askAsOf(it, beyond)))
          .isEqualTo(answers(it -> docket.queries().askLatest(it)));
    }
  }

  @Test
  void beforeTheFirstEventNothingIsKnown() {
    for (var before : List.of(new AsOf.Position(0), new AsOf.Moment(Instant.EPOCH))) {
      assertThat(asOf(new FindCase(90, 1), before)).isEqualTo("UNKNOWN_CASE [1]");
      assertThat(asOf(new FindRank(90, 20), before)).isEqualTo("NO_XP_YET []");
      assertThat(docket.queries().askAsOf(new ListTopMembers(90, 0, 10), before).lines()).isEmpty();
    }
  }

  @Test
  void positionsInTheMiddleOfACommandCanBeAsked() {
    var head = docket.get(PostgresEventLog.class).head();
    for (var position = 0L; position <= head; position += 3) {
      var board =
          docket.queries().askAsOf(new ListTopMembers(900, 0, 10), new AsOf.Position(position));
      assertThat(board.members()).isLessThanOrEqualTo(MEMBERS.size());
    }
  }

  @Test
  void aPositionBelowZeroIsRefused() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> new AsOf.Position(-1))
        .returns(InputRefusal.NUMBER_OUT_OF_RANGE, Refused::refusal);
  }

  @Test
  void nothingIsLeftBehind() {
    asOf(new ListTopMembers(900, 0, 10), new AsOf.Position(10));

    assertThat(
            docket
                .get(JdbcClient.class)
                .sql("select count(*) from pg_class where relpersistence = 't'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
