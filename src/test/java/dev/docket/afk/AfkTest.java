package dev.docket.afk;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.afk.AfkCommand.ClearAfk;
import dev.docket.afk.AfkCommand.ComeBack;
import dev.docket.afk.AfkCommand.ExpireAfk;
import dev.docket.afk.AfkCommand.GoAfk;
import dev.docket.afk.AfkCommand.Outcome;
import dev.docket.afk.AfkCommand.ReportAfk;
import dev.docket.afk.AfkCommand.TimeOutSelf;
import dev.docket.afk.AfkEvent.AfkApplied;
import dev.docket.afk.AfkEvent.AfkCleared;
import dev.docket.afk.AfkEvent.AfkEnded;
import dev.docket.afk.AfkEvent.AfkExpired;
import dev.docket.afk.AfkEvent.AfkSettled;
import dev.docket.afk.AfkEvent.AfkStarted;
import dev.docket.afk.AfkEvent.SelfTimedOut;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.support.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfkTest {

  private static final AfkName MAX = new AfkName(null, "max");
  private static final Instant LATER = NOON.plusSeconds(3_600);
  private static final Actor SELF = new Actor(MEMBER, false, 0, 1, Set.of());

  private static ResultValidator<Afk> when(AfkCommand command, AfkEvent... history) {
    var fixture = new AggregateTestFixture<>(Afk.class);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    fixture.registerInjectableResource(GuildRules.DISCORD_ONLY);
    return (history.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(history)))
        .when(command);
  }

  private static void refuses(AfkRefusal refusal, AfkCommand command, AfkEvent... history) {
    when(command, history)
        .expectNoEvents()
        .expectException(
            new CustomTypeSafeMatcher<Refused>("refused because " + refusal) {
              @Override
              protected boolean matchesSafely(Refused refused) {
                return refused.refusal() == refusal;
              }
            });
  }

  private static PersonalText text(String text) {
    return new PersonalText(MEMBER, text);
  }

  private static AfkStarted started(@Nullable Instant until, boolean permanent) {
    return new AfkStarted(GUILD, MEMBER, 1, null, until, permanent, null, text("[AFK] max"), NOON);
  }

  private static SelfTimedOut timedOut() {
    return new SelfTimedOut(GUILD, MEMBER, 1, null, LATER, null, text("[AFK] max"), NOON);
  }

  private static GoAfk go(boolean permanent, AfkName name) {
    return new GoAfk(GUILD, MEMBER, name, null, null, permanent, LATER);
  }

  private static ComeBack wrote(Instant at) {
    return new ComeBack(GUILD, MEMBER, true, at);
  }

  private static TimeOutSelf timeOut(Duration lasting) {
    return new TimeOutSelf(GUILD, SELF, MAX, lasting, null, NOON);
  }

  private static AfkEnded ended(boolean byMessage, Instant at) {
    return new AfkEnded(GUILD, MEMBER, 1, byMessage, at);
  }

  @Test
  void theNameBeforeIsRecordedOnce() {
    when(new GoAfk(GUILD, MEMBER, new AfkName("Maxi", "Maxi"), " for  lunch ", null, false, NOON))
        .expectEvents(
            new AfkStarted(
                GUILD,
                MEMBER,
                1,
                text("for lunch"),
                null,
                false,
                text("Maxi"),
                text("[AFK] Maxi"),
                NOON));
    refuses(AfkRefusal.ALREADY_AFK, go(false, MAX), started(null, false));
  }

  @Test
  void whoeverGoesAgainBeforeTheirNameIsBackKeepsTheOneBefore() {
    when(
            go(false, new AfkName("[AFK] max", "[AFK] max")),
            started(null, false),
            ended(true, NOON.plusSeconds(20)))
        .expectEvents(
            new AfkSettled(GUILD, MEMBER, 1, NicknameOutcome.HANDED_ON, LATER),
            new AfkStarted(GUILD, MEMBER, 2, null, null, false, null, text("[AFK] max"), LATER));
  }

  @Test
  void aMessageEndsItAfterTenSeconds() {
    var grace = NOON.plusSeconds(10);
    when(wrote(NOON.plusSeconds(9)), started(null, false)).expectNoEvents();
    when(wrote(grace), started(null, false)).expectEvents(ended(true, grace));
  }

  @Test
  void aMessageEndsNeitherWhatIsPermanentNorWhatLastsUntilNorWhatIsEnforced() {
    when(wrote(LATER), started(null, true)).expectNoEvents();
    when(wrote(LATER), started(LATER.plusSeconds(9), false)).expectNoEvents();
    when(wrote(LATER), timedOut()).expectNoEvents();
  }

  @Test
  void aPermanentOneAskedForAgainEndsIt() {
    when(go(true, MAX), started(null, true)).expectEvents(ended(false, LATER));
    refuses(AfkRefusal.TIMED_OUT_BY_YOURSELF, go(true, MAX), timedOut());
  }

  @Test
  void oneCanSayThatOneIsBack() {
    var back = new ComeBack(GUILD, MEMBER, false, LATER);
    when(back, started(LATER.plusSeconds(9), false)).expectEvents(ended(false, LATER));
    refuses(AfkRefusal.NOT_AFK, back);
    refuses(AfkRefusal.TIMED_OUT_BY_YOURSELF, back, timedOut());
  }

  @Test
  void aTimeoutOfOneselfTakesOverTheReasonOfBefore() {
    var before =
        new AfkStarted(
            GUILD, MEMBER, 1, text("exams"), null, true, text("Maxi"), text("[AFK] Maxi"), NOON);
    var marked = new AfkName("[AFK] Maxi", "[AFK] Maxi");
    when(new TimeOutSelf(GUILD, SELF, marked, Duration.ofHours(1), null, NOON), before)
        .expectEvents(
            ended(false, NOON),
            new AfkSettled(GUILD, MEMBER, 1, NicknameOutcome.HANDED_ON, NOON),
            new SelfTimedOut(
                GUILD, MEMBER, 2, text("exams"), LATER, text("Maxi"), text("[AFK] Maxi"), NOON));
  }

  @Test
  void aTimeoutOfOneselfLastsFiveMinutesToSevenDaysAndIsNotForThoseInCharge() {
    for (var lasting : List.of(Duration.ofSeconds(299), Duration.ofSeconds(604_801))) {
      when(timeOut(lasting)).expectNoEvents().expectException(Refused.class);
    }
    var owner = new Actor(MEMBER, true, 0, 1, Set.of());
    refuses(
        AfkRefusal.CANNOT_BE_TIMED_OUT,
        new TimeOutSelf(GUILD, owner, MAX, Duration.ofHours(1), null, NOON));
    refuses(AfkRefusal.TIMED_OUT_BY_YOURSELF, timeOut(Duration.ofHours(1)), timedOut());
  }

  @Test
  void onlyAModeratorEndsATimeoutOfOneself() {
    var moderator = Given.actor(1L << 40);
    when(new ClearAfk(GUILD, MEMBER, moderator, "enough", LATER), timedOut())
        .expectEvents(new AfkCleared(GUILD, MEMBER, 1, MODERATOR, text("enough"), LATER));
    refuses(
        AfkRefusal.MISSING_PERMISSION, new ClearAfk(GUILD, MEMBER, SELF, null, LATER), timedOut());
    var self = new Actor(MEMBER, false, 1L << 40, 1, Set.of());
    refuses(
        AfkRefusal.TIMED_OUT_BY_YOURSELF,
        new ClearAfk(GUILD, MEMBER, self, null, LATER),
        timedOut());
    refuses(AfkRefusal.MEMBER_NOT_AFK, new ClearAfk(GUILD, MEMBER, moderator, null, LATER));
  }

  @Test
  void itsTimeIsUpOnceAndNeverEarly() {
    refuses(
        AfkRefusal.NOT_YET_DUE, new ExpireAfk(GUILD, MEMBER, 1, LATER.minusMillis(1)), timedOut());
    var expired = new AfkExpired(GUILD, MEMBER, 1, LATER);
    when(new ExpireAfk(GUILD, MEMBER, 1, LATER), timedOut()).expectEvents(expired);
    refuses(AfkRefusal.SPELL_OVER, new ExpireAfk(GUILD, MEMBER, 1, LATER), timedOut(), expired);
  }

  @Test
  void whatDiscordMadeOfItIsRecordedOnce() {
    var shown = new AfkApplied(GUILD, MEMBER, 1, true, LATER);
    var report = new ReportAfk(GUILD, MEMBER, 1, new Outcome.Shown(true), LATER);
    when(report, started(null, false)).expectEvents(shown);
    refuses(AfkRefusal.SPELL_OVER, report, started(null, false), shown);
    refuses(AfkRefusal.SPELL_OVER, report, started(null, false), ended(true, LATER));
    var settled = new Outcome.Settled(NicknameOutcome.RESTORED);
    var restored = new ReportAfk(GUILD, MEMBER, 1, settled, LATER);
    refuses(AfkRefusal.SPELL_OVER, restored, started(null, false));
    when(restored, started(null, false), ended(true, LATER))
        .expectEvents(new AfkSettled(GUILD, MEMBER, 1, NicknameOutcome.RESTORED, LATER));
  }

  @ParameterizedTest
  @CsvSource({
    "max, [AFK] max",
    "[AFK] max, [AFK] max",
    "12345678901234567890123456, [AFK] 12345678901234567890123456",
    "123456789012345678901234567, [AFK] 12345678901234567890123...",
    "1234567890123456789012😀90123, [AFK] 1234567890123456789012..."
  })
  void theMarkedNameIsAtMost32CharactersLong(String shown, String marked) {
    assertThat(new AfkName(null, shown).marked()).isEqualTo(marked).hasSizeLessThanOrEqualTo(32);
  }
}
