package dev.docket.guilds;

import dev.docket.guilds.GuildCommand.ReplaceSettings;
import dev.docket.kernel.Refused;
import java.util.Comparator;
import java.util.List;

/** Decides whether all settings of a guild may be replaced at once. */
record Replacement(SettingValues current) {

  /** What the command comes to: an event for each setting that differs, and for no other. */
  List<SettingEvent> decide(ReplaceSettings command) {
    if (!current.mark().equals(command.seen())) {
      throw Refused.because(GuildRefusal.SETTINGS_CHANGED_SINCE);
    }
    var by = command.by();
    var problems = SettingChecks.problems(by.guildId(), command.wanted());
    if (!problems.isEmpty()) {
      throw problems.values().iterator().next();
    }
    var differences = current.to(command.wanted());
    if (differences.isEmpty()) {
      throw Refused.because(GuildRefusal.SETTINGS_UNCHANGED);
    }
    return differences.stream()
        .sorted(Comparator.comparing(it -> it.after() != null))
        .map(it -> SettingEvents.of(by, it.key(), it.before(), it.after()))
        .toList();
  }
}
