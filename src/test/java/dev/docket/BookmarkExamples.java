package dev.docket;

import static dev.docket.support.Given.NOON;

import dev.docket.bookmarks.BookmarkEvent;
import dev.docket.bookmarks.BookmarkEvent.BookmarkAdded;
import dev.docket.bookmarks.BookmarkEvent.BookmarkDelivered;
import dev.docket.bookmarks.BookmarkEvent.BookmarkFailed;
import dev.docket.bookmarks.BookmarkEvent.BookmarkNoted;
import dev.docket.bookmarks.BookmarkEvent.BookmarkRemoved;
import dev.docket.bookmarks.BookmarkEvent.BookmarksSwitched;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.util.List;

/** One of each event about bookmarks, with every component filled. */
final class BookmarkExamples {

  static final EventFamily FAMILY = new EventFamily(BookmarkEvent.class, List.of());

  static final List<GuildEvent> ALL =
      List.of(
          new BookmarksSwitched(900, true, 10, NOON),
          new BookmarkAdded(900, 20, 1, 70, 900_000_000_000_000_001L, 40, NOON),
          new BookmarkDelivered(900, 20, 1, 900_000_000_000_000_002L, NOON),
          new BookmarkFailed(900, 20, 1, "direct messages are closed", NOON),
          new BookmarkNoted(900, 20, 1, new PersonalText(20, "for Sunday"), NOON),
          new BookmarkRemoved(900, 20, 1, 900_000_000_000_000_002L, NOON));

  private BookmarkExamples() {}
}
