package dev.docket.discord;

import java.util.List;

/**
 * What Docket does to the channels of guilds. Every call returns once Discord has answered, and
 * throws {@link DiscordFailure}.
 */
public interface Channels {

  /** All channels in which somebody can write or speak, in Discord's order. */
  List<Channel> of(long guildId, long roleId);

  /**
   * A channel, as one role finds it.
   *
   * @param hidden whether the role is denied both to see it and to write in it
   * @param open whether the role is granted both
   */
  record Channel(long id, String name, boolean hidden, boolean open) {}

  /** Whether the guild still has a role. */
  boolean hasRole(long guildId, long roleId);

  /** Denies a role to see a channel and to write in it; what else it says of the role stays. */
  void hide(long guildId, long channelId, long roleId, String auditReason);

  /** Grants a role both. */
  void open(long guildId, long channelId, long roleId, String auditReason);
}
