package dev.docket.gifs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GIFs that were one too many, latest first. */
public record RefusedGifs(List<Refusal> gifs) {

  /** What became of the message. */
  public enum State {
    OPEN,
    REMOVED,
    FAILED
  }

  /**
   * One of them.
   *
   * @param ofMember whether it is the member's limit that was reached, and not the channel's
   * @param told whether the member is told
   * @param cause why the message stays, if it does
   */
  public record Refusal(
      long guildId,
      long channelId,
      long messageId,
      long userId,
      boolean ofMember,
      int most,
      int windowSeconds,
      boolean told,
      State state,
      @Nullable String cause,
      Instant at) {}
}
