package dev.docket.cases;

import dev.docket.kernel.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every moderation command states.
 *
 * @param reason at most 1,000 characters; none if the moderator gave none
 * @param silent whether the member gets no direct message
 */
public record Ruling(
    long guildId,
    long userId,
    long moderatorId,
    Authority authority,
    @Nullable String reason,
    boolean silent,
    Instant at) {

  /** What the event records, once the case has a number. */
  Ruled ruled(long caseNumber, @Nullable PersonalText kept) {
    return new Ruled(guildId, userId, caseNumber, moderatorId, kept, silent, at);
  }
}
