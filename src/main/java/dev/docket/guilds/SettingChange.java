package dev.docket.guilds;

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
import dev.docket.kernel.EscalationRule;
import org.jspecify.annotations.Nullable;

/**
 * What an event changed, the same for every kind of setting.
 *
 * @param name tells settings of one kind apart; empty where there is only one
 * @param before none if it was not set
 * @param after none if it is not set any more
 */
record SettingChange(
    SettingKind kind, String name, @Nullable String before, @Nullable String after) {

  SettingKey key() {
    return new SettingKey(kind, name);
  }

  static SettingChange of(SettingEvent event) {
    return switch (event) {
      case LogChannelAssigned e ->
          of(SettingKind.LOG_CHANNEL, e.type().name(), e.before(), e.channelId());
      case LogChannelCleared e -> of(SettingKind.LOG_CHANNEL, e.type().name(), e.before(), null);
      case LevelAssigned e -> of(SettingKind.LEVEL, "" + e.level(), e.before(), e.roleId());
      case LevelCleared e -> of(SettingKind.LEVEL, "" + e.level(), e.before(), null);
      case JailRoleAssigned e -> of(SettingKind.JAIL_ROLE, "", e.before(), e.roleId());
      case JailRoleCleared e -> of(SettingKind.JAIL_ROLE, "", e.before(), null);
      case JailChannelAssigned e -> of(SettingKind.JAIL_CHANNEL, "", e.before(), e.channelId());
      case JailChannelCleared e -> of(SettingKind.JAIL_CHANNEL, "", e.before(), null);
      case TemplateAdded e -> of(SettingKind.TEMPLATE, e.name(), null, e.text());
      case TemplateChanged e -> of(SettingKind.TEMPLATE, e.name(), e.before(), e.text());
      case TemplateRemoved e -> of(SettingKind.TEMPLATE, e.name(), e.before(), null);
      case CommandLevelAssigned e ->
          of(SettingKind.COMMAND_LEVEL, e.command(), e.before(), e.level());
      case CommandLevelCleared e -> of(SettingKind.COMMAND_LEVEL, e.command(), e.before(), null);
      case SnippetRoleAdded e -> of(SettingKind.SNIPPET_ROLE, "" + e.roleId(), null, e.roleId());
      case SnippetRoleRemoved e -> of(SettingKind.SNIPPET_ROLE, "" + e.roleId(), e.roleId(), null);
      case RuleAdded e -> rule(null, e.rule());
      case RuleChanged e -> rule(e.before(), e.rule());
      case RuleSwitched e -> rule(e.rule().switched(!e.rule().enabled()), e.rule());
      case RuleRemoved e ->
          of(SettingKind.ESCALATION_RULE, e.before().name(), RuleText.of(e.before()), null);
      case PrefixAssigned e -> of(SettingKind.PREFIX, "", e.before(), e.prefix());
      case PrefixCleared e -> of(SettingKind.PREFIX, "", e.before(), null);
    };
  }

  private static SettingChange rule(@Nullable EscalationRule before, EscalationRule after) {
    return of(
        SettingKind.ESCALATION_RULE,
        after.name(),
        before == null ? null : RuleText.of(before),
        RuleText.of(after));
  }

  private static SettingChange of(
      SettingKind kind, String name, @Nullable Object before, @Nullable Object after) {
    return new SettingChange(
        kind,
        name,
        before == null ? null : before.toString(),
        after == null ? null : after.toString());
  }
}
