package dev.docket.discord;

import dev.docket.bookmarks.BookmarkRefusal;
import java.util.List;

/** Refusals about bookmarks in the user's words. */
final class BookmarkReplies {

  private BookmarkReplies() {}

  static String words(BookmarkRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-permission");
      case ALREADY_ENABLED -> words.say("bookmarks.enabled");
      case ALREADY_DISABLED -> words.say("bookmarks.disabled");
      case BOOKMARKS_ARE_DISABLED -> words.say("bookmarks.not-here");
      case ALREADY_BOOKMARKED -> words.say("bookmark.is-there", details.getFirst());
      case TOO_MANY_AT_ONCE ->
          words.say("bookmark.too-fast", details.getFirst(), words.duration(details.get(1)));
      case SHELF_IS_FULL -> words.say("bookmark.full", details.getFirst());
      case UNKNOWN_BOOKMARK -> words.say("bookmark.unknown", details.getFirst());
      case UNKNOWN_MESSAGE -> words.say("bookmark.no-message");
      case DIRECT_MESSAGES_CLOSED -> words.say("bookmark.closed");
      case NOTE_UNCHANGED -> words.say("bookmark.note-unchanged");
      case BOOKMARK_SETTLED -> words.say("bookmark.settled");
    };
  }
}
