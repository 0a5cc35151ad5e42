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
import dev.docket.kernel.Actor;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Right;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one guild has settled, as its events say. */
final class Settings {

  /** Above it, levels are not the guild's to give. */
  static final int HIGHEST_LEVEL = 7;

  private final SortedMap<SettingKey, String> values = new TreeMap<>();
  private final Map<LogType, Long> logChannels = new EnumMap<>(LogType.class);
  private final Map<Integer, Long> levels = new HashMap<>();
  private final Map<String, String> templates = new HashMap<>();
  private final Map<String, Integer> commandLevels = new HashMap<>();
  private final Set<Long> snippetRoles = new TreeSet<>();
  private final Map<String, EscalationRule> rules = new HashMap<>();
  private @Nullable Long jailRole;
  private @Nullable Long jailChannel;

  /** All that is set, as people would write it down. */
  SettingValues values() {
    return new SettingValues(values);
  }

  @Nullable String prefix() {
    return values.get(new SettingKey(SettingKind.PREFIX, ""));
  }

  @Nullable Long logChannel(LogType type) {
    return logChannels.get(type);
  }

  /** The role that has a level. */
  @Nullable Long roleOf(int level) {
    return levels.get(level);
  }

  /** The level that a role has. */
  Optional<Integer> levelOf(long roleId) {
    return levels.entrySet().stream()
        .filter(it -> it.getValue() == roleId)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Nullable Long jailRole() {
    return jailRole;
  }

  @Nullable Long jailChannel() {
    return jailChannel;
  }

  @Nullable String template(String name) {
    return templates.get(name);
  }

  int templates() {
    return templates.size();
  }

  @Nullable EscalationRule rule(String name) {
    return rules.get(name);
  }

  int rules() {
    return rules.size();
  }

  @Nullable Integer commandLevel(String command) {
    return commandLevels.get(command);
  }

  Set<Long> snippetRoles() {
    return snippetRoles;
  }

  /**
   * Whoever owns or administers the guild is never locked out of what a guild decides; and until
   * the guild has given a level to a role, Discord's permissions decide.
   */
  boolean allows(Actor actor, Right right, Operators operators) {
    var everywhere = operators.levelOf(actor.userId());
    if (right.level() > HIGHEST_LEVEL) {
      return everywhere >= right.level();
    }
    if (levels.isEmpty()) {
      return GuildRules.DISCORD_ONLY.allows(0, actor, right);
    }
    return actor.isInCharge() || Math.max(everywhere, levelIn(actor)) >= levelFor(right);
  }

  /** The highest level of their roles; 0 without any. */
  private int levelIn(Actor actor) {
    return levels.entrySet().stream()
        .filter(it -> actor.roles().contains(it.getValue()))
        .mapToInt(Map.Entry::getKey)
        .max()
        .orElse(0);
  }

  private int levelFor(Right right) {
    var family = right.command().split(" ", 2)[0];
    return commandLevels.getOrDefault(
        right.command(), commandLevels.getOrDefault(family, right.level()));
  }

  void evolve(SettingEvent event) {
    var change = SettingChange.of(event);
    values.compute(change.key(), (_, _) -> change.after());
    switch (event) {
      case LogChannelAssigned e -> logChannels.put(e.type(), e.channelId());
      case LogChannelCleared e -> logChannels.remove(e.type());
      case LevelAssigned e -> levels.put(e.level(), e.roleId());
      case LevelCleared e -> levels.remove(e.level());
      case JailRoleAssigned e -> jailRole = e.roleId();
      case JailRoleCleared _ -> jailRole = null;
      case JailChannelAssigned e -> jailChannel = e.channelId();
      case JailChannelCleared _ -> jailChannel = null;
      case TemplateAdded e -> templates.put(e.name(), e.text());
      case TemplateChanged e -> templates.put(e.name(), e.text());
      case TemplateRemoved e -> templates.remove(e.name());
      case CommandLevelAssigned e -> commandLevels.put(e.command(), e.level());
      case CommandLevelCleared e -> commandLevels.remove(e.command());
      case SnippetRoleAdded e -> snippetRoles.add(e.roleId());
      case SnippetRoleRemoved e -> snippetRoles.remove(e.roleId());
      case RuleAdded e -> rules.put(e.rule().name(), e.rule());
      case RuleChanged e -> rules.put(e.rule().name(), e.rule());
      case RuleSwitched e -> rules.put(e.rule().name(), e.rule());
      case RuleRemoved e -> rules.remove(e.before().name());
      case PrefixAssigned _, PrefixCleared _ -> {}
    }
  }
}
