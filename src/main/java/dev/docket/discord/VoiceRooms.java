package dev.docket.discord;

import java.util.List;
import java.util.Set;

/** Who is in the voice and stage channels of all guilds, as the gateway has told. */
public interface VoiceRooms {

  /** Channels with somebody in them; none while Docket is not connected. */
  List<Room> occupied();

  /**
   * One channel and those in it, bots left out.
   *
   * @param isAfk whether it is where the guild sends those who are away
   */
  record Room(long guildId, long channelId, boolean isAfk, List<Seat> seats) {}

  /**
   * One person in a channel.
   *
   * @param roles ids of the roles that they hold
   * @param muted cannot be heard, whoever saw to that
   * @param deafened does not hear, whoever saw to that
   */
  record Seat(long userId, Set<Long> roles, boolean muted, boolean deafened) {}
}
