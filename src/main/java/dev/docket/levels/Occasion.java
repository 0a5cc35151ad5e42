package dev.docket.levels;

import java.util.Set;

/**
 * What may earn XP, as Discord states it at that moment.
 *
 * @param channelId where it happened
 * @param parentId the channel that it counts for: a thread's parent, or the channel itself
 * @param messageId the message written or reacted to; 0 for minutes
 * @param roles ids of the roles held
 * @param units how many minutes; 1 for all else
 * @param length of the message in characters; {@link #UNSEEN} where Discord does not show it
 * @param received whether somebody else reacted to the member's own message
 * @param idle why a minute is none of taking part; empty for all else
 */
public record Occasion(
    XpSource source,
    long channelId,
    long parentId,
    long messageId,
    Set<Long> roles,
    int units,
    int length,
    boolean received,
    Set<Idle> idle) {

  /** Nobody can say how long the message is. */
  public static final int UNSEEN = -1;

  /** Of what a member did themselves, at one stroke. */
  public Occasion(
      XpSource source,
      long channelId,
      long parentId,
      long messageId,
      Set<Long> roles,
      int units,
      int length) {
    this(source, channelId, parentId, messageId, roles, units, length, false, Set.of());
  }

  /** A minute in a voice channel. */
  public static Occasion minute(long channelId, Set<Long> roles, Set<Idle> idle) {
    return new Occasion(XpSource.VOICE, channelId, channelId, 0, roles, 1, UNSEEN, false, idle);
  }

  /** A message of which no more is known. */
  public static Occasion message(long channelId, long messageId) {
    return new Occasion(XpSource.MESSAGE, channelId, channelId, messageId, Set.of(), 1, UNSEEN);
  }
}
