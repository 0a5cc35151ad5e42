package dev.docket.cases;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.ImportCase;
import dev.docket.cases.CaseHistory.Change;
import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.FindDossier;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Refused;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases that another bot kept. */
class ImportTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final long IMPORTER = 77;
  private static final Instant LONG_AGO = Instant.parse("2024-03-01T08:00:00Z");

  private static TestDocket docket;
  private static Acts acts;
  private static long there;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(POSTGRES.access(), "docket.system-administrators=" + IMPORTER);
    acts = Acts.at(docket);
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private static ImportCase importing(String kind, @Nullable Instant endsAt) {
    there++;
    return importing(kind, there, endsAt, IMPORTER);
  }

  private static ImportCase importing(
      String kind, long number, @Nullable Instant endsAt, long actorId) {
    var actor = new Actor(actorId, true, -1, 99, Set.of());
    return new ImportCase(
        GUILD, MEMBER, actor, kind, 12, "as it was", "tux", number, LONG_AGO, endsAt, NOON);
  }

  private static CaseView imported(String kind, @Nullable Instant endsAt) {
    var receipt = acts.send(importing(kind, endsAt));
    return docket
        .queries()
        .ask(new FindCase(GUILD, receipt.answer().caseNumber()), receipt.position());
  }

  @ParameterizedTest
  @EnumSource(CaseKind.class)
  void everyKindIsOnRecordAsItWas(CaseKind kind) {
    assertThat(imported(kind.name(), null))
        .extracting(
            CaseView::kind,
            CaseView::state,
            CaseView::moderatorId,
            CaseView::reason,
            CaseView::ruledAt)
        .containsExactly(kind, CaseState.IMPORTED, 12L, "as it was", LONG_AGO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HACK_BAN", "hackban", "SHADOWBAN", ""})
  void d18_aKindThatNobodyKnowsIsRefusedAndNeverTakenForABan(String kind) {
    var before = docket.queries().askLatest(all()).cases();

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> acts.send(importing(kind, null)))
        .returns(CaseRefusal.UNKNOWN_KIND, Refused::refusal);

    assertThat(docket.queries().askLatest(all()).cases()).isEqualTo(before);
  }

  @Test
  void d18_notesAreTakenOverToo() {
    assertThat(imported("NOTE", null))
        .extracting(CaseView::kind, CaseView::reason)
        .containsExactly(CaseKind.NOTE, "as it was");
  }

  private static ListCases all() {
    return new ListCases(GUILD, CaseFilter.ALL, null, 100);
  }

  @Test
  void legacyKindsAreListed() {
    var number = imported("UNTEMPBAN", null).caseNumber();
    var listed = new ListCases(GUILD, CaseFilter.ALL.ofKind(CaseKind.UNTEMPBAN), null, 1);

    assertThat(docket.queries().ask(listed).cases())
        .extracting(CaseView::caseNumber)
        .containsExactly(number);
  }

  @Test
  void aCaseIsTakenOverOnceAndSaysWhereItComesFrom() {
    var command = importing("WARN", null);

    var first = acts.send(command).answer().caseNumber();
    var again = acts.send(command);

    assertThat(again.answer().caseNumber()).isEqualTo(first);
    assertThat(docket.queries().askLatest(new ListCaseChanges(GUILD, first)).changes())
        .extracting(Change::what, Change::after)
        .containsExactly(tuple(What.IMPORTED, "tux #" + command.numberThere()));
  }

  @Test
  void nothingFollowsFromIt() {
    var ban = imported("TEMPBAN", LONG_AGO.plus(Duration.ofDays(1))).caseNumber();
    imported("JAIL", null);

    var owed = docket.queries().askLatest(new ListDuties(NOON));
    assertThat(owed.unenforced()).isEmpty();
    assertThat(owed.unposted()).isEmpty();
    assertThat(owed.expired()).isEmpty();
    assertThat(docket.queries().askLatest(new FindDossier(GUILD, MEMBER, NOON)).lines())
        .allMatch(it -> it.inForce() == null);
    var edit = new CaseEdit(GUILD, MEMBER, ban, Given.authority(MODERATOR), NOON);
    var amended = acts.send(new AmendReason(edit, "as we see it now"));
    assertThat(docket.queries().ask(new FindCase(GUILD, ban), amended.position()).reason())
        .isEqualTo("as we see it now");
  }

  @Test
  void notEvenTheOwnerOfTheGuildTakesCasesOver() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> acts.send(importing("WARN", 999_999, null, MODERATOR)))
        .returns(CaseRefusal.MISSING_PERMISSION, Refused::refusal);
  }
}
