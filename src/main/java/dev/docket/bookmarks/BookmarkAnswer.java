package dev.docket.bookmarks;

/**
 * What a command came to.
 *
 * @param number the bookmark, counted for each member; 0 if it was about none
 */
public record BookmarkAnswer(int number) {}
