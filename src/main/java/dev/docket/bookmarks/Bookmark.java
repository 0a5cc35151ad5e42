package dev.docket.bookmarks;

import dev.docket.kernel.PersonalText;
import org.jspecify.annotations.Nullable;

/** One bookmark, as its events say. */
record Bookmark(int number, long messageId, @Nullable Long copyId, @Nullable PersonalText note) {

  Bookmark sent(long copy) {
    return new Bookmark(number, messageId, copy, note);
  }

  Bookmark noted(PersonalText words) {
    return new Bookmark(number, messageId, copyId, words);
  }
}
