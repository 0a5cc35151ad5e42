package dev.docket.discord.cases;

import java.util.OptionalLong;

/** Where each guild wants its cases shown. */
interface ModLogChannels {

  /** The channel of a guild's mod log; empty if it has none. */
  OptionalLong of(long guildId);
}
