package dev.docket.guilds;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.Right;
import java.time.Instant;

/** Everything that can be asked of a guild's settings. */
public sealed interface GuildCommand extends Command<GuildAnswer> {

  /**
   * Who asks for a change.
   *
   * @param actor as Discord states them at that moment
   */
  record By(long guildId, Actor actor, Instant at) {}

  /** Who asks for it. */
  By by();

  @Override
  default long guildId() {
    return by().guildId();
  }

  @Override
  default String stream() {
    return GuildSettings.streamOf(guildId());
  }

  @Override
  default Class<GuildAnswer> answerType() {
    return GuildAnswer.class;
  }

  /** What it takes. */
  default Right right() {
    return switch (this) {
      case AssignLevel _, ClearLevel _, AssignCommandLevel _, ClearCommandLevel _ ->
          SettingRight.LEVELS.right();
      case AssignLogChannel _,
          ClearLogChannel _,
          AssignJailRole _,
          ClearJailRole _,
          AssignJailChannel _,
          ClearJailChannel _,
          ChangeSnippetRole _,
          AssignPrefix _,
          ClearPrefix _,
          OnTemplates _ ->
          SettingRight.SETTINGS.right();
      case ReplaceSettings _ -> SettingRight.ALL.right();
      case OnRules _ -> SettingRight.RULES.right();
    };
  }

  /** Gives a log its channel. */
  record AssignLogChannel(By by, LogType type, long channelId) implements GuildCommand {}

  /** Leaves a log without a channel. */
  record ClearLogChannel(By by, LogType type) implements GuildCommand {}

  /**
   * Gives a permission level to a role, which may have no other.
   *
   * @param level 0 to 7
   */
  record AssignLevel(By by, int level, long roleId) implements GuildCommand {}

  /** Takes a permission level from its role. */
  record ClearLevel(By by, int level) implements GuildCommand {}

  /** Chooses the role of those in jail. */
  record AssignJailRole(By by, long roleId) implements GuildCommand {}

  /** Chooses no jail role. */
  record ClearJailRole(By by) implements GuildCommand {}

  /** Chooses the channel that is left to those in jail. */
  record AssignJailChannel(By by, long channelId) implements GuildCommand {}

  /** Chooses no jail channel. */
  record ClearJailChannel(By by) implements GuildCommand {}

  /**
   * Notes what the commands of another bot began with.
   *
   * @param prefix 1 to 10 characters without spaces
   */
  record AssignPrefix(By by, String prefix) implements GuildCommand {}

  /** Notes no prefix any more. */
  record ClearPrefix(By by) implements GuildCommand {}

  /**
   * Replaces all settings at once, and changes nothing if one of them cannot be.
   *
   * @param wanted all that is to be set; what is left out is cleared
   * @param seen the mark of the settings that were looked at; others are not replaced
   */
  record ReplaceSettings(By by, SettingValues wanted, String seen) implements GuildCommand {}

  /** A command that changes the templates for reasons. */
  sealed interface OnTemplates extends GuildCommand {}

  /**
   * Writes a template for reasons.
   *
   * @param name 1 to 32 characters; upper and lower case are one
   * @param text at most 1,000 characters
   */
  record AddTemplate(By by, String name, String text) implements OnTemplates {}

  /** Gives a template another text. */
  record ChangeTemplate(By by, String name, String text) implements OnTemplates {}

  /** Removes a template. */
  record RemoveTemplate(By by, String name) implements OnTemplates {}

  /**
   * Lets a command take another level than Docket's own.
   *
   * @param command as it is typed; its first word alone means all its subcommands
   * @param level 0 to 7; 0 is everyone's
   */
  record AssignCommandLevel(By by, String command, int level) implements GuildCommand {}

  /** Lets a command take Docket's own level again. */
  record ClearCommandLevel(By by, String command) implements GuildCommand {}

  /** Lets those who have a role write snippets, or lets them no more. */
  record ChangeSnippetRole(By by, long roleId, boolean allowed) implements GuildCommand {}

  /** A command that changes the rules by which cases lead to an action. */
  sealed interface OnRules extends GuildCommand {}

  /** Adds an escalation rule, switched off. */
  record AddRule(By by, EscalationRule rule) implements OnRules {}

  /** Changes the rule of that name, and switches it off. */
  record ChangeRule(By by, EscalationRule rule) implements OnRules {}

  /** Switches an escalation rule on or off. */
  record SwitchRule(By by, String name, boolean on) implements OnRules {}

  /** Removes an escalation rule. */
  record RemoveRule(By by, String name) implements OnRules {}
}
