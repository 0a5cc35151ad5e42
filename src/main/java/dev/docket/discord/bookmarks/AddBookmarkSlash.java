package dev.docket.discord.bookmarks;

import dev.docket.bookmarks.BookmarkRefusal;
import dev.docket.bookmarks.BookmarkRight;
import dev.docket.discord.Asked;
import dev.docket.discord.Copies;
import dev.docket.discord.Copies.Original;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** {@code /bookmarks add}, and the entry of the context menu of a message. */
record AddBookmarkSlash(Bookmarking bookmarking, Copies copies) implements SlashCommand {

  static final String PATH = "bookmarks add";

  private static final long DISCORD_EPOCH = 1_420_070_400_000L;
  private static final Pattern LINK =
      Pattern.compile(
          "https://(?:\\w+\\.)?discord\\.com/channels/(\\d{1,19})/(\\d{1,19})/(\\d{1,19})");

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        PATH,
        "Keep a copy of a message among your direct messages",
        BookmarkRight.KEEP.right(),
        true,
        List.of(Option.text("message", "The message's link", true)));
  }

  @Override
  public Reply handle(Asked it) {
    var original = it.about() == null ? linked(it) : shown(it, it.about());
    var number =
        bookmarking.keep(
            it.guildId(),
            it.actor().userId(),
            original,
            "interaction/" + it.interactionId(),
            it.words(),
            it.at());
    return Reply.of("🔖 " + it.words().say("bookmark.sent", number));
  }

  /** Discord hands over what the member sees, also where Docket may not read. */
  private static Original shown(Asked it, Asked.Message about) {
    var author = it.target();
    return new Original(
        about.channelId(),
        about.id(),
        about.authorId(),
        author == null ? String.valueOf(about.authorId()) : author.name(),
        about.link(),
        Objects.requireNonNullElse(about.text(), ""),
        about.attachments(),
        about.stickers(),
        Instant.ofEpochMilli((about.id() >> 22) + DISCORD_EPOCH));
  }

  private Original linked(Asked it) {
    var typed = Objects.requireNonNullElse(it.text("message"), "").strip();
    var link = LINK.matcher(typed);
    try {
      if (link.matches() && Long.parseLong(link.group(1)) == it.guildId()) {
        var channel = Long.parseLong(link.group(2));
        var message = Long.parseLong(link.group(3));
        return copies
            .find(it.guildId(), channel, message, it.actor().userId())
            .orElseThrow(() -> Refused.because(BookmarkRefusal.UNKNOWN_MESSAGE));
      }
    } catch (NumberFormatException tooLarge) {
      // No message has such an id.
    }
    throw Refused.because(
        InputRefusal.VALUE_UNREADABLE, "message", typed, "a link to a message of this server");
  }
}
