package dev.docket.discord.guilds;

import dev.docket.discord.Reply;
import dev.docket.discord.Words;
import dev.docket.discord.audit.GuildLog;
import dev.docket.duties.DutyHandler;
import dev.docket.guilds.GuildQuery.ListSettingChanges;
import dev.docket.guilds.LogType;
import dev.docket.guilds.SettingHistory.Change;
import dev.docket.kernel.Queries;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Posts in the guild's audit log who changed which setting, from what to what. */
record PostSetting(Queries queries, GuildLog log) implements DutyHandler {

  static final String KIND = "post-setting";

  private static final int RADIX = 36;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.substring(0, id.indexOf('/')));
  }

  /** Of all changes, the one at the position that the duty names. */
  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", 2);
    var guild = Long.parseLong(parts[0]);
    var position = Long.parseLong(parts[1]);
    var found = queries.askLatest(new ListSettingChanges(guild, position + 1, 1)).changes();
    if (found.isEmpty() || found.getFirst().position() != position) {
      return Optional.empty();
    }
    var change = found.getFirst();
    var nonce = "setting-" + Long.toString(position, RADIX);
    return log.post(guild, LogType.AUDIT, nonce, change.at(), words -> post(change, words));
  }

  private static Reply post(Change change, Words words) {
    var kind = change.kind();
    var text =
        words.say(
            "setting.log-line",
            "<@" + change.actorId() + ">",
            change.source().name().toLowerCase(Locale.ROOT),
            SettingWords.name(kind, change.name(), words),
            SettingWords.value(kind, change.before(), words),
            SettingWords.value(kind, change.after(), words));
    var title = words.say("setting.log-title");
    return Reply.of(new Reply.Card(title, text, ConfigDiffSlash.COLOUR, List.of()));
  }
}
