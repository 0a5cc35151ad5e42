package dev.docket.discord.guilds;

import dev.docket.discord.Furnishings;
import dev.docket.discord.Replies;
import dev.docket.discord.Words;
import dev.docket.guilds.SettingKey;
import dev.docket.guilds.SettingValues.Difference;
import dev.docket.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which of several settings a guild has no use for. */
record Unfit(Furnishings furnishings) {

  /** Why those cannot be set that would be, for each that names what is not there. */
  SortedMap<SettingKey, Refused> of(long guildId, List<Difference> differences) {
    var unfit = new TreeMap<SettingKey, Refused>();
    for (var it : differences) {
      var after = it.after();
      if (after != null) {
        try {
          furnishings.require(guildId, it.key().kind(), after);
        } catch (Refused e) {
          unfit.put(it.key(), e);
        }
      }
    }
    return unfit;
  }

  /** A line for each. */
  static List<String> lines(Map<SettingKey, Refused> problems, Words words) {
    return problems.entrySet().stream()
        .map(it -> {
          var name = SettingWords.name(it.getKey().kind(), it.getKey().name(), words);
          return "❌ **" + name + "**: " + Replies.words(it.getValue(), words);
        })
        .toList();
  }
}
