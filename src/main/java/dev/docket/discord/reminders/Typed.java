package dev.docket.discord.reminders;

import dev.docket.kernel.Durations;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Moments.Day;
import dev.docket.reminders.Repeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people type for times to come, in the grammars that Docket has for durations and moments.
 */
final class Typed {

  /** What is too long for a reminder, the decision says, which knows the limits. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Typed() {}

  /** A duration from now, or a moment. */
  static Instant when(String typed, Instant now) {
    var text = typed.strip().replaceFirst("(?i)^(in|at|um|am)\\s+", "");
    return text.matches("\\d{4}-.*")
        ? Moments.parse("when", text, now, Day.BEGINS)
        : now.plus(Durations.parse("when", text, Duration.ZERO, LONGEST));
  }

  /** How often, how many times and until when. */
  static @Nullable Repeat repeat(
      @Nullable String every, @Nullable Long times, @Nullable String until, Instant now) {
    if (every == null) {
      return null;
    }
    var text = every.strip().toLowerCase(Locale.ROOT).replaceFirst("^every\\s+", "");
    var pause =
        switch (text) {
          case "hourly", "stündlich", "hour" -> Duration.ofHours(1);
          case "daily", "täglich", "day" -> Duration.ofDays(1);
          case "weekly", "wöchentlich", "week" -> Duration.ofDays(7);
          default -> Durations.parse("repeat", text, Duration.ZERO, LONGEST);
        };
    return new Repeat(
        pause.toSeconds(),
        times == null ? null : Math.toIntExact(times),
        until == null ? null : Moments.parse("until", until, now, Day.ENDS));
  }
}
