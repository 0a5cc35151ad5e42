package dev.docket.bookmarks;

import java.util.List;

/** Some bookmarks, latest first. */
public record BookmarkPage(List<BookmarkView> bookmarks) {}
