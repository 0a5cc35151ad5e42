package dev.docket.tempvoice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which channel is a guild's template.
 *
 * @param channelId null if it has none
 * @param changes who changed it, latest first
 */
public record VoiceTemplate(@Nullable Long channelId, List<Change> changes) {

  /**
   * One change.
   *
   * @param channelId null if it was cleared
   */
  public record Change(@Nullable Long channelId, long moderatorId, Instant at) {}
}
