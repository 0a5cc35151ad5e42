package dev.docket.cases;

import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.Outcome.Abandoned;
import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseCommand.Outcome.Delayed;
import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Query;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaseBoardTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final Duration DAY = Duration.ofDays(1);

  /** Ends long after this test was written, so that the policy does not lift it first. */
  private static final Duration TEN_YEARS = Duration.ofDays(3_650);

  private static final AtomicLong GUILDS = new AtomicLong(50_000);
  private static TestDocket docket;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts acts = new Acts(docket, guild);
  private long position;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private long done(Receipt<CaseAnswer> receipt) {
    position = receipt.position();
    return receipt.answer().caseNumber();
  }

  private <R> R ask(Query<R> query) {
    return docket.queries().ask(query, position);
  }

  private void refused(Refusal refusal, Query<?> query) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask(query))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(refusal));
  }

  private long tempban(long user) {
    return done(acts.send(new BanMember(acts.ruling(user, Given.authority()), TEN_YEARS, 3_600)));
  }

  private CaseState state(long number) {
    return ask(new FindCase(guild, number)).state();
  }

  @Test
  void aCaseIsShownAsItWasRuled() {
    var number = tempban(1);
    assertThat(ask(new FindCase(guild, number)))
        .isEqualTo(
            new CaseView(
                guild,
                number,
                CaseKind.TEMPBAN,
                CaseState.RULED,
                1,
                MODERATOR,
                "spam",
                false,
                NOON,
                NOON.plus(TEN_YEARS),
                3_600,
                null,
                Notice.UNKNOWN,
                0,
                null,
                null,
                null,
                Validity.VALID,
                List.of(),
                null,
                List.of(),
                List.of()));
  }

  @Test
  void anUnknownCaseIsRefused() {
    done(acts.warn(1));
    refused(CaseRefusal.UNKNOWN_CASE, new FindCase(guild, 2));
    refused(CaseRefusal.UNKNOWN_CASE, new ListCaseChanges(guild, 2));
    refused(CaseRefusal.UNKNOWN_CASE, new FindCase(guild + 1_000_000, 1));
  }

  @Test
  void aCaseSaysHowFarDiscordHasCome() {
    var number = done(acts.ban(1));
    done(acts.report(1, number, new Delayed(1, "503", NOON.plusSeconds(5))));
    assertThat(ask(new FindCase(guild, number)))
        .extracting(CaseView::state, CaseView::attempts, CaseView::failure)
        .containsExactly(CaseState.RETRYING, 1, "503");
    done(acts.report(1, number, new Applied()));
    assertThat(ask(new FindCase(guild, number)))
        .extracting(CaseView::state, CaseView::failure, CaseView::notice)
        .containsExactly(CaseState.APPLIED, null, Notice.SENT);
    var refusedByDiscord = done(acts.ban(2));
    done(acts.report(2, refusedByDiscord, new Abandoned("50013")));
    assertThat(ask(new FindCase(guild, refusedByDiscord)))
        .extracting(CaseView::state, CaseView::failure)
        .containsExactly(CaseState.FAILED, "50013");
  }

  @Test
  void aCaseSaysWhatEndedIt() {
    var lifted = done(acts.ban(1));
    var unban = done(acts.unban(1));
    assertThat(state(lifted)).isEqualTo(CaseState.LIFTED);
    assertThat(ask(new FindCase(guild, unban)).relatedCase()).isEqualTo(lifted);

    var expired = tempban(2);
    var expiry = done(acts.send(new ExpireBan(guild, 2, expired, NOON.plus(TEN_YEARS))));
    assertThat(state(expired)).isEqualTo(CaseState.EXPIRED);
    assertThat(ask(new FindCase(guild, expiry)))
        .extracting(CaseView::kind, CaseView::moderatorId, CaseView::relatedCase)
        .containsExactly(CaseKind.UNBAN, Origin.DOCKET, expired);

    var superseded = tempban(3);
    done(acts.ban(3));
    assertThat(state(superseded)).isEqualTo(CaseState.SUPERSEDED);
    done(acts.report(3, superseded, new Applied()));
    assertThat(state(superseded)).isEqualTo(CaseState.SUPERSEDED);
  }

  @Test
  void everyFilterNarrowsTheList() {
    var warn = done(acts.warn(1));
    var ban = done(acts.ban(1));
    var other = done(acts.warn(2));
    var late =
        done(
            acts.send(
                new TimeOutMember(
                    new Ruling(guild, 2, 11, Given.authority(), null, true, NOON.plus(DAY)), DAY)));
    assertThat(list(null, null, null, null, null)).containsExactly(late, other, ban, warn);
    assertThat(list(1L, null, null, null, null)).containsExactly(ban, warn);
    assertThat(list(null, 11L, null, null, null)).containsExactly(late);
    assertThat(list(null, null, CaseKind.WARN, null, null)).containsExactly(other, warn);
    assertThat(list(null, null, null, NOON.plus(DAY), null)).containsExactly(late);
    assertThat(list(null, null, null, null, NOON.plus(DAY))).containsExactly(other, ban, warn);
    assertThat(list(2L, MODERATOR, CaseKind.WARN, NOON, NOON.plusMillis(1))).containsExactly(other);
    assertThat(list(9L, null, null, null, null)).isEmpty();
  }

  private List<Long> list(
      @Nullable Long user,
      @Nullable Long moderator,
      @Nullable CaseKind kind,
      @Nullable Instant from,
      @Nullable Instant to) {
    var page =
        ask(
            new ListCases(
                guild,
                new CaseFilter(user, moderator, kind, null, null, null, null, from, to),
                null,
                100));
    assertThat(page.next()).isNull();
    return page.cases().stream().map(CaseView::caseNumber).toList();
  }

  @Test
  void pagesNeitherSkipNorRepeatWhileCasesAreAdded() {
    for (var i = 0; i < 25; i++) {
      done(acts.warn(i % 3));
    }
    var seen = new ArrayList<Long>();
    Long before = null;
    do {
      var page = ask(new ListCases(guild, CaseFilter.ALL, before, 10));
      page.cases().forEach(it -> seen.add(it.caseNumber()));
      before = page.next();
      done(acts.warn(4));
    } while (before != null);
    assertThat(seen)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 25).map(it -> 26 - it).boxed().toList());
  }

  @Test
  void aPageHoldsOneToAHundredCases() {
    for (var limit : new int[] {0, -1, 101}) {
      refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ListCases(guild, CaseFilter.ALL, null, limit));
    }
  }

  @Test
  void theHistoryNamesWhoDidWhatThroughWhichDoor() {
    var number = done(acts.ban(1));
    var amend =
        new AmendReason(
            new CaseEdit(guild, 1, number, Given.authority(11), NOON.plus(DAY)), "raid");
    var byWeb = Origin.of(11, Source.WEB, "amend-" + guild);
    done(docket.commands().send(amend, byWeb));
    var unban = done(acts.unban(1));
    var history = ask(new ListCaseChanges(guild, number)).changes();
    assertThat(history)
        .extracting(
            CaseHistory.Change::what,
            CaseHistory.Change::actorId,
            CaseHistory.Change::source,
            CaseHistory.Change::before,
            CaseHistory.Change::after)
        .containsExactly(
            tuple(What.RULED, MODERATOR, Source.DISCORD, null, "spam"),
            tuple(What.REASON_AMENDED, 11L, Source.WEB, "spam", "raid"),
            tuple(What.LIFTED, MODERATOR, Source.DISCORD, null, "#" + unban));
    assertThat(history.get(1).at()).isEqualTo(NOON.plus(DAY));
    assertThat(history).extracting(CaseHistory.Change::position).isSorted();
    assertThat(ask(new FindCase(guild, number)).reason()).isEqualTo("raid");
  }

  @Test
  void dutiesAreWhatDiscordIsStillOwed() {
    var unanswered = done(acts.warn(1));
    var delayed = done(acts.send(new KickMember(acts.ruling(2, Given.authority()))));
    done(acts.report(2, delayed, new Delayed(1, "503", NOON)));
    var unposted = done(acts.warn(3));
    done(acts.report(3, unposted, new Applied()));
    var posted = done(acts.warn(4));
    done(acts.report(4, posted, new Applied()));
    done(acts.send(new RecordLogPost(guild, 4, posted, 70, 71, NOON)));
    var due = tempban(5);
    done(acts.report(5, due, new Applied()));
    done(acts.send(new RecordLogPost(guild, 5, due, 70, 72, NOON)));

    var atNoon = ask(new ListDuties(NOON));
    assertThat(mine(atNoon.unenforced())).containsExactly(unanswered, delayed);
    assertThat(mine(atNoon.unposted())).containsExactly(unposted);
    assertThat(mine(atNoon.expired())).isEmpty();
    assertThat(mine(ask(new ListDuties(NOON.plus(TEN_YEARS).minusMillis(1))).expired())).isEmpty();
    assertThat(mine(ask(new ListDuties(NOON.plus(TEN_YEARS))).expired())).containsExactly(due);
    done(acts.send(new ExpireBan(guild, 5, due, NOON.plus(TEN_YEARS))));
    assertThat(mine(ask(new ListDuties(NOON.plus(TEN_YEARS))).expired())).isEmpty();
  }

  private List<Long> mine(List<CaseRef> duties) {
    return duties.stream().filter(it -> it.guildId() == guild).map(CaseRef::caseNumber).toList();
  }

  @Test
  void whoAsksAfterTheirReceiptNeverSeesStaleState() {
    for (var round = 0; round < 200; round++) {
      var number = done(acts.warn(round % 5));
      assertThat(ask(new FindCase(guild, number)).state()).isEqualTo(CaseState.RULED);
    }
  }
}
