package dev.docket.discord.afk;

import dev.docket.afk.AfkQuery.ListAfkActs;
import dev.docket.discord.Reply;
import dev.docket.discord.audit.GuildLog;
import dev.docket.duties.DutyHandler;
import dev.docket.guilds.LogType;
import dev.docket.kernel.Queries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Posts a self-timeout, or that a moderator ended one's AFK, in the guild's audit log. */
record PostAfkAct(Queries queries, GuildLog log) implements DutyHandler {

  static final String KIND = "post-afk-act";

  private static final int COLOUR = 0x8395A7;
  private static final int RADIX = 36;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.substring(0, id.indexOf('/')));
  }

  /** Of all acts, the one at the position that the duty names. */
  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", -1);
    var guild = Long.parseLong(parts[0]);
    var user = Long.parseLong(parts[1]);
    var position = Long.parseLong(parts[3]);
    var query = new ListAfkActs(guild, null, user, position + 1, 1);
    var act =
        queries.askLatest(query).acts().stream()
            .filter(it -> it.position() == position)
            .findFirst();
    if (act.isEmpty()) {
      return Optional.empty();
    }
    var nonce = "afk-" + Long.toString(position, RADIX);
    return log.post(
        guild,
        LogType.AUDIT,
        nonce,
        act.get().at(),
        words ->
            Reply.of(
                new Reply.Card(
                    words.name(act.get().kind()),
                    AfkWords.sentence(act.get(), words),
                    COLOUR,
                    List.of())));
  }
}
