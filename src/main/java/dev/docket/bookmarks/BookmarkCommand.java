package dev.docket.bookmarks;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import java.time.Instant;

/** Everything that can be asked of bookmarks. */
public sealed interface BookmarkCommand extends Command<BookmarkAnswer> {

  @Override
  default Class<BookmarkAnswer> answerType() {
    return BookmarkAnswer.class;
  }

  /** Lets a guild's members bookmark messages, or no longer. */
  record SwitchBookmarks(long guildId, Actor actor, boolean on, Instant at)
      implements BookmarkCommand {
    @Override
    public String stream() {
      return BookmarkSwitch.streamOf(guildId);
    }
  }

  /** What a member asks of their own shelf. */
  sealed interface OfShelf extends BookmarkCommand {

    /** Whose shelf it is. */
    long userId();

    @Override
    default String stream() {
      return Shelf.streamOf(guildId(), userId());
    }
  }

  /**
   * Asks for a copy of a message.
   *
   * @param on whether the guild's members may
   */
  record KeepBookmark(
      long guildId,
      long userId,
      boolean on,
      long channelId,
      long messageId,
      long authorId,
      Instant at)
      implements OfShelf {}

  /** Notes what Discord made of it. */
  record ReportBookmark(long guildId, long userId, int number, Outcome outcome, Instant at)
      implements OfShelf {}

  /** Writes down what a bookmark is for, in at most 200 characters. */
  record NoteBookmark(long guildId, long userId, int number, String note, Instant at)
      implements OfShelf {}

  /** Removes a bookmark and its copy. */
  record RemoveBookmark(long guildId, long userId, int number, Instant at) implements OfShelf {}

  /** What Discord made of it. */
  sealed interface Outcome {

    /** The copy was sent, as this direct message. */
    record Sent(long copyId) implements Outcome {}

    /** Discord took none. */
    record Failed(String cause) implements Outcome {}
  }
}
