package dev.docket;

import static dev.docket.PermissionMatrix.LEVELS;
import static dev.docket.PermissionMatrix.SETTINGS;
import static dev.docket.PermissionMatrix.joined;
import static dev.docket.PermissionMatrix.row;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.guilds.GuildCommand.AddRule;
import dev.docket.guilds.GuildCommand.AddTemplate;
import dev.docket.guilds.GuildCommand.AssignCommandLevel;
import dev.docket.guilds.GuildCommand.AssignJailChannel;
import dev.docket.guilds.GuildCommand.AssignJailRole;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.AssignLogChannel;
import dev.docket.guilds.GuildCommand.AssignPrefix;
import dev.docket.guilds.GuildCommand.ChangeRule;
import dev.docket.guilds.GuildCommand.ChangeSnippetRole;
import dev.docket.guilds.GuildCommand.ChangeTemplate;
import dev.docket.guilds.GuildCommand.ClearCommandLevel;
import dev.docket.guilds.GuildCommand.ClearJailChannel;
import dev.docket.guilds.GuildCommand.ClearJailRole;
import dev.docket.guilds.GuildCommand.ClearLevel;
import dev.docket.guilds.GuildCommand.ClearLogChannel;
import dev.docket.guilds.GuildCommand.ClearPrefix;
import dev.docket.guilds.GuildCommand.RemoveRule;
import dev.docket.guilds.GuildCommand.RemoveTemplate;
import dev.docket.guilds.GuildCommand.ReplaceSettings;
import dev.docket.guilds.GuildCommand.SwitchRule;
import dev.docket.guilds.LogType;
import dev.docket.guilds.SettingValues;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.EscalationRule.Offence;
import java.time.Duration;
import java.util.Map;

/** The rows of the permission matrix that are about a guild's settings. */
final class SettingPermissions {

  private static final EscalationRule RULE =
      new EscalationRule(
          "strikes", Map.of(Offence.WARN, 1), 3, Duration.ofDays(7), Action.KICK, null, false);

  private SettingPermissions() {}

  /** Every command at the doors, given those of the other rooms. */
  static Map<String, Takes> door(Map<String, Takes> others) {
    return joined(
        others,
        Map.ofEntries(
            Map.entry("config log", SETTINGS),
            Map.entry("config jail", SETTINGS),
            Map.entry("config template", SETTINGS),
            Map.entry("config show", SETTINGS),
            Map.entry("config history", SETTINGS),
            Map.entry("config snippets", SETTINGS),
            Map.entry("config level", LEVELS),
            Map.entry("config command", LEVELS),
            Map.entry("setup jail", LEVELS),
            Map.entry("escalation add", SETTINGS),
            Map.entry("escalation edit", SETTINGS),
            Map.entry("escalation show", SETTINGS),
            Map.entry("escalation preview", SETTINGS),
            Map.entry("escalation enable", SETTINGS),
            Map.entry("escalation disable", SETTINGS),
            Map.entry("escalation remove", SETTINGS),
            Map.entry("config prefix", SETTINGS),
            Map.entry("config diff", SETTINGS),
            Map.entry("config export", SETTINGS),
            Map.entry("config import", LEVELS),
            Map.entry("config panel", SETTINGS),
            Map.entry("config restore", LEVELS)));
  }

  /** Every command behind the doors, given those of the other rooms. */
  static Map<Class<?>, Sent> behind(Map<Class<?>, Sent> others) {
    return joined(
        others,
        Map.ofEntries(
            row(AssignLogChannel.class, SETTINGS, it -> new AssignLogChannel(it, LogType.MOD, 70)),
            row(ClearLogChannel.class, SETTINGS, it -> new ClearLogChannel(it, LogType.DEV)),
            row(AssignJailRole.class, SETTINGS, it -> new AssignJailRole(it, it.guildId())),
            row(ClearJailRole.class, SETTINGS, ClearJailRole::new),
            row(AssignJailChannel.class, SETTINGS, it -> new AssignJailChannel(it, 71)),
            row(ClearJailChannel.class, SETTINGS, ClearJailChannel::new),
            row(ChangeSnippetRole.class, SETTINGS, it -> new ChangeSnippetRole(it, 84, false)),
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
            row(RemoveRule.class, SETTINGS, it -> new RemoveRule(it, "strikes")),
            row(AssignPrefix.class, SETTINGS, it -> new AssignPrefix(it, "!")),
            row(ClearPrefix.class, SETTINGS, ClearPrefix::new),
            row(
                ReplaceSettings.class,
                LEVELS,
                it -> new ReplaceSettings(it, new SettingValues(Map.of()), "none"))));
  }
}
