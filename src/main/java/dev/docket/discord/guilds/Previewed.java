package dev.docket.discord.guilds;

import dev.docket.guilds.GuildRefusal;
import dev.docket.guilds.SettingValues;
import dev.docket.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.Map;

/** The latest settings that were shown for a yes: too many to stand in the id of a button. */
final class Previewed {

  private static final int KEPT = 100;

  private final Map<Preview, SettingValues> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Preview, SettingValues> eldest) {
          return size() > KEPT;
        }
      };

  private record Preview(long guildId, String mark) {}

  synchronized void keep(long guildId, SettingValues values) {
    kept.put(new Preview(guildId, values.mark()), values);
  }

  synchronized SettingValues find(long guildId, String mark) {
    var values = kept.get(new Preview(guildId, mark));
    if (values == null) {
      throw Refused.because(GuildRefusal.PREVIEW_NOT_FOUND);
    }
    return values;
  }
}
