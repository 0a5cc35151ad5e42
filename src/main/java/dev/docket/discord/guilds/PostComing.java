package dev.docket.discord.guilds;

import dev.docket.discord.Reply;
import dev.docket.discord.Words;
import dev.docket.discord.audit.GuildLog;
import dev.docket.duties.DutyHandler;
import dev.docket.guilds.LogType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Posts in the join log who came, and who went. */
record PostComing(GuildLog log) implements DutyHandler {

  static final String KIND = "post-coming";

  private static final int JOINED_COLOUR = 0x20BF6B;
  private static final int LEFT_COLOUR = 0x8395A7;
  private static final int RADIX = 36;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.substring(0, id.indexOf('/')));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", -1);
    var user = Long.parseLong(parts[1]);
    var joined = Boolean.parseBoolean(parts[2]);
    var millis = Long.parseLong(parts[3]);
    var nonce = Long.toString(user, RADIX) + Long.toString(millis, RADIX);
    return log.post(
        Long.parseLong(parts[0]),
        LogType.JOIN,
        nonce,
        Instant.ofEpochMilli(millis),
        words -> post(user, joined, words));
  }

  private static Reply post(long user, boolean joined, Words words) {
    var title = joined ? words.say("coming.joined") : words.say("coming.left");
    var colour = joined ? JOINED_COLOUR : LEFT_COLOUR;
    return Reply.of(new Reply.Card(title, "<@" + user + "> · " + user, colour, List.of()));
  }
}
