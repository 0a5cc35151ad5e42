package dev.docket.membership;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;

/**
 * For how long an operator means to keep what is known of a guild; it is shown, and erases nothing.
 *
 * @param afterLeaving from leaving on, in whole days; none keeps it
 */
@ConfigurationProperties("docket.retention")
public record RetentionSettings(@Nullable @DurationUnit(ChronoUnit.DAYS) Duration afterLeaving) {

  /** Checks the range, so that a wrong setting stops the start with a plain message. */
  public RetentionSettings {
    if (afterLeaving != null && afterLeaving.toDays() < 1) {
      throw new IllegalArgumentException(
          "docket.retention.after-leaving must be at least one day, such as 365d; leave it out to"
              + " keep everything");
    }
  }

  /** From when on a guild is due to be erased; never while Docket is in it, nor once it was. */
  public Optional<Instant> due(MembershipView guild) {
    return Optional.ofNullable(guild.isErased() ? null : guild.leftAt())
        .flatMap(left -> Optional.ofNullable(afterLeaving).map(left::plus));
  }
}
