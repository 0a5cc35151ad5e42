package dev.docket.guilds;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must hold of each setting, and of all together, however they came to be. */
final class SettingChecks {

  private SettingChecks() {}

  /** Why settings cannot be a guild's, for each that cannot; empty if all can. */
  static SortedMap<SettingKey, Refused> problems(long guildId, SettingValues wanted) {
    var problems = new TreeMap<SettingKey, Refused>();
    wanted
        .values()
        .forEach((key, value) -> {
          try {
            check(guildId, key, value);
          } catch (Refused e) {
            problems.put(key, e);
          }
        });
    if (problems.isEmpty()) {
      together(wanted, problems);
    }
    return problems;
  }

  private static void check(long guildId, SettingKey key, String value) {
    var name = key.name();
    switch (key.kind()) {
      case LOG_CHANNEL -> {
        readable("type", name, isLog(name), Arrays.toString(LogType.values()));
        id("channel", value);
      }
      case JAIL_CHANNEL -> {
        nameless(name);
        id("channel", value);
      }
      case LEVEL -> {
        level(name);
        notEveryone(guildId, id("role", value));
      }
      case JAIL_ROLE -> {
        nameless(name);
        notEveryone(guildId, id("role", value));
      }
      case SNIPPET_ROLE -> {
        id("role", name);
        readable("role", value, value.equals(name), "the id that is its name");
      }
      case TEMPLATE -> {
        same("template name", name, Names.template(name));
        same("template", value, TemplateChanges.storable(value));
      }
      case COMMAND_LEVEL -> {
        same("command", name, Names.command(name));
        Demands.isNotFixed(name);
        level(value);
      }
      case ESCALATION_RULE -> rule(name, value);
      case PREFIX -> {
        nameless(name);
        same("prefix", value, Names.prefix(value));
      }
    }
  }

  private static boolean isLog(String name) {
    return Arrays.stream(LogType.values()).anyMatch(it -> it.name().equals(name));
  }

  private static void rule(String name, String value) {
    same("rule", name, Names.rule(name));
    try {
      var rule = RuleText.parse(name, value);
      var checked = RuleChanges.checked(rule);
      same("rule", value, RuleText.of(checked.switched(rule.enabled())));
    } catch (IllegalArgumentException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE,
          "rule",
          value,
          "`3 points in 7 days (warn 1): kick, switched on`");
    }
  }

  private static void together(SettingValues wanted, SortedMap<SettingKey, Refused> problems) {
    var levels = new HashMap<String, String>();
    var jail = wanted.values().get(new SettingKey(SettingKind.JAIL_ROLE, ""));
    wanted
        .values()
        .forEach((key, role) -> {
          if (key.kind() == SettingKind.LEVEL) {
            var other = levels.putIfAbsent(role, key.name());
            if (other != null) {
              problems.put(
                  key, Refused.because(GuildRefusal.ROLE_HAS_TWO_LEVELS, other, key.name()));
            } else if (role.equals(jail)) {
              problems.put(key, Refused.because(GuildRefusal.ROLE_IS_FOR_THE_JAIL));
            }
          }
        });
    var counts =
        wanted.values().keySet().stream()
            .collect(Collectors.groupingBy(SettingKey::kind, Collectors.counting()));
    tooMany(
        counts,
        new SettingKey(SettingKind.TEMPLATE, ""),
        TemplateChanges.MOST_TEMPLATES,
        GuildRefusal.TOO_MANY_TEMPLATES,
        problems);
    tooMany(
        counts,
        new SettingKey(SettingKind.ESCALATION_RULE, ""),
        RuleChanges.MOST_RULES,
        GuildRefusal.TOO_MANY_RULES,
        problems);
  }

  private static void tooMany(
      Map<SettingKind, Long> counts,
      SettingKey all,
      int most,
      GuildRefusal refusal,
      Map<SettingKey, Refused> problems) {
    if (counts.getOrDefault(all.kind(), 0L) > most) {
      problems.put(all, Refused.because(refusal, most));
    }
  }

  private static void nameless(String name) {
    readable("name", name, name.isEmpty(), "empty: there is only one");
  }

  private static void same(String field, String written, String kept) {
    readable(field, written, written.equals(kept), "`" + Texts.folded(kept) + "`");
  }

  private static void readable(String field, String value, boolean is, String form) {
    if (!is) {
      throw Refused.because(InputRefusal.VALUE_UNREADABLE, field, value, form);
    }
  }

  private static void level(String value) {
    readable("level", value, value.matches("[0-7]"), "0 to " + Settings.HIGHEST_LEVEL);
  }

  private static long id(String field, String value) {
    readable(field, value, value.matches("[1-9][0-9]{0,18}"), "an id");
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw Refused.because(InputRefusal.VALUE_UNREADABLE, field, value, "an id");
    }
  }

  private static void notEveryone(long guildId, long role) {
    if (role == guildId) {
      throw Refused.because(GuildRefusal.ROLE_IS_FOR_EVERYONE);
    }
  }
}
