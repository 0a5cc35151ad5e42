package dev.docket.guilds;

import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.SettingEvent.CommandLevelAssigned;
import dev.docket.guilds.SettingEvent.CommandLevelCleared;
import dev.docket.guilds.SettingEvent.JailChannelAssigned;
import dev.docket.guilds.SettingEvent.JailChannelCleared;
import dev.docket.guilds.SettingEvent.JailRoleAssigned;
import dev.docket.guilds.SettingEvent.JailRoleCleared;
import dev.docket.guilds.SettingEvent.LevelAssigned;
import dev.docket.guilds.SettingEvent.LevelCleared;
import dev.docket.guilds.SettingEvent.LogChannelAssigned;
import dev.docket.guilds.SettingEvent.LogChannelCleared;
import dev.docket.guilds.SettingEvent.PrefixAssigned;
import dev.docket.guilds.SettingEvent.PrefixCleared;
import dev.docket.guilds.SettingEvent.RuleAdded;
import dev.docket.guilds.SettingEvent.RuleChanged;
import dev.docket.guilds.SettingEvent.RuleRemoved;
import dev.docket.guilds.SettingEvent.RuleSwitched;
import dev.docket.guilds.SettingEvent.SnippetRoleAdded;
import dev.docket.guilds.SettingEvent.SnippetRoleRemoved;
import dev.docket.guilds.SettingEvent.TemplateAdded;
import dev.docket.guilds.SettingEvent.TemplateChanged;
import dev.docket.guilds.SettingEvent.TemplateRemoved;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The event by which a setting gets a value, the other way round than {@link SettingChange}. */
final class SettingEvents {

  private SettingEvents() {}

  /** One of the two values is there, and they differ. */
  static SettingEvent of(By by, SettingKey key, @Nullable String before, @Nullable String after) {
    return after == null
        ? cleared(by, key, Objects.requireNonNull(before))
        : assigned(by, key, before, after);
  }

  private static SettingEvent cleared(By by, SettingKey key, String before) {
    long guild = by.guildId();
    long actor = by.actor().userId();
    Instant at = by.at();
    var name = key.name();
    return switch (key.kind()) {
      case LOG_CHANNEL ->
          new LogChannelCleared(guild, LogType.valueOf(name), Long.parseLong(before), actor, at);
      case LEVEL ->
          new LevelCleared(guild, Integer.parseInt(name), Long.parseLong(before), actor, at);
      case JAIL_ROLE -> new JailRoleCleared(guild, Long.parseLong(before), actor, at);
      case JAIL_CHANNEL -> new JailChannelCleared(guild, Long.parseLong(before), actor, at);
      case TEMPLATE -> new TemplateRemoved(guild, name, before, actor, at);
      case COMMAND_LEVEL ->
          new CommandLevelCleared(guild, name, Integer.parseInt(before), actor, at);
      case SNIPPET_ROLE -> new SnippetRoleRemoved(guild, Long.parseLong(name), actor, at);
      case ESCALATION_RULE -> new RuleRemoved(guild, RuleText.parse(name, before), actor, at);
      case PREFIX -> new PrefixCleared(guild, before, actor, at);
    };
  }

  private static SettingEvent assigned(
      By by, SettingKey key, @Nullable String before, String after) {
    long guild = by.guildId();
    long actor = by.actor().userId();
    Instant at = by.at();
    var name = key.name();
    return switch (key.kind()) {
      case LOG_CHANNEL ->
          new LogChannelAssigned(
              guild, LogType.valueOf(name), Long.parseLong(after), id(before), actor, at);
      case LEVEL ->
          new LevelAssigned(
              guild, Integer.parseInt(name), Long.parseLong(after), id(before), actor, at);
      case JAIL_ROLE -> new JailRoleAssigned(guild, Long.parseLong(after), id(before), actor, at);
      case JAIL_CHANNEL ->
          new JailChannelAssigned(guild, Long.parseLong(after), id(before), actor, at);
      case TEMPLATE ->
          before == null
              ? new TemplateAdded(guild, name, after, actor, at)
              : new TemplateChanged(guild, name, after, before, actor, at);
      case COMMAND_LEVEL ->
          new CommandLevelAssigned(
              guild,
              name,
              Integer.parseInt(after),
              before == null ? null : Integer.valueOf(before),
              actor,
              at);
      case SNIPPET_ROLE -> new SnippetRoleAdded(guild, Long.parseLong(name), actor, at);
      case ESCALATION_RULE -> rule(by, name, before, after);
      case PREFIX -> new PrefixAssigned(guild, after, before, actor, at);
    };
  }

  private static SettingEvent rule(By by, String name, @Nullable String before, String after) {
    var rule = RuleText.parse(name, after);
    if (before == null) {
      return new RuleAdded(by.guildId(), rule, by.actor().userId(), by.at());
    }
    var old = RuleText.parse(name, before);
    return rule.equals(old.switched(rule.enabled()))
        ? new RuleSwitched(by.guildId(), rule, by.actor().userId(), by.at())
        : new RuleChanged(by.guildId(), rule, old, by.actor().userId(), by.at());
  }

  private static @Nullable Long id(@Nullable String value) {
    return value == null ? null : Long.valueOf(value);
  }
}
