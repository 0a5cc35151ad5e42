package dev.docket.discord;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Voice channels that Docket makes and deletes. Every call returns once Discord has answered, and
 * throws {@link DiscordFailure}.
 */
public interface TemporaryChannels {

  /** How a channel stands at this moment. */
  enum Occupancy {
    GONE,
    EMPTY,
    OCCUPIED
  }

  /** Whether a channel is an ordinary voice channel of the guild. */
  boolean isVoice(long guildId, long channelId);

  /** Makes a channel after a template, under the name of a member, who may always enter it. */
  long create(long guildId, long templateId, long userId, String auditReason);

  /**
   * A channel that was made for a member, though no answer said so.
   *
   * @param since not older than that
   * @param known which it is not
   */
  OptionalLong find(long guildId, long templateId, long userId, Instant since, Set<Long> known);

  /** Moves a member, if they are in one channel, to another. */
  void move(long guildId, long userId, long fromId, long toId);

  /** Ids of the people in a channel; bots are none. */
  Set<Long> peopleIn(long guildId, long channelId);

  /** Whether people are in a channel. */
  Occupancy look(long guildId, long channelId);

  /** Deletes a channel; one that is gone stays so. */
  void delete(long guildId, long channelId, String auditReason);
}
