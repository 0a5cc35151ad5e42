package dev.docket.bookmarks;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to bookmarks; what the messages say is in none of it. */
public sealed interface BookmarkEvent extends GuildEvent {

  /** When it happened. */
  Instant at();

  /** What happened on a member's shelf. */
  sealed interface OfShelf extends BookmarkEvent {

    /** Whose shelf it is. */
    long userId();

    /** Which bookmark, counted for each member. */
    int number();
  }

  /** The guild's members may bookmark messages, or may no longer. */
  @EventName("bookmark.switched")
  record BookmarksSwitched(long guildId, boolean on, long actorId, Instant at)
      implements BookmarkEvent {}

  /** A member asked for a copy of a message. */
  @EventName("bookmark.added")
  record BookmarkAdded(
      long guildId,
      long userId,
      int number,
      long channelId,
      long messageId,
      long authorId,
      Instant at)
      implements OfShelf {}

  /**
   * The copy is among their direct messages.
   *
   * @param copyId the direct message
   */
  @EventName("bookmark.delivered")
  record BookmarkDelivered(long guildId, long userId, int number, long copyId, Instant at)
      implements OfShelf {}

  /** Discord took no copy, so that there is no bookmark either. */
  @EventName("bookmark.failed")
  record BookmarkFailed(long guildId, long userId, int number, String cause, Instant at)
      implements OfShelf {}

  /** The member wrote down what it is for. */
  @EventName("bookmark.noted")
  record BookmarkNoted(long guildId, long userId, int number, PersonalText note, Instant at)
      implements OfShelf {}

  /**
   * The member wants it no longer.
   *
   * @param copyId the direct message, if one was sent
   */
  @EventName("bookmark.removed")
  record BookmarkRemoved(long guildId, long userId, int number, @Nullable Long copyId, Instant at)
      implements OfShelf {}
}
