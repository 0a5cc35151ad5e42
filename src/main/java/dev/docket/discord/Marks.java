package dev.docket.discord;

import java.time.Instant;

/** Hears who marks a message with an emoji of Unicode. */
public interface Marks {

  /**
   * A message that somebody marked.
   *
   * @param guildId 0 for a direct message
   * @param emoji as Discord sends it
   * @param at when Docket heard of it
   */
  record Mark(
      long guildId, long channelId, long messageId, long userId, String emoji, Instant at) {}

  /** Takes note of a mark; must not block for long. */
  void marked(Mark mark);
}
