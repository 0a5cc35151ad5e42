package dev.docket.discord.bookmarks;

import dev.docket.bookmarks.BookmarkCommand.RemoveBookmark;
import dev.docket.bookmarks.BookmarkRefusal;
import dev.docket.bookmarks.BookmarkRight;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import java.util.regex.Pattern;

/**
 * Removes the bookmark whose copy it stands under. Only what is on the own shelf of whoever presses
 * can be meant, and only the direct message that was recorded as its copy is deleted.
 */
record RemoveButton(Commands commands) implements ButtonHandler {

  private static final String PREFIX = "bm";
  private static final Pattern ID =
      Pattern.compile(PREFIX + ":([1-9]\\d{0,17}|[1-8]\\d{18}):(\\d{1,9})");

  static String id(long guildId, int number) {
    return PREFIX + ":" + guildId + ":" + number;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return BookmarkRight.KEEP.right();
  }

  @Override
  public boolean direct() {
    return true;
  }

  @Override
  public Reply press(Pressed it) {
    var id = ID.matcher(it.buttonId());
    if (!id.matches()) {
      throw Refused.because(BookmarkRefusal.UNKNOWN_BOOKMARK, 0);
    }
    var user = it.actor().userId();
    var number = Integer.parseInt(id.group(2));
    commands.send(
        new RemoveBookmark(Long.parseLong(id.group(1)), user, number, it.at()),
        Origin.of(user, Source.DISCORD, "interaction/" + it.interactionId()));
    return Reply.of("🗑️ " + it.words().say("bookmark.removed", number));
  }
}
