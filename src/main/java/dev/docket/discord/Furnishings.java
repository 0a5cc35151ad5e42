package dev.docket.discord;

import dev.docket.guilds.SettingKind;

/** Whether what a guild's settings name is there, and of use. */
public interface Furnishings {

  /**
   * Refuses a value that the guild has no use for: a channel that is gone or takes no posts, a role
   * that is gone or that Docket cannot give where it must.
   *
   * @throws dev.docket.kernel.Refused worded by the door
   * @throws DiscordFailure where Docket does not see the guild
   */
  void require(long guildId, SettingKind kind, String value);
}
