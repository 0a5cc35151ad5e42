package dev.docket.cases;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseCommand.RecordByHand;
import dev.docket.cases.CaseHistory.Change;
import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseQuery.ListInForce;
import dev.docket.readmodels.Comparison;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How acts by hand are shown. */
class ByHandBoardTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final long USER = 20;
  private static TestDocket docket;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(POSTGRES.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private static RecordByHand hand(Acts acts, HandAct act, long entry, Instant at) {
    return new RecordByHand(acts.guild(), USER, act, 11, "by hand", entry, at);
  }

  private static CaseView caseOf(Acts acts, long number) {
    return docket.queries().askLatest(new FindCase(acts.guild(), number));
  }

  @Test
  void anEntryThatIsReadTwiceIsOneCase() {
    var acts = new Acts(docket, 60_001);
    var ban = hand(acts, new HandAct.Banned(), 77, NOON);

    var first = acts.send(ban, "audit-log/77");
    var second = acts.send(ban, "audit-log/77");

    assertThat(second.repeated()).isTrue();
    assertThat(second.answer()).isEqualTo(first.answer());
    assertThat(caseOf(acts, 1).state()).isEqualTo(CaseState.APPLIED);
    assertThat(docket.queries().askLatest(new ListInForce(acts.guild(), NOON)).items())
        .singleElement()
        .satisfies(it -> assertThat(it.kind()).isEqualTo(CaseKind.BAN));
  }

  @Test
  void whatIsLearntLateIsShownInItsPlaceAlsoAfterARebuild() {
    var acts = new Acts(docket, 60_002);
    acts.unban(USER);
    acts.report(USER, 1, new Applied());
    acts.send(hand(acts, new HandAct.Banned(), 78, NOON.minusSeconds(60)));
    var until = NOON.plus(Duration.ofDays(1));
    acts.send(hand(acts, new HandAct.TimedOut(until), 79, NOON.plusSeconds(1)));
    acts.send(hand(acts, new HandAct.TimedOut(until.plusSeconds(60)), 80, NOON.minusSeconds(1)));

    assertThat(caseOf(acts, 2).state()).isEqualTo(CaseState.LIFTED);
    assertThat(caseOf(acts, 3).state()).isEqualTo(CaseState.APPLIED);
    assertThat(caseOf(acts, 4).state()).isEqualTo(CaseState.SUPERSEDED);
    assertThat(docket.queries().askLatest(new ListCaseChanges(acts.guild(), 2)).changes())
        .extracting(Change::what, Change::before, Change::after)
        .containsExactly(tuple(What.RULED, null, "by hand"), tuple(What.OBSERVED, "#1", "78"));
    assertThat(docket.rebuild(CaseBoardProjection.CASE_BOARD)).allMatch(Comparison::isEqual);
  }
}
