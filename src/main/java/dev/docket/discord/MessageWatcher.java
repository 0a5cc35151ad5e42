package dev.docket.discord;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears what becomes of messages; must not block. */
public interface MessageWatcher {

  /**
   * Somebody reacted, or a reaction was taken away.
   *
   * @param emoji as Discord writes it; null if all reactions were taken away
   */
  void reacted(long guildId, long channelId, long messageId, @Nullable String emoji);

  /** Messages were edited or deleted. */
  void changed(long guildId, long channelId, List<Long> messageIds);

  /** A channel was deleted, and all messages in it. */
  void channelGone(long guildId, long channelId);
}
