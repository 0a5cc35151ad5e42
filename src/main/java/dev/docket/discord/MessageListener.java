package dev.docket.discord;

/** Hears the messages of a guild's people, in the order of each guild. */
public interface MessageListener {

  /** Takes note of a message; must not block for long. */
  void hear(Heard message);
}
