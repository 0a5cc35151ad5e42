package dev.docket.discord.snippets;

import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Guilds;
import dev.docket.discord.Reply;
import dev.docket.duties.DutyHandler;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an author that moderators locked or unlocked a snippet, once, if Discord lets it. */
record TellSnippetAuthor(Guilds guilds) implements DutyHandler {

  static final String KIND = "tell-snippet-author";

  private static final Logger LOG = LoggerFactory.getLogger(TellSnippetAuthor.class);
  private static final int PARTS = 5;

  static String id(long guildId, long authorId, String name, boolean locked, long position) {
    return String.join(
        "/",
        String.valueOf(guildId),
        String.valueOf(authorId),
        name,
        locked ? "locked" : "unlocked",
        String.valueOf(position));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.split("/", PARTS)[0]);
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", PARTS);
    var guild = Long.parseLong(parts[0]);
    var words = guilds.wordsOf(guild);
    var name = guilds.nameOf(guild);
    var message =
        Reply.of(
            parts[3].equals("locked")
                ? words.say("snippet.told-locked", name, parts[2])
                : words.say("snippet.told-unlocked", name, parts[2]));
    try {
      guilds.tell(Long.parseLong(parts[1]), message, "snippet-" + parts[4]);
    } catch (DiscordFailure e) {
      LOG.info("The author of snippet {} could not be told: {}", id, e.said());
    }
    return Optional.empty();
  }
}
