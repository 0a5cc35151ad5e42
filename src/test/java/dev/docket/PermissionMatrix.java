package dev.docket;

import static dev.docket.support.Given.NOON;

import dev.docket.afk.AfkCommand.ExpireAfk;
import dev.docket.afk.AfkCommand.ReportAfk;
import dev.docket.audit.AuditCommand.ReportAct;
import dev.docket.cases.Authority;
import dev.docket.cases.Bar;
import dev.docket.cases.BatchCommand.PickMembers;
import dev.docket.cases.BatchCommand.SettleMembers;
import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.AddNote;
import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.BarMember;
import dev.docket.cases.CaseCommand.Escalate;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.ImportCase;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LabelCase;
import dev.docket.cases.CaseCommand.LiftBar;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.RecordByHand;
import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.ReportEnforcement;
import dev.docket.cases.CaseCommand.ReportRejoin;
import dev.docket.cases.CaseCommand.ReportRoles;
import dev.docket.cases.CaseCommand.SoftbanMember;
import dev.docket.cases.CaseCommand.TakeNote;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.UndoCase;
import dev.docket.cases.CaseCommand.UnjailMember;
import dev.docket.cases.CaseCommand.UnlabelCase;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.Exhibit;
import dev.docket.cases.Ruling;
import dev.docket.guilds.GuildCommand.AddRule;
import dev.docket.guilds.GuildCommand.AddTemplate;
import dev.docket.guilds.GuildCommand.AssignCommandLevel;
import dev.docket.guilds.GuildCommand.AssignJailChannel;
import dev.docket.guilds.GuildCommand.AssignJailRole;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.AssignLogChannel;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ChangeRule;
import dev.docket.guilds.GuildCommand.ChangeTemplate;
import dev.docket.guilds.GuildCommand.ClearCommandLevel;
import dev.docket.guilds.GuildCommand.ClearJailChannel;
import dev.docket.guilds.GuildCommand.ClearJailRole;
import dev.docket.guilds.GuildCommand.ClearLevel;
import dev.docket.guilds.GuildCommand.ClearLogChannel;
import dev.docket.guilds.GuildCommand.RemoveRule;
import dev.docket.guilds.GuildCommand.RemoveTemplate;
import dev.docket.guilds.GuildCommand.SwitchRule;
import dev.docket.guilds.LogType;
import dev.docket.kernel.Command;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.EscalationRule.Offence;
import dev.docket.watch.WatchCommand.BeginWatch;
import dev.docket.watch.WatchCommand.RecordReading;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What every command takes, at the door and behind it; what is new has no row until it is given.
 */
final class PermissionMatrix {

  static final long ADMINISTRATOR = 1L << 3;
  static final long KICK = 1L << 1;
  static final long BAN = 1L << 2;
  static final long MODERATE = 1L << 40;

  /** A level, and one of Discord's permissions; 0 is everyone's. */
  record Takes(int level, long permission) {}

  static final Takes EVERYONE = new Takes(0, 0);
  static final Takes MODERATORS = new Takes(2, MODERATE);
  private static final Takes BARRING = new Takes(3, MODERATE);
  static final Takes MASS = new Takes(4, 1L << 5);
  static final Takes SETTINGS = new Takes(5, ADMINISTRATOR);
  static final Takes LEVELS = new Takes(7, ADMINISTRATOR);

  private static final EscalationRule RULE =
      new EscalationRule(
          "strikes", Map.of(Offence.WARN, 1), 3, Duration.ofDays(7), Action.KICK, null, false);

  /** Every slash command. */
  static final Map<String, Takes> DOOR =
      Map.ofEntries(
          Map.entry("ban", new Takes(3, BAN)),
          Map.entry("tempban", new Takes(3, BAN)),
          Map.entry("unban", new Takes(3, BAN)),
          Map.entry("kick", new Takes(2, KICK)),
          Map.entry("warn", MODERATORS),
          Map.entry("timeout", MODERATORS),
          Map.entry("untimeout", MODERATORS),
          Map.entry("softban", new Takes(3, BAN)),
          Map.entry("jail", MODERATORS),
          Map.entry("unjail", MODERATORS),
          Map.entry("pollban", BARRING),
          Map.entry("pollunban", BARRING),
          Map.entry("snippetban", BARRING),
          Map.entry("snippetunban", BARRING),
          Map.entry("note", MODERATORS),
          Map.entry("case view", MODERATORS),
          Map.entry("case history", MODERATORS),
          Map.entry("case reason", MODERATORS),
          Map.entry("case void", MODERATORS),
          Map.entry("case reinstate", MODERATORS),
          Map.entry("case undo", MODERATORS),
          Map.entry("case evidence", MODERATORS),
          Map.entry("case note", MODERATORS),
          Map.entry("case label", MODERATORS),
          Map.entry("case unlabel", MODERATORS),
          Map.entry("case list", MODERATORS),
          Map.entry("case dossier", MODERATORS),
          Map.entry("case stats", MODERATORS),
          Map.entry("case exhibits", MODERATORS),
          Map.entry("undo", new Takes(5, 1L << 5)),
          Map.entry("purge", new Takes(2, 1L << 13)),
          Map.entry("slowmode", new Takes(2, 1L << 4)),
          Map.entry("report", EVERYONE),
          Map.entry("audit list", MODERATORS),
          Map.entry("afk", EVERYONE),
          Map.entry("permafk", EVERYONE),
          Map.entry("back", EVERYONE),
          Map.entry("self_timeout", EVERYONE),
          Map.entry("clearafk", MODERATORS),
          Map.entry("mass ban", MASS),
          Map.entry("mass tempban", MASS),
          Map.entry("mass unban", MASS),
          Map.entry("mass kick", MASS),
          Map.entry("mass warn", MASS),
          Map.entry("mass timeout", MASS),
          Map.entry("mass untimeout", MASS),
          Map.entry("mass show", MASS),
          Map.entry("mass cancel", MASS),
          Map.entry("rank", EVERYONE),
          Map.entry("leaderboard", EVERYONE),
          Map.entry("levels add", LevelPermissions.MEMBERS),
          Map.entry("levels remove", LevelPermissions.MEMBERS),
          Map.entry("levels set", LevelPermissions.MEMBERS),
          Map.entry("levels reset", LevelPermissions.MEMBERS),
          Map.entry("levels transfer", LevelPermissions.MEMBERS),
          Map.entry("levels undo", LevelPermissions.MEMBERS),
          Map.entry("levels exclude", LevelPermissions.MEMBERS),
          Map.entry("levels readmit", LevelPermissions.MEMBERS),
          Map.entry("levels clear", LEVELS),
          Map.entry("levels restore", LEVELS),
          Map.entry("level curve", SETTINGS),
          Map.entry("level award", SETTINGS),
          Map.entry("level cap", SETTINGS),
          Map.entry("level multiplier", SETTINGS),
          Map.entry("level exclusion", SETTINGS),
          Map.entry("level role", SETTINGS),
          Map.entry("level stacking", SETTINGS),
          Map.entry("level announcement", SETTINGS),
          Map.entry("config log", SETTINGS),
          Map.entry("config jail", SETTINGS),
          Map.entry("config template", SETTINGS),
          Map.entry("config show", SETTINGS),
          Map.entry("config history", SETTINGS),
          Map.entry("config level", LEVELS),
          Map.entry("config command", LEVELS),
          Map.entry("setup jail", LEVELS),
          Map.entry("escalation add", SETTINGS),
          Map.entry("escalation edit", SETTINGS),
          Map.entry("escalation show", SETTINGS),
          Map.entry("escalation preview", SETTINGS),
          Map.entry("escalation enable", SETTINGS),
          Map.entry("escalation disable", SETTINGS),
          Map.entry("escalation remove", SETTINGS));

  /** A command behind the doors, as somebody would send it. */
  record Sent(Takes takes, Function<By, Command<?>> by) {}

  /** Every command that somebody gives, none of which gives a level when it is repeated. */
  static final Map<Class<?>, Sent> BEHIND =
      LevelPermissions.and(
          ruling(BanMember.class, new Takes(3, BAN), it -> new BanMember(it, null, 0)),
          ruling(UnbanMember.class, new Takes(3, BAN), UnbanMember::new),
          ruling(KickMember.class, new Takes(2, KICK), KickMember::new),
          ruling(WarnMember.class, MODERATORS, WarnMember::new),
          ruling(TimeOutMember.class, MODERATORS, it -> new TimeOutMember(it, Duration.ofHours(1))),
          ruling(LiftTimeout.class, MODERATORS, LiftTimeout::new),
          ruling(SoftbanMember.class, new Takes(3, BAN), it -> new SoftbanMember(it, 0)),
          ruling(JailMember.class, MODERATORS, it -> new JailMember(it, 95, List.of())),
          ruling(UnjailMember.class, MODERATORS, UnjailMember::new),
          ruling(BarMember.class, BARRING, it -> new BarMember(it, Bar.POLLS)),
          ruling(LiftBar.class, BARRING, it -> new LiftBar(it, Bar.SNIPPETS)),
          ruling(TakeNote.class, MODERATORS, TakeNote::new),
          editing(AmendReason.class, it -> new AmendReason(it, "other")),
          editing(VoidCase.class, it -> new VoidCase(it, "wrong")),
          editing(ReinstateCase.class, it -> new ReinstateCase(it, "right")),
          editing(UndoCase.class, it -> new UndoCase(it, "wrong")),
          editing(AddEvidence.class, it -> new AddEvidence(it, new Exhibit("here", null, null))),
          editing(AddNote.class, it -> new AddNote(it, " ")),
          editing(LabelCase.class, it -> new LabelCase(it, "raid")),
          editing(UnlabelCase.class, it -> new UnlabelCase(it, "spam")),
          row(
              ImportCase.class,
              new Takes(8, ADMINISTRATOR),
              it ->
                  new ImportCase(
                      it.guildId(), 20, it.actor(), "WARN", 10, null, "tux", 1, NOON, null, NOON)),
          row(AssignLogChannel.class, SETTINGS, it -> new AssignLogChannel(it, LogType.MOD, 70)),
          row(ClearLogChannel.class, SETTINGS, it -> new ClearLogChannel(it, LogType.DEV)),
          row(AssignJailRole.class, SETTINGS, it -> new AssignJailRole(it, it.guildId())),
          row(ClearJailRole.class, SETTINGS, ClearJailRole::new),
          row(AssignJailChannel.class, SETTINGS, it -> new AssignJailChannel(it, 71)),
          row(ClearJailChannel.class, SETTINGS, ClearJailChannel::new),
          row(AddTemplate.class, SETTINGS, it -> new AddTemplate(it, "spam", "No ads.")),
          row(ChangeTemplate.class, SETTINGS, it -> new ChangeTemplate(it, "raid", "Raid.")),
          row(RemoveTemplate.class, SETTINGS, it -> new RemoveTemplate(it, "raid")),
          row(AssignLevel.class, LEVELS, it -> new AssignLevel(it, 0, it.guildId())),
          row(ClearLevel.class, LEVELS, it -> new ClearLevel(it, 8)),
          row(AssignCommandLevel.class, LEVELS, it -> new AssignCommandLevel(it, "config", 0)),
          row(ClearCommandLevel.class, LEVELS, it -> new ClearCommandLevel(it, "kick")),
          row(AddRule.class, SETTINGS, it -> new AddRule(it, RULE)),
          row(ChangeRule.class, SETTINGS, it -> new ChangeRule(it, RULE)),
          row(SwitchRule.class, SETTINGS, it -> new SwitchRule(it, "strikes", true)),
          row(RemoveRule.class, SETTINGS, it -> new RemoveRule(it, "strikes")));

  /** What Docket tells itself; nobody can send it through a door. */
  static final Set<Class<?>> OWN =
      Set.of(
          ReportAct.class,
          ExpireAfk.class,
          ReportAfk.class,
          ExpireBan.class,
          ReportEnforcement.class,
          ReportRoles.class,
          RecordLogPost.class,
          PickMembers.class,
          SettleMembers.class,
          RecordByHand.class,
          BeginWatch.class,
          RecordReading.class,
          ReportRejoin.class,
          Escalate.class);

  private PermissionMatrix() {}

  static <C extends Command<?>> Map.Entry<Class<?>, Sent> row(
      Class<C> type, Takes takes, Function<By, C> by) {
    return Map.entry(type, new Sent(takes, by::apply));
  }

  private static <C extends Command<?>> Map.Entry<Class<?>, Sent> ruling(
      Class<C> type, Takes takes, Function<Ruling, C> command) {
    return row(
        type,
        takes,
        by ->
            command.apply(
                new Ruling(
                    by.guildId(), 20, by.actor().userId(), authority(by), "spam", false, NOON)));
  }

  /** Of a warning, which is case 1 of user 20 in either guild. */
  private static <C extends Command<?>> Map.Entry<Class<?>, Sent> editing(
      Class<C> type, Function<CaseEdit, C> command) {
    return row(
        type,
        MODERATORS,
        by -> command.apply(new CaseEdit(by.guildId(), 20, 1, authority(by), NOON)));
  }

  static Authority authority(By by) {
    return new Authority(by.actor(), 9, false, false, false, true, 1, false, null);
  }
}
