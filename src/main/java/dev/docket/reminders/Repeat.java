package dev.docket.reminders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a reminder comes again.
 *
 * @param everySeconds 10 minutes to 366 days
 * @param times how often in all, 2 to 1,000; without a value as often as it is due
 * @param until after which it does not come again
 */
public record Repeat(long everySeconds, @Nullable Integer times, @Nullable Instant until) {}
