package dev.docket.audit;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that happened without a case. */
public sealed interface AuditEvent extends GuildEvent {

  /** The interaction that asked for it. */
  long actId();

  /** When it happened. */
  Instant at();

  /** What happened to a channel. */
  sealed interface OfChannel extends AuditEvent {

    /** The channel concerned. */
    long channelId();
  }

  /**
   * A moderator chose messages to be deleted.
   *
   * @param count how many they asked for
   * @param authorId only those of this user were meant
   * @param bots only those of bots were meant
   * @param contains only those with this text were meant
   * @param messageIds the messages
   */
  @EventName("audit.purge-requested")
  record PurgeRequested(
      long guildId,
      long channelId,
      long actId,
      long moderatorId,
      int count,
      @Nullable Long authorId,
      boolean bots,
      @Nullable PersonalText contains,
      List<Long> messageIds,
      @Nullable PersonalText reason,
      Instant at)
      implements OfChannel {}

  /** The chosen messages are gone. */
  @EventName("audit.messages-purged")
  record MessagesPurged(long guildId, long channelId, long actId, int deleted, Instant at)
      implements OfChannel {}

  /**
   * A purge was given up.
   *
   * @param deleted how many messages are gone all the same
   */
  @EventName("audit.purge-failed")
  record PurgeFailed(
      long guildId, long channelId, long actId, int deleted, String cause, Instant at)
      implements OfChannel {}

  /** A moderator set how many seconds members wait between their messages. */
  @EventName("audit.slowmode-requested")
  record SlowmodeRequested(
      long guildId,
      long channelId,
      long actId,
      long moderatorId,
      int before,
      int seconds,
      @Nullable PersonalText reason,
      Instant at)
      implements OfChannel {}

  /** Discord has taken a slowmode over. */
  @EventName("audit.slowmode-applied")
  record SlowmodeApplied(long guildId, long channelId, long actId, Instant at)
      implements OfChannel {}

  /** A slowmode was given up. */
  @EventName("audit.slowmode-failed")
  record SlowmodeFailed(long guildId, long channelId, long actId, String cause, Instant at)
      implements OfChannel {}

  /**
   * A member told the moderators something.
   *
   * @param userId whom it is about, if anyone
   * @param messageId the message that it is about, if any, in the channel
   * @param quote the text of that message
   */
  @EventName("audit.member-reported")
  record MemberReported(
      long guildId,
      long actId,
      long reporterId,
      @Nullable Long userId,
      @Nullable Long channelId,
      @Nullable Long messageId,
      PersonalText text,
      @Nullable PersonalText quote,
      Instant at)
      implements AuditEvent {}
}
