package dev.docket.kernel;

/** Whom moderators keep from what, for the decisions of all features. */
public interface Bars {

  /** Whether a user may write no snippets in a guild. */
  boolean keepsFromSnippets(long guildId, long userId);
}
