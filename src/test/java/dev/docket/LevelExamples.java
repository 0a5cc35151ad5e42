package dev.docket;

import static dev.docket.support.Given.NOON;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import dev.docket.levels.Adjustment;
import dev.docket.levels.Announcement;
import dev.docket.levels.Award;
import dev.docket.levels.DecayRule;
import dev.docket.levels.ImportSource;
import dev.docket.levels.LevelEvent.LevelDropped;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.MemberExcluded;
import dev.docket.levels.LevelEvent.MemberReadmitted;
import dev.docket.levels.LevelEvent.MemberRelisted;
import dev.docket.levels.LevelEvent.MemberUnlisted;
import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelEvent.XpDecayed;
import dev.docket.levels.LevelEvent.XpImportReverted;
import dev.docket.levels.LevelEvent.XpImported;
import dev.docket.levels.LevelSettingEvent.AnnouncementChanged;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.BoardCleared;
import dev.docket.levels.LevelSettingEvent.BoardRestored;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.DailyCapChanged;
import dev.docket.levels.LevelSettingEvent.DecayChanged;
import dev.docket.levels.LevelSettingEvent.ExclusionChanged;
import dev.docket.levels.LevelSettingEvent.LevelRoleChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import dev.docket.levels.LevelSettingEvent.ReactionEarnerChanged;
import dev.docket.levels.LevelSettingEvent.RoleStackingChanged;
import dev.docket.levels.LevelSettingEvent.SeasonEnded;
import dev.docket.levels.LevelSettingEvent.SeasonStarted;
import dev.docket.levels.LevelSettingEvent.StackingChanged;
import dev.docket.levels.OnConflict;
import dev.docket.levels.ReactionEarner;
import dev.docket.levels.Scope;
import dev.docket.levels.Stacking;
import dev.docket.levels.XpSource;
import java.util.List;

/** One of each level event, with every component filled. */
final class LevelExamples {

  static final List<GuildEvent> ALL =
      List.of(
          new XpAwarded(900, 20, XpSource.MESSAGE, 30, 40, 1, 20, 1.5, 30, 130, 0, 0, NOON),
          new XpAdjusted(
              900,
              20,
              3,
              Adjustment.UNDONE,
              -30,
              100,
              1,
              21L,
              4,
              2,
              10,
              new PersonalText(20, "by mistake"),
              NOON),
          new LevelDropped(900, 20, 2, 1, 30, NOON),
          new XpImported(
              900,
              20,
              new ImportSource("mee6-0a1b2c3d4e5f", "MEE6", "0a1b2c3d4e5f", 7),
              4_675,
              10,
              OnConflict.HIGHEST,
              4_545,
              4_675,
              0,
              15,
              10,
              NOON),
          new XpImportReverted(900, 20, "mee6-0a1b2c3d4e5f", -4_545, 130, 0, 2, 10, NOON),
          new MemberExcluded(900, 20, 10, new PersonalText(20, "spam"), NOON),
          new MemberReadmitted(900, 20, 10, new PersonalText(20, "sorry"), NOON),
          new MemberUnlisted(900, 20, NOON),
          new MemberRelisted(900, 20, NOON),
          new CurveChanged(900, "tux 1.75", "mee6", 10, NOON),
          new AwardChanged(
              900, XpSource.VOICE, new Award(5, 10, 60, 3), new Award(1, 1, 0, 0), 10, NOON),
          new DailyCapChanged(900, 500L, 400L, 10, NOON),
          new MultiplierChanged(900, Scope.ROLE, 80, 150, 200, 10, NOON),
          new StackingChanged(900, Stacking.ALL, Stacking.HIGHEST, 10, NOON),
          new ExclusionChanged(900, Scope.CHANNEL, 70, true, 10, NOON),
          new LevelRoleChanged(900, 5, 80L, 79L, 10, NOON),
          new RoleStackingChanged(900, Stacking.ALL, Stacking.HIGHEST, 10, NOON),
          new AnnouncementChanged(
              900,
              new Announcement(Announcement.Kind.CHANNEL, 70L, "Well done, {member}"),
              new Announcement(Announcement.Kind.OFF, null, null),
              10,
              NOON),
          new BoardCleared(900, 1, 0, 10, NOON),
          new BoardRestored(900, 0, 1, 10, NOON),
          new SeasonStarted(900, 2, "Winter", 10, NOON),
          new SeasonEnded(900, 2, "Winter", 10, NOON),
          new ReactionEarnerChanged(900, ReactionEarner.BOTH, ReactionEarner.AUTHOR, 10, NOON),
          new XpDecayed(900, 20, new DecayRule(30, 5, null, 7, 100), NOON, -6, 124, 0, 3, NOON),
          new DecayChanged(
              900,
              new DecayRule(30, 5, null, 7, 100),
              new DecayRule(60, null, 50L, 1, 0),
              10,
              NOON),
          new LevelReached(900, 20, 1, 2, 130, 0, NOON));

  private LevelExamples() {}
}
