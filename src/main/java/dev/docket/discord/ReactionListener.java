package dev.docket.discord;

/** Hears the reactions of a guild's people to each other. */
public interface ReactionListener {

  /** Takes note of a reaction; must not block for long. */
  void hear(Reacted reaction);
}
