package dev.docket.levels;

import static dev.docket.levels.Fixtures.NOBODY;
import static dev.docket.levels.Fixtures.OWNER;
import static dev.docket.levels.Fixtures.because;
import static dev.docket.levels.Fixtures.members;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;

import dev.docket.kernel.Actor;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refusal;
import dev.docket.levels.LevelEvent.LevelDropped;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.MemberExcluded;
import dev.docket.levels.LevelEvent.MemberReadmitted;
import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.LevelSettingEvent.BoardCleared;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.XpCommand.AddXp;
import dev.docket.levels.XpCommand.ExcludeMember;
import dev.docket.levels.XpCommand.ReadmitMember;
import dev.docket.levels.XpCommand.RemoveXp;
import dev.docket.levels.XpCommand.ResetXp;
import dev.docket.levels.XpCommand.SetLevel;
import dev.docket.levels.XpCommand.SetXp;
import dev.docket.levels.XpCommand.TransferXp;
import dev.docket.levels.XpCommand.UndoAdjustment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XP that is changed by hand, by whom, and how it is taken back. */
class XpByHandTest {

  private static final long OTHER = MEMBER + 1;

  private static XpEdit edit(boolean isMember, boolean isBot, Actor actor, @Nullable String why) {
    return new XpEdit(GUILD, MEMBER, isMember, isBot, actor, NOON, why);
  }

  private static XpEdit edit() {
    return edit(true, false, OWNER, null);
  }

  private static XpAdjusted adjusted(int number, Adjustment kind, long amount, long xp) {
    return new XpAdjusted(
        GUILD, MEMBER, number, kind, amount, xp, 0, null, null, null, 10, null, NOON);
  }

  private static XpAdjusted undone(int number, int undoes, long amount, long xp) {
    return new XpAdjusted(
        GUILD,
        MEMBER,
        number,
        Adjustment.UNDONE,
        amount,
        xp,
        0,
        null,
        null,
        undoes,
        10,
        null,
        NOON);
  }

  private static LevelReached reached(int from, int level, long xp) {
    return new LevelReached(GUILD, MEMBER, from, level, xp, NOON);
  }

  private static LevelDropped lost(int from, int level, long xp) {
    return new LevelDropped(GUILD, MEMBER, from, level, xp, NOON);
  }

  private static void refused(Refusal refusal, XpCommand command, LevelEvent... given) {
    members()
        .given(List.of(given))
        .when(command)
        .expectNoEvents()
        .expectException(because(refusal));
  }

  private static final XpAdjusted HUNDRED = adjusted(1, Adjustment.ADDED, 100, 100);
  private static final LevelReached AT_TWO = reached(0, 2, 100);

  @Test
  void xpIsAddedWithItsReason() {
    members()
        .givenNoPriorActivity()
        .when(new AddXp(edit(true, false, OWNER, " won the quiz "), 100))
        .expectEvents(
            new XpAdjusted(
                GUILD,
                MEMBER,
                1,
                Adjustment.ADDED,
                100,
                100,
                0,
                null,
                null,
                null,
                10,
                new PersonalText(MEMBER, "won the quiz"),
                NOON),
            AT_TWO)
        .expectResultMessagePayload(new AdjustmentAnswer(1, 0, 100, 0, 2));
  }

  @Test
  void xpIsRemovedButNotMoreThanThereIs() {
    members()
        .given(HUNDRED, AT_TWO)
        .when(new RemoveXp(edit(), 70))
        .expectEvents(adjusted(2, Adjustment.REMOVED, -70, 30), lost(2, 1, 30))
        .expectResultMessagePayload(new AdjustmentAnswer(2, 100, 30, 2, 1));
    refused(LevelRefusal.MORE_THAN_THERE_IS, new RemoveXp(edit(), 101), HUNDRED, AT_TWO);
  }

  @Test
  void aLevelThatIsSetIsTheGuildsOwn() {
    members(new CurveChanged(GUILD, "mee6", null, 10, NOON))
        .given(HUNDRED, AT_TWO)
        .when(new SetLevel(edit(), 10))
        .expectEvents(adjusted(2, Adjustment.SET, 4_575, 4_675), reached(2, 10, 4_675));
    members()
        .given(HUNDRED, AT_TWO)
        .when(new SetXp(edit(), 0))
        .expectEvents(adjusted(2, Adjustment.SET, -100, 0), lost(2, 0, 0));
    refused(LevelRefusal.XP_UNCHANGED, new SetXp(edit(), 100), HUNDRED, AT_TWO);
  }

  @Test
  void aResetIsTakenBack() {
    var reset = adjusted(2, Adjustment.RESET, -100, 0);
    var atNone = lost(2, 0, 0);
    members()
        .given(HUNDRED, AT_TWO)
        .when(new ResetXp(edit()))
        .expectEvents(reset, atNone)
        .expectResultMessagePayload(new AdjustmentAnswer(2, 100, 0, 2, 0));
    members()
        .given(HUNDRED, AT_TWO, reset, atNone)
        .when(new UndoAdjustment(edit(), 2))
        .expectEvents(undone(3, 2, 100, 100), reached(0, 2, 100));
  }

  @Test
  void anAdjustmentIsUndoneOnce() {
    var undo = new UndoAdjustment(edit(), 1);
    refused(LevelRefusal.UNKNOWN_ADJUSTMENT, new UndoAdjustment(edit(), 5), HUNDRED, AT_TWO);
    refused(LevelRefusal.ALREADY_UNDONE, undo, HUNDRED, undone(2, 1, -100, 0));
    refused(
        LevelRefusal.ALREADY_UNDONE, new UndoAdjustment(edit(), 2), HUNDRED, undone(2, 1, -100, 0));
    refused(
        LevelRefusal.MORE_THAN_THERE_IS, undo, HUNDRED, adjusted(2, Adjustment.REMOVED, -60, 40));
    members(new BoardCleared(GUILD, 1, 0, 10, NOON))
        .given(HUNDRED)
        .when(undo)
        .expectException(because(LevelRefusal.ADJUSTMENT_WAS_CLEARED));
  }

  @Test
  void aTransferHasTwoSides() {
    var given =
        new XpAdjusted(
            GUILD, MEMBER, 2, Adjustment.GIVEN, -100, 0, 0, OTHER, 7, null, 10, null, NOON);
    members()
        .given(HUNDRED)
        .when(new TransferXp(edit(), OTHER, true, false, 100))
        .expectEvents(given);
    refused(
        LevelRefusal.RECIPIENT_IS_THE_GIVER,
        new TransferXp(edit(), MEMBER, true, false, 1),
        HUNDRED);
    refused(
        LevelRefusal.RECIPIENT_IS_NOT_A_MEMBER,
        new TransferXp(edit(), OTHER, false, false, 1),
        HUNDRED);
    refused(LevelRefusal.MEMBER_IS_A_BOT, new TransferXp(edit(), OTHER, true, true, 1), HUNDRED);
    refused(
        LevelRefusal.MORE_THAN_THERE_IS, new TransferXp(edit(), OTHER, true, false, 101), HUNDRED);
    var received =
        new XpAdjusted(
            GUILD, MEMBER, 1, Adjustment.RECEIVED, 10, 10, 0, OTHER, 2, null, 10, null, NOON);
    refused(LevelRefusal.GIVER_UNDOES, new UndoAdjustment(edit(), 1), received);
  }

  @Test
  void whoIsExcludedIsReadmitted() {
    var excluded = new MemberExcluded(GUILD, MEMBER, 10, null, NOON);
    var readmitted = new MemberReadmitted(GUILD, MEMBER, 10, null, NOON);
    members().given(HUNDRED).when(new ExcludeMember(edit())).expectEvents(excluded);
    members().given(HUNDRED, excluded).when(new ReadmitMember(edit())).expectEvents(readmitted);
    refused(LevelRefusal.MEMBER_IS_EXCLUDED, new ExcludeMember(edit()), excluded);
    refused(LevelRefusal.MEMBER_IS_NOT_EXCLUDED, new ReadmitMember(edit()), HUNDRED);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, LevelCurve.MOST_XP})
  void amountsOutOfRangeAreRefused(long amount) {
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new AddXp(edit(), amount), HUNDRED, AT_TWO);
    if (amount != LevelCurve.MOST_XP) {
      refused(InputRefusal.NUMBER_OUT_OF_RANGE, new RemoveXp(edit(), amount), HUNDRED, AT_TWO);
    }
    if (amount < 0 || amount > LevelCurve.MOST_XP) {
      refused(InputRefusal.NUMBER_OUT_OF_RANGE, new SetXp(edit(), amount), HUNDRED, AT_TWO);
    }
  }

  @Test
  void levelsOutOfRangeAreRefused() {
    for (var level : new int[] {-1, LevelCurve.HIGHEST + 1, Integer.MAX_VALUE}) {
      refused(InputRefusal.NUMBER_OUT_OF_RANGE, new SetLevel(edit(), level), HUNDRED);
    }
  }

  @Test
  void whoIsUnknownGetsNothing() {
    refused(LevelRefusal.UNKNOWN_MEMBER, new AddXp(edit(false, false, OWNER, null), 1));
    refused(LevelRefusal.MEMBER_IS_A_BOT, new AddXp(edit(true, true, OWNER, null), 1));
    members()
        .given(HUNDRED)
        .when(new AddXp(edit(false, false, OWNER, null), 1))
        .expectEvents(adjusted(2, Adjustment.ADDED, 1, 101), reached(0, 2, 101));
  }

  @Test
  void notEveryoneMayChangeXp() {
    refused(LevelRefusal.MISSING_PERMISSION, new AddXp(edit(true, false, NOBODY, null), 1));
    refused(
        LevelRefusal.MISSING_PERMISSION, new UndoAdjustment(edit(true, false, NOBODY, null), 1));
  }
}
