package dev.docket.discord.guilds;

import dev.docket.discord.Words;
import dev.docket.guilds.SettingKey;
import dev.docket.guilds.SettingKind;
import dev.docket.guilds.SettingValues;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The commands whose level can be changed, as many at once as a menu holds. */
record CommandPages(List<String> commands) {

  private static final int PER_PAGE = 24;
  private static final String PAGE = ">";

  /** Those of all commands that may have another level than Docket's own. */
  static CommandPages of(long guildId, Collection<String> paths) {
    return new CommandPages(
        paths.stream()
            .map(it -> it.split(" ", 2)[0])
            .distinct()
            .filter(it -> new SettingValues(Map.of(key(it), "0")).problems(guildId).isEmpty())
            .sorted()
            .toList());
  }

  private static SettingKey key(String command) {
    return new SettingKey(SettingKind.COMMAND_LEVEL, command);
  }

  /** The commands of a page, and the way to the next one; after the last comes the first. */
  SequencedMap<String, String> options(int page, Words words) {
    var pages = Math.ceilDiv(commands.size(), PER_PAGE);
    var shown = page < pages ? page : 0;
    var options = new LinkedHashMap<String, String>();
    commands.stream()
        .skip((long) shown * PER_PAGE)
        .limit(PER_PAGE)
        .forEach(it -> options.put(it, "/" + it));
    if (pages > 1) {
      options.put(PAGE + (shown + 1) % pages, words.say("setting.panel-more"));
    }
    return options;
  }

  /** The page that was chosen in place of a command. */
  static Optional<Integer> page(String chosen) {
    return chosen.matches(PAGE + "[0-9]{1,3}")
        ? Optional.of(Integer.valueOf(chosen.substring(1)))
        : Optional.empty();
  }

  /** The setting of one of them. */
  Optional<SettingKey> find(String command) {
    return Optional.of(command).filter(commands::contains).map(CommandPages::key);
  }
}
