package dev.docket.sandbox;

/** What a session may ask to hear about, each with its bit; {@code NONE} is heard by all. */
enum Intent {
  NONE(-1),
  GUILDS(0),
  GUILD_MEMBERS(1),
  GUILD_MODERATION(2),
  GUILD_VOICE_STATES(7),
  GUILD_PRESENCES(8),
  GUILD_MESSAGES(9),
  GUILD_MESSAGE_REACTIONS(10),
  DIRECT_MESSAGES(12),
  DIRECT_MESSAGE_REACTIONS(13),
  MESSAGE_CONTENT(15);

  private final int position;

  Intent(int position) {
    this.position = position;
  }

  boolean in(int intents) {
    return this == NONE || (intents & 1 << position) != 0;
  }
}
