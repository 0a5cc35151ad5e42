package dev.docket.cases;

import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.AddNote;
import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.LabelCase;
import dev.docket.cases.CaseCommand.Outcome.Abandoned;
import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseFilter.InState;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseQuery.ListLabels;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Refused;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.readmodels.ServingSchemas;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding cases again: by what was written about them, by label, state and validity. */
class CaseSearchTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final AtomicLong GUILDS = new AtomicLong(7_000);
  private static final Duration HOUR = Duration.ofHours(1);

  private static TestDocket docket;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts acts = new Acts(docket, guild);
  private long position;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(POSTGRES.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private long done(Receipt<CaseAnswer> receipt) {
    position = receipt.position();
    return receipt.answer().caseNumber();
  }

  private long warned(long user, @Nullable String reason) {
    return done(
        acts.send(
            new WarnMember(
                new Ruling(guild, user, MODERATOR, Given.authority(), reason, false, NOON))));
  }

  private void edited(long number, Function<CaseEdit, CaseCommand> command) {
    done(acts.send(command.apply(new CaseEdit(guild, 1, number, Given.authority(), NOON))));
  }

  private CasePage page(CaseFilter filter, @Nullable Long before, int limit, int countTo) {
    return docket.queries().ask(new ListCases(guild, filter, before, limit, countTo), position);
  }

  private List<Long> numbers(CaseFilter filter) {
    return page(filter, null, 100, 0).cases().stream().map(CaseView::caseNumber).toList();
  }

  private static CaseFilter text(String text) {
    return new CaseFilter(null, null, null, null, null, null, text, null, null);
  }

  private static CaseFilter label(String label) {
    return new CaseFilter(null, null, null, null, null, label, null, null, null);
  }

  private static CaseFilter voided(boolean voided) {
    return new CaseFilter(null, null, null, null, voided, null, null, null, null);
  }

  private static CaseFilter state(CaseState state, Duration afterNoon) {
    var in = new InState(state, NOON.plus(afterNoon));
    return new CaseFilter(null, null, null, in, null, null, null, null, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"selling keys", "KEYS selling", "  keys   SELL ", "straße", "STRASSE ＫＥＹＳ"})
  void wordsAreFoundInAnyOrderAndHoweverTheyAreSpelt(String typed) {
    var sought = warned(1, "Selling stolen\nkeys in der Straße");
    warned(1, "selling locks");
    warned(1, null);

    assertThat(numbers(text(typed))).containsExactly(sought);
  }

  @Test
  void notesAndEvidenceAreSearchedToo() {
    var noted = warned(1, "first");
    edited(noted, it -> new AddNote(it, "lives near the lighthouse"));
    var shown = warned(1, "second");
    var exhibit = new Exhibit("https://example.com/1", "the LIGHTHOUSE burns", null);
    edited(shown, it -> new AddEvidence(it, exhibit));
    warned(1, "third");

    assertThat(numbers(text("lighthouse"))).containsExactly(shown, noted);
    assertThat(numbers(text("second burns"))).containsExactly(shown);
  }

  @Test
  void aReasonThatWasReplacedIsNotFoundAnyMore() {
    var number = warned(1, "flooding");
    edited(number, it -> new AmendReason(it, "raiding"));

    assertThat(numbers(text("flooding"))).isEmpty();
    assertThat(numbers(text("raiding"))).containsExactly(number);
  }

  @Test
  void aTextIsSoughtAmongWhatTheOtherFiltersLeave() {
    var mine = warned(1, "keys");
    warned(2, "keys");

    assertThat(numbers(text("keys").ofUser(1L))).containsExactly(mine);
    assertThat(numbers(text("keys").ofKind(CaseKind.BAN))).isEmpty();
  }

  @Test
  void pagesOfASearchNeitherSkipNorRepeat() {
    IntStream.range(0, 25).forEach(i -> warned(100 + i, i % 2 == 0 ? "even" : "odd"));

    var first = page(text("even"), null, 10, 0);
    var second = page(text("even"), first.next(), 10, 0);

    assertThat(first.cases()).hasSize(10).allMatch(it -> "even".equals(it.reason()));
    assertThat(first.matching()).isNull();
    assertThat(second.cases()).extracting(CaseView::caseNumber).containsExactly(5L, 3L, 1L);
    assertThat(second.next()).isNull();
    assertThat(second.matching()).isEqualTo(3);
  }

  @Test
  void aLongSearchStopsAndSaysWhereToGoOn() {
    var oldest = warned(1, "needle");
    IntStream.range(0, 250).forEach(i -> warned(1, "hay"));
    page(CaseFilter.ALL, null, 1, 0);
    var listing = new CaseListQueries(board(), new CaseRows(docket.get(PersonalTexts.class)), 250);

    var first = listing.page(new ListCases(guild, text("needle"), null, 10));

    assertThat(first).isEqualTo(new CasePage(List.of(), oldest + 1, null, 250));
    var second = listing.page(new ListCases(guild, text("needle"), first.next(), 10));
    assertThat(second.cases()).extracting(CaseView::caseNumber).containsExactly(oldest);
    assertThat(second.next()).isNull();
  }

  private static ReadModelReader board() {
    return new ReadModelReader(
        CaseBoardProjection.CASE_BOARD,
        docket.get(JdbcClient.class),
        docket.get(ServingSchemas.class));
  }

  @Test
  void aSearchForNothingIsRefused() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> numbers(text("  ")))
        .returns(InputRefusal.TEXT_BLANK, Refused::refusal);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> numbers(text("x".repeat(101))))
        .returns(InputRefusal.TEXT_TOO_LONG, Refused::refusal);
  }

  @Test
  void aLabelIsFoundHoweverItIsTyped() {
    var number = warned(1, "first");
    edited(number, it -> new LabelCase(it, "Raid of May"));
    edited(number, it -> new LabelCase(it, "appealed"));
    edited(warned(1, "second"), it -> new LabelCase(it, "appealed"));
    warned(1, "third");

    assertThat(numbers(label(" RAID of May "))).containsExactly(number);
    assertThat(numbers(label("raid"))).isEmpty();
    assertThat(docket.queries().ask(new ListLabels(guild), position).labels())
        .containsExactly("appealed", "raid of may");
  }

  @Test
  void casesAreFoundByWhetherTheyCount() {
    var plain = warned(1, "first");
    var wrong = warned(1, "second");
    var restored = warned(1, "third");
    edited(wrong, it -> new VoidCase(it, "mistaken"));
    edited(restored, it -> new VoidCase(it, "mistaken"));
    edited(restored, it -> new ReinstateCase(it, "right after all"));

    assertThat(numbers(voided(true))).containsExactly(wrong);
    assertThat(numbers(voided(false))).containsExactly(restored, plain);
  }

  @Test
  void casesAreFoundByTheirState() {
    var ruled = warned(1, "first");
    var failed = warned(1, "second");
    done(acts.report(1, failed, new Abandoned("403")));

    assertThat(numbers(state(CaseState.RULED, HOUR))).containsExactly(ruled);
    assertThat(numbers(state(CaseState.FAILED, HOUR))).containsExactly(failed);
    assertThat(numbers(state(CaseState.EXPIRED, HOUR))).isEmpty();
  }

  @Test
  void aTimeoutThatRanOutIsExpired() {
    var number = done(acts.send(new TimeOutMember(acts.ruling(1, Given.authority()), HOUR)));
    done(acts.report(1, number, new Applied()));
    var late = HOUR.minusMillis(1);

    assertThat(numbers(state(CaseState.APPLIED, late))).containsExactly(number);
    assertThat(numbers(state(CaseState.EXPIRED, late))).isEmpty();
    assertThat(numbers(state(CaseState.APPLIED, HOUR))).isEmpty();
    assertThat(numbers(state(CaseState.EXPIRED, HOUR))).containsExactly(number);
    var view = docket.queries().ask(new FindCase(guild, number), position);
    assertThat(view.at(NOON.plus(late)).state()).isEqualTo(CaseState.APPLIED);
    assertThat(view.at(NOON.plus(HOUR)).state()).isEqualTo(CaseState.EXPIRED);
  }

  @Test
  void theStateAsOfAMomentIsThatOfTheMoment() {
    var number = done(acts.send(new TimeOutMember(acts.ruling(1, Given.authority()), HOUR)));
    done(acts.report(1, number, new Applied()));

    var then =
        docket
            .queries()
            .askAsOf(
                new ListCases(guild, state(CaseState.APPLIED, Duration.ZERO), null, 10),
                new AsOf.Position(position));

    assertThat(then.cases()).extracting(CaseView::caseNumber).containsExactly(number);
  }

  @Test
  void matchesAreCountedFromThePageOnAndNoFurtherThanAsked() {
    IntStream.range(0, 15).forEach(i -> warned(1, "same"));
    warned(2, "other");

    var ofUser = CaseFilter.ALL.ofUser(1L);
    assertThat(page(ofUser, null, 10, 100).matching()).isEqualTo(15);
    assertThat(page(ofUser, 6L, 10, 100).matching()).isEqualTo(5);
    assertThat(page(ofUser, null, 10, 12).matching()).isEqualTo(12);
    assertThat(page(CaseFilter.ALL.ofUser(3L), null, 10, 100).matching()).isZero();
  }
}
