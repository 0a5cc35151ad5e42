package dev.docket.guilds;

import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a guild's settings; {@code before} is the value until then. */
public sealed interface SettingEvent extends GuildEvent {

  /** Who changed it. */
  long actorId();

  /** When. */
  Instant at();

  /** A log got its channel. */
  @EventName("guild.log-channel-assigned")
  record LogChannelAssigned(
      long guildId, LogType type, long channelId, @Nullable Long before, long actorId, Instant at)
      implements SettingEvent {}

  /** A log has no channel any more. */
  @EventName("guild.log-channel-cleared")
  record LogChannelCleared(long guildId, LogType type, long before, long actorId, Instant at)
      implements SettingEvent {}

  /** A permission level was given to a role. */
  @EventName("guild.level-assigned")
  record LevelAssigned(
      long guildId, int level, long roleId, @Nullable Long before, long actorId, Instant at)
      implements SettingEvent {}

  /** A permission level was taken from its role. */
  @EventName("guild.level-cleared")
  record LevelCleared(long guildId, int level, long before, long actorId, Instant at)
      implements SettingEvent {}

  /** The role of those in jail was chosen. */
  @EventName("guild.jail-role-assigned")
  record JailRoleAssigned(
      long guildId, long roleId, @Nullable Long before, long actorId, Instant at)
      implements SettingEvent {}

  /** There is no jail role any more. */
  @EventName("guild.jail-role-cleared")
  record JailRoleCleared(long guildId, long before, long actorId, Instant at)
      implements SettingEvent {}

  /** The channel that is left to those in jail was chosen. */
  @EventName("guild.jail-channel-assigned")
  record JailChannelAssigned(
      long guildId, long channelId, @Nullable Long before, long actorId, Instant at)
      implements SettingEvent {}

  /** There is no jail channel any more. */
  @EventName("guild.jail-channel-cleared")
  record JailChannelCleared(long guildId, long before, long actorId, Instant at)
      implements SettingEvent {}

  /** A template for reasons was written; it is the guild's text and about nobody. */
  @EventName("guild.template-added")
  record TemplateAdded(long guildId, String name, String text, long actorId, Instant at)
      implements SettingEvent {}

  /** A template for reasons got another text. */
  @EventName("guild.template-changed")
  record TemplateChanged(
      long guildId, String name, String text, String before, long actorId, Instant at)
      implements SettingEvent {}

  /** A template for reasons was removed. */
  @EventName("guild.template-removed")
  record TemplateRemoved(long guildId, String name, String before, long actorId, Instant at)
      implements SettingEvent {}

  /** A command takes another level than Docket's own. */
  @EventName("guild.command-level-assigned")
  record CommandLevelAssigned(
      long guildId, String command, int level, @Nullable Integer before, long actorId, Instant at)
      implements SettingEvent {}

  /** A command takes Docket's own level again. */
  @EventName("guild.command-level-cleared")
  record CommandLevelCleared(long guildId, String command, int before, long actorId, Instant at)
      implements SettingEvent {}

  /** Those who have a role may write snippets; without any such role, everyone may. */
  @EventName("guild.snippet-role-added")
  record SnippetRoleAdded(long guildId, long roleId, long actorId, Instant at)
      implements SettingEvent {}

  /** A role does not let anyone write snippets any more. */
  @EventName("guild.snippet-role-removed")
  record SnippetRoleRemoved(long guildId, long roleId, long actorId, Instant at)
      implements SettingEvent {}

  /** A rule by which cases lead to an action was added, switched off. */
  @EventName("guild.rule-added")
  record RuleAdded(long guildId, EscalationRule rule, long actorId, Instant at)
      implements SettingEvent {}

  /** An escalation rule was changed, and switched off by it. */
  @EventName("guild.rule-changed")
  record RuleChanged(
      long guildId, EscalationRule rule, EscalationRule before, long actorId, Instant at)
      implements SettingEvent {}

  /** An escalation rule was switched on or off, as it says itself. */
  @EventName("guild.rule-switched")
  record RuleSwitched(long guildId, EscalationRule rule, long actorId, Instant at)
      implements SettingEvent {}

  /** An escalation rule was removed. */
  @EventName("guild.rule-removed")
  record RuleRemoved(long guildId, EscalationRule before, long actorId, Instant at)
      implements SettingEvent {}

  /** What commands of a bot before Docket began with was noted. */
  @EventName("guild.prefix-assigned")
  record PrefixAssigned(
      long guildId, String prefix, @Nullable String before, long actorId, Instant at)
      implements SettingEvent {}

  /** No prefix is noted any more. */
  @EventName("guild.prefix-cleared")
  record PrefixCleared(long guildId, String before, long actorId, Instant at)
      implements SettingEvent {}
}
