package dev.docket.discord.cases;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseView;
import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.kernel.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How long a ruling is tried. A moderator sees that it failed and rules again; nobody looks after
 * the end of a temporary ban, and who gave up on it would ban for ever.
 *
 * @param insists whether a missing permission is waited for
 */
record Patience(Duration first, Duration longest, Duration giveUpAfter, boolean insists) {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE_OF_ENDS = Duration.ofHours(1);
  private static final Duration GIVE_UP_ENDS_AFTER = Duration.ofDays(7);

  static Patience of(CaseView view, DiscordSettings settings) {
    var first = settings.firstRetry();
    return view.kind() == CaseKind.UNBAN && view.moderatorId() == Origin.DOCKET
        ? new Patience(first, LONGEST_PAUSE_OF_ENDS, GIVE_UP_ENDS_AFTER, true)
        : new Patience(first, LONGEST_PAUSE, settings.giveUpAfter(), false);
  }

  Duration pause(DiscordFailure failure, int attempt, RandomGenerator random) {
    return switch (failure.kind()) {
      case UNASKED -> Backoff.pause(first.multipliedBy(4), attempt, longest, random);
      case PASSING, FORBIDDEN, FINAL -> Backoff.pause(first, attempt, longest, random);
    };
  }

  boolean isOver(DiscordFailure failure, Instant ruledAt, Instant retryAt) {
    var refused =
        switch (failure.kind()) {
          case PASSING, UNASKED -> false;
          case FORBIDDEN -> !insists;
          case FINAL -> true;
        };
    return refused || retryAt.isAfter(ruledAt.plus(giveUpAfter));
  }
}
