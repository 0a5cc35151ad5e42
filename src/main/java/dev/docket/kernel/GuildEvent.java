package dev.docket.kernel;

/** A fact that happened in one guild. */
public interface GuildEvent {

  /** The guild in which it happened. */
  long guildId();
}
