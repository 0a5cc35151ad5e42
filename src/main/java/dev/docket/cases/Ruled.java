package dev.docket.cases;

import dev.docket.kernel.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every event that opens a case records.
 *
 * @param moderatorId 0 for Docket itself
 * @param reason none if none was given
 */
public record Ruled(
    long guildId,
    long userId,
    long caseNumber,
    long moderatorId,
    @Nullable PersonalText reason,
    boolean silent,
    Instant at) {}
