package dev.docket.polls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll with its result, as it stands.
 *
 * @param votes how many votes each option has
 * @param messageId the message with its buttons, once it was posted
 * @param endedBy who closed it, if somebody did
 */
public record PollView(
    PollRef ref,
    PollState state,
    long channelId,
    @Nullable Long messageId,
    long authorId,
    String title,
    List<String> options,
    List<Integer> votes,
    @Nullable Instant closesAt,
    @Nullable Instant endedAt,
    @Nullable Long endedBy,
    Instant at) {

  /** How many voted. */
  public int total() {
    return votes.stream().mapToInt(Integer::intValue).sum();
  }
}
