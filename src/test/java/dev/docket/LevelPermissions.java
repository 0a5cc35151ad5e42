package dev.docket;

import static dev.docket.PermissionMatrix.LEVELS;
import static dev.docket.PermissionMatrix.SETTINGS;
import static dev.docket.PermissionMatrix.joined;
import static dev.docket.PermissionMatrix.row;
import static dev.docket.support.Given.NOON;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.levels.Announcement;
import dev.docket.levels.Award;
import dev.docket.levels.DecayRule;
import dev.docket.levels.ImportCommand.ImportXp;
import dev.docket.levels.ImportCommand.UndoImport;
import dev.docket.levels.ImportSource;
import dev.docket.levels.LevelCommand.HideMember;
import dev.docket.levels.LevelCommand.ShowMember;
import dev.docket.levels.LevelSettingCommand;
import dev.docket.levels.LevelSettingCommand.ApplyProposal;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ChangeAnnouncement;
import dev.docket.levels.LevelSettingCommand.ChangeAward;
import dev.docket.levels.LevelSettingCommand.ChangeCurve;
import dev.docket.levels.LevelSettingCommand.ChangeDailyCap;
import dev.docket.levels.LevelSettingCommand.ChangeDecay;
import dev.docket.levels.LevelSettingCommand.ChangeExclusion;
import dev.docket.levels.LevelSettingCommand.ChangeLevelRole;
import dev.docket.levels.LevelSettingCommand.ChangeMultiplier;
import dev.docket.levels.LevelSettingCommand.ChangeReactionEarner;
import dev.docket.levels.LevelSettingCommand.ChangeRoleStacking;
import dev.docket.levels.LevelSettingCommand.ChangeStacking;
import dev.docket.levels.LevelSettingCommand.ClearBoard;
import dev.docket.levels.LevelSettingCommand.EndSeason;
import dev.docket.levels.LevelSettingCommand.RestoreBoard;
import dev.docket.levels.LevelSettingCommand.StartSeason;
import dev.docket.levels.OnConflict;
import dev.docket.levels.Proposal;
import dev.docket.levels.ReactionEarner;
import dev.docket.levels.Scope;
import dev.docket.levels.Stacking;
import dev.docket.levels.XpCommand;
import dev.docket.levels.XpCommand.AddXp;
import dev.docket.levels.XpCommand.ExcludeMember;
import dev.docket.levels.XpCommand.ReadmitMember;
import dev.docket.levels.XpCommand.RemoveXp;
import dev.docket.levels.XpCommand.ResetXp;
import dev.docket.levels.XpCommand.SetLevel;
import dev.docket.levels.XpCommand.SetXp;
import dev.docket.levels.XpCommand.TransferXp;
import dev.docket.levels.XpCommand.UndoAdjustment;
import dev.docket.levels.XpEdit;
import dev.docket.levels.XpSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the permission matrix that are about levels. */
final class LevelPermissions {

  static final Takes MEMBERS = new Takes(3, 1L << 5);

  private LevelPermissions() {}

  /** Every slash command, given those of the other rooms. */
  static Map<String, Takes> door(Map<String, Takes> others) {
    return joined(
        others,
        Map.ofEntries(
            Map.entry("levels add", MEMBERS),
            Map.entry("levels remove", MEMBERS),
            Map.entry("levels set", MEMBERS),
            Map.entry("levels reset", MEMBERS),
            Map.entry("levels transfer", MEMBERS),
            Map.entry("levels undo", MEMBERS),
            Map.entry("levels exclude", MEMBERS),
            Map.entry("levels readmit", MEMBERS),
            Map.entry("levels sync", MEMBERS),
            Map.entry("level show", SETTINGS),
            Map.entry("level history", SETTINGS),
            Map.entry("levels clear", LEVELS),
            Map.entry("levels imports", LEVELS),
            Map.entry("levels restore", LEVELS),
            Map.entry("hide_rank", PermissionMatrix.EVERYONE),
            Map.entry("show_rank", PermissionMatrix.EVERYONE),
            Map.entry("season start", SETTINGS),
            Map.entry("season end", SETTINGS),
            Map.entry("level curve", SETTINGS),
            Map.entry("level whatif", SETTINGS),
            Map.entry("level award", SETTINGS),
            Map.entry("level cap", SETTINGS),
            Map.entry("level multiplier", SETTINGS),
            Map.entry("level exclusion", SETTINGS),
            Map.entry("level role", SETTINGS),
            Map.entry("level stacking", SETTINGS),
            Map.entry("level reactions", SETTINGS),
            Map.entry("level decay", SETTINGS),
            Map.entry("level announcement", SETTINGS)));
  }

  /** Every command behind the doors, given those of the other rooms. */
  static Map<Class<?>, Sent> behind(Map<Class<?>, Sent> others) {
    return joined(
        others,
        rows().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Stream<Map.Entry<Class<?>, Sent>> rows() {
    return Stream.of(
        setting(ChangeCurve.class, SETTINGS, it -> new ChangeCurve(it, "mee6")),
        setting(
            ChangeAward.class,
            SETTINGS,
            it -> new ChangeAward(it, XpSource.VOICE, new Award(1, 2, 0, 0))),
        setting(
            ChangeReactionEarner.class,
            SETTINGS,
            it -> new ChangeReactionEarner(it, ReactionEarner.BOTH)),
        setting(
            ChangeDecay.class,
            SETTINGS,
            it -> new ChangeDecay(it, new DecayRule(30, 5, null, 7, 0))),
        setting(ChangeDailyCap.class, SETTINGS, it -> new ChangeDailyCap(it, 100L)),
        setting(
            ChangeMultiplier.class, SETTINGS, it -> new ChangeMultiplier(it, Scope.ROLE, 95, 150)),
        setting(ChangeStacking.class, SETTINGS, it -> new ChangeStacking(it, Stacking.ALL)),
        setting(
            ChangeExclusion.class, SETTINGS, it -> new ChangeExclusion(it, Scope.ROLE, 96, true)),
        setting(ChangeLevelRole.class, SETTINGS, it -> new ChangeLevelRole(it, 5, 97L)),
        setting(ChangeRoleStacking.class, SETTINGS, it -> new ChangeRoleStacking(it, Stacking.ALL)),
        setting(
            ChangeAnnouncement.class,
            SETTINGS,
            it -> new ChangeAnnouncement(it, new Announcement(Announcement.Kind.DM, null, null))),
        setting(
            ApplyProposal.class,
            SETTINGS,
            it -> new ApplyProposal(it, Proposal.curve("arcane"), 0)),
        setting(ClearBoard.class, LEVELS, ClearBoard::new),
        setting(RestoreBoard.class, LEVELS, RestoreBoard::new),
        row(
            ImportXp.class,
            LEVELS,
            by ->
                new ImportXp(
                    by.guildId(),
                    20,
                    new ImportSource("mee6-1", "MEE6", "00", 1),
                    500,
                    null,
                    OnConflict.HIGHEST,
                    by.actor(),
                    NOON)),
        row(
            UndoImport.class,
            LEVELS,
            by -> new UndoImport(by.guildId(), 20, "mee6-1", by.actor(), NOON)),
        setting(StartSeason.class, SETTINGS, it -> new StartSeason(it, "winter")),
        setting(EndSeason.class, SETTINGS, EndSeason::new),
        row(
            HideMember.class,
            PermissionMatrix.EVERYONE,
            it -> new HideMember(it.guildId(), 30, NOON)),
        row(
            ShowMember.class,
            PermissionMatrix.EVERYONE,
            it -> new ShowMember(it.guildId(), 30, NOON)),
        hand(AddXp.class, it -> new AddXp(it, 5)),
        hand(RemoveXp.class, it -> new RemoveXp(it, 1)),
        hand(SetXp.class, it -> new SetXp(it, 50)),
        hand(SetLevel.class, it -> new SetLevel(it, 3)),
        hand(ResetXp.class, ResetXp::new),
        hand(TransferXp.class, it -> new TransferXp(it, 21, true, false, 1)),
        hand(UndoAdjustment.class, it -> new UndoAdjustment(it, 1)),
        hand(ExcludeMember.class, ExcludeMember::new),
        hand(ReadmitMember.class, ReadmitMember::new));
  }

  private static <C extends LevelSettingCommand> Map.Entry<Class<?>, Sent> setting(
      Class<C> type, Takes takes, Function<By, C> command) {
    return row(type, takes, by -> command.apply(new By(by.guildId(), by.actor(), NOON)));
  }

  private static <C extends XpCommand> Map.Entry<Class<?>, Sent> hand(
      Class<C> type, Function<XpEdit, C> command) {
    return row(
        type,
        MEMBERS,
        by -> command.apply(new XpEdit(by.guildId(), 20, true, false, by.actor(), NOON, null)));
  }
}
