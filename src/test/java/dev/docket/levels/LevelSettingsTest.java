package dev.docket.levels;

import static dev.docket.levels.Fixtures.BY_OWNER;
import static dev.docket.levels.Fixtures.NOBODY;
import static dev.docket.levels.Fixtures.because;
import static dev.docket.levels.Fixtures.settings;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refusal;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ChangeAnnouncement;
import dev.docket.levels.LevelSettingCommand.ChangeAward;
import dev.docket.levels.LevelSettingCommand.ChangeCurve;
import dev.docket.levels.LevelSettingCommand.ChangeDailyCap;
import dev.docket.levels.LevelSettingCommand.ChangeExclusion;
import dev.docket.levels.LevelSettingCommand.ChangeLevelRole;
import dev.docket.levels.LevelSettingCommand.ChangeMultiplier;
import dev.docket.levels.LevelSettingCommand.ChangeReactionEarner;
import dev.docket.levels.LevelSettingCommand.ChangeRoleStacking;
import dev.docket.levels.LevelSettingCommand.ChangeStacking;
import dev.docket.levels.LevelSettingCommand.ClearBoard;
import dev.docket.levels.LevelSettingCommand.RestoreBoard;
import dev.docket.levels.LevelSettingEvent.AnnouncementChanged;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.BoardCleared;
import dev.docket.levels.LevelSettingEvent.BoardRestored;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.DailyCapChanged;
import dev.docket.levels.LevelSettingEvent.ExclusionChanged;
import dev.docket.levels.LevelSettingEvent.LevelRoleChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import dev.docket.levels.LevelSettingEvent.ReactionEarnerChanged;
import dev.docket.levels.LevelSettingEvent.RoleStackingChanged;
import dev.docket.levels.LevelSettingEvent.StackingChanged;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a guild may settle about levels. */
class LevelSettingsTest {

  private static void becomes(
      LevelSettingCommand command,
      LevelSettingEvent event,
      @Nullable String before,
      LevelSettingEvent... given) {
    settings()
        .given((Object[]) given)
        .when(command)
        .expectEvents(event)
        .expectResultMessagePayload(new LevelSettingAnswer(before));
  }

  private static void refused(
      Refusal refusal, LevelSettingCommand command, LevelSettingEvent... given) {
    settings()
        .given(List.of(given))
        .when(command)
        .expectNoEvents()
        .expectException(because(refusal));
  }

  @Test
  void aCurveIsKeptAsItIsRead() {
    becomes(
        new ChangeCurve(BY_OWNER, " Tux 1.750 "),
        new CurveChanged(GUILD, "tux 1.75", null, 10, NOON),
        null);
    var mee6 = new CurveChanged(GUILD, "mee6", null, 10, NOON);
    becomes(
        new ChangeCurve(BY_OWNER, null),
        new CurveChanged(GUILD, null, "mee6", 10, NOON),
        "mee6",
        mee6);
    refused(LevelRefusal.SETTING_UNCHANGED, new ChangeCurve(BY_OWNER, "MEE6"), mee6);
    refused(LevelRefusal.CURVE_DOES_NOT_RISE, new ChangeCurve(BY_OWNER, "polynomial -1 5 0"));
  }

  @Test
  void aSourceEarnsWhatTheGuildSays() {
    var award = new Award(15, 25, 60, 3);
    becomes(
        new ChangeAward(BY_OWNER, XpSource.MESSAGE, award),
        new AwardChanged(GUILD, XpSource.MESSAGE, award, null, 10, NOON),
        null);
    for (var wrong :
        List.of(
            new Award(-1, 5, 0, 0),
            new Award(5, 4, 0, 0),
            new Award(5, 10_001, 0, 0),
            new Award(1, 1, -1, 0),
            new Award(1, 1, 86_401, 0),
            new Award(1, 1, 0, 4_001))) {
      refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ChangeAward(BY_OWNER, XpSource.VOICE, wrong));
    }
  }

  @Test
  void byAReactionWhoeverReactsEarnsUnlessTheGuildSaysOtherwise() {
    becomes(
        new ChangeReactionEarner(BY_OWNER, ReactionEarner.AUTHOR),
        new ReactionEarnerChanged(GUILD, ReactionEarner.AUTHOR, ReactionEarner.REACTOR, 10, NOON),
        "reactor");
    refused(
        LevelRefusal.SETTING_UNCHANGED, new ChangeReactionEarner(BY_OWNER, ReactionEarner.REACTOR));
  }

  @Test
  void capsAndMultipliersHaveRanges() {
    becomes(
        new ChangeDailyCap(BY_OWNER, 500L), new DailyCapChanged(GUILD, 500L, null, 10, NOON), null);
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ChangeDailyCap(BY_OWNER, 0L));
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ChangeDailyCap(BY_OWNER, Long.MIN_VALUE));
    becomes(
        new ChangeMultiplier(BY_OWNER, Scope.CHANNEL, 70, 150),
        new MultiplierChanged(GUILD, Scope.CHANNEL, 70, 150, null, 10, NOON),
        null);
    refused(
        InputRefusal.NUMBER_OUT_OF_RANGE, new ChangeMultiplier(BY_OWNER, Scope.ROLE, 80, 1_001));
    becomes(
        new ChangeStacking(BY_OWNER, Stacking.ALL),
        new StackingChanged(GUILD, Stacking.ALL, Stacking.HIGHEST, 10, NOON),
        "highest");
  }

  @Test
  void whatIsExcludedIsReadmitted() {
    var excluded = new ExclusionChanged(GUILD, Scope.ROLE, 80, true, 10, NOON);
    becomes(new ChangeExclusion(BY_OWNER, Scope.ROLE, 80, true), excluded, null);
    becomes(
        new ChangeExclusion(BY_OWNER, Scope.ROLE, 80, false),
        new ExclusionChanged(GUILD, Scope.ROLE, 80, false, 10, NOON),
        "excluded",
        excluded);
    refused(
        LevelRefusal.SETTING_UNCHANGED, new ChangeExclusion(BY_OWNER, Scope.CHANNEL, 80, false));
  }

  @Test
  void aRoleShowsOneLevelAndEveryoneShowsNone() {
    var five = new LevelRoleChanged(GUILD, 5, 80L, null, 10, NOON);
    becomes(new ChangeLevelRole(BY_OWNER, 5, 80L), five, null);
    refused(LevelRefusal.ROLE_SHOWS_A_LEVEL, new ChangeLevelRole(BY_OWNER, 6, 80L), five);
    refused(LevelRefusal.ROLE_IS_FOR_EVERYONE, new ChangeLevelRole(BY_OWNER, 6, GUILD));
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ChangeLevelRole(BY_OWNER, 0, 81L));
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ChangeLevelRole(BY_OWNER, 31_001, 81L));
    becomes(
        new ChangeRoleStacking(BY_OWNER, Stacking.ALL),
        new RoleStackingChanged(GUILD, Stacking.ALL, Stacking.HIGHEST, 10, NOON),
        "highest");
  }

  /** Discord knows 250 roles in a guild. */
  @Test
  void aListOfThreeHundredRolesIsRefused() {
    var full =
        IntStream.rangeClosed(1, 250)
            .mapToObj(it -> new LevelRoleChanged(GUILD, it, 1_000L + it, null, 10, NOON))
            .toArray(LevelSettingEvent[]::new);
    refused(LevelRefusal.TOO_MANY_OF_A_KIND, new ChangeLevelRole(BY_OWNER, 300, 2_000L), full);
    becomes(
        new ChangeLevelRole(BY_OWNER, 250, 2_000L),
        new LevelRoleChanged(GUILD, 250, 2_000L, 1_250L, 10, NOON),
        "1250",
        full);
    var channels =
        LongStream.rangeClosed(1, 500)
            .mapToObj(it -> new ExclusionChanged(GUILD, Scope.CHANNEL, it, true, 10, NOON))
            .toArray(LevelSettingEvent[]::new);
    refused(
        LevelRefusal.TOO_MANY_OF_A_KIND,
        new ChangeExclusion(BY_OWNER, Scope.CHANNEL, 501, true),
        channels);
  }

  @Test
  void anAnnouncementSaysOnlyWhatIsKnown() {
    var said = new Announcement(Announcement.Kind.CHANNEL, 70L, "{member} is at {level}");
    becomes(
        new ChangeAnnouncement(BY_OWNER, said),
        new AnnouncementChanged(GUILD, said, Announcement.OFF, 10, NOON),
        "off");
    refused(
        LevelRefusal.ANNOUNCEMENT_NEEDS_A_CHANNEL,
        new ChangeAnnouncement(BY_OWNER, new Announcement(Announcement.Kind.CHANNEL, null, null)));
    refused(
        InputRefusal.VALUE_UNREADABLE,
        new ChangeAnnouncement(
            BY_OWNER, new Announcement(Announcement.Kind.DM, null, "{password}")));
    refused(
        InputRefusal.TEXT_TOO_LONG,
        new ChangeAnnouncement(
            BY_OWNER, new Announcement(Announcement.Kind.DM, null, "a".repeat(1_001))));
    refused(LevelRefusal.SETTING_UNCHANGED, new ChangeAnnouncement(BY_OWNER, Announcement.OFF));
  }

  @Test
  void theLastClearingIsTakenBackAndNumbersAreNotUsedTwice() {
    var first = new BoardCleared(GUILD, 1, 0, 10, NOON);
    var second = new BoardCleared(GUILD, 2, 1, 10, NOON);
    becomes(new ClearBoard(BY_OWNER), first, "0");
    becomes(new ClearBoard(BY_OWNER), second, "1", first);
    var restored = new BoardRestored(GUILD, 1, 2, 10, NOON);
    becomes(new RestoreBoard(BY_OWNER), restored, "2", first, second);
    becomes(
        new RestoreBoard(BY_OWNER),
        new BoardRestored(GUILD, 0, 1, 10, NOON),
        "1",
        first,
        second,
        restored);
    becomes(
        new ClearBoard(BY_OWNER),
        new BoardCleared(GUILD, 3, 1, 10, NOON),
        "1",
        first,
        second,
        restored);
    refused(LevelRefusal.NOTHING_TO_RESTORE, new RestoreBoard(BY_OWNER));
  }

  @Test
  void notEveryoneMaySettle() {
    refused(LevelRefusal.MISSING_PERMISSION, new ChangeCurve(new By(GUILD, NOBODY, NOON), "mee6"));
    refused(LevelRefusal.MISSING_PERMISSION, new ClearBoard(new By(GUILD, NOBODY, NOON)));
  }
}
