package dev.docket.kernel;

/** Whom moderators keep from what, for the decisions of all features. */
public interface Bars {

  /** Whether a user may write no snippets in a guild. */
  boolean keepsFromSnippets(long guildId, long userId);

  /** Whether a user may create no polls in a guild. */
  boolean keepsFromPolls(long guildId, long userId);
}
