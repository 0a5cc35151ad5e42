package dev.docket;

import static dev.docket.PermissionMatrix.EVERYONE;
import static dev.docket.PermissionMatrix.SETTINGS;
import static dev.docket.PermissionMatrix.joined;
import static dev.docket.PermissionMatrix.row;
import static dev.docket.support.Given.NOON;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.bookmarks.BookmarkCommand.KeepBookmark;
import dev.docket.bookmarks.BookmarkCommand.NoteBookmark;
import dev.docket.bookmarks.BookmarkCommand.RemoveBookmark;
import dev.docket.bookmarks.BookmarkCommand.SwitchBookmarks;
import java.util.Map;

/** The rows of the permission matrix that are about bookmarks. */
final class BookmarkPermissions {

  private BookmarkPermissions() {}

  /** Every slash command, given those of the other rooms. */
  static Map<String, Takes> door(Map<String, Takes> others) {
    return joined(
        others,
        Map.ofEntries(
            Map.entry("bookmarks add", EVERYONE),
            Map.entry("bookmarks list", EVERYONE),
            Map.entry("bookmarks note", EVERYONE),
            Map.entry("bookmarks remove", EVERYONE),
            Map.entry("bookmark-setup enable", SETTINGS),
            Map.entry("bookmark-setup disable", SETTINGS),
            Map.entry("bookmark-setup show", SETTINGS)));
  }

  /** Every command behind the doors, given those of the other rooms. */
  static Map<Class<?>, Sent> behind(Map<Class<?>, Sent> others) {
    return joined(
        others,
        Map.ofEntries(
            row(
                SwitchBookmarks.class,
                SETTINGS,
                by -> new SwitchBookmarks(by.guildId(), by.actor(), true, NOON)),
            row(
                KeepBookmark.class,
                EVERYONE,
                by ->
                    new KeepBookmark(by.guildId(), by.actor().userId(), true, 70, 1_001, 40, NOON)),
            row(
                NoteBookmark.class,
                EVERYONE,
                by -> new NoteBookmark(by.guildId(), by.actor().userId(), 1, "later", NOON)),
            row(
                RemoveBookmark.class,
                EVERYONE,
                by -> new RemoveBookmark(by.guildId(), by.actor().userId(), 1, NOON))));
  }
}
