package dev.docket.discord.cases;

import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseRef;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Guilds;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews a timeout that lasts longer than Discord takes at once: whenever less than 21 days are
 * left, it is set to 27 days again, until its end, and as long as its case is in force.
 */
final class RenewTimeout implements DutyHandler {

  static final String KIND = "renew-timeout";

  private static final Logger LOG = LoggerFactory.getLogger(RenewTimeout.class);
  private static final Duration LEFT_WHEN_RENEWED = Duration.ofDays(21);
  private static final Duration EVERY = Effects.LONGEST_TIMEOUT.minus(LEFT_WHEN_RENEWED);
  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

  /** The clocks, and what the first try waited. */
  private static final Duration SLACK = Duration.ofHours(1);

  /** Whatever shows the whole of it needs no renewal, such as a timeout of 28 days by hand. */
  private static final Duration SAME_END = Duration.ofSeconds(2);

  private final Queries queries;
  private final Guilds guilds;
  private final Effects effects;
  private final InstantSource clock;
  private final RandomGenerator random;

  RenewTimeout(
      Commands commands,
      Queries queries,
      Guilds guilds,
      InstantSource clock,
      RandomGenerator random) {
    this.queries = queries;
    this.guilds = guilds;
    this.effects = new Effects(commands, guilds, clock);
    this.clock = clock;
    this.random = random;
  }

  /** When a timeout is first to be renewed; empty if Discord takes it whole. */
  static Optional<Instant> firstRenewal(MemberTimedOut event) {
    var ruledAt = event.ruled().at();
    return event.until().isAfter(ruledAt.plus(Effects.LONGEST_TIMEOUT))
        ? Optional.of(ruledAt.plus(EVERY))
        : Optional.empty();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(String.valueOf(CaseRef.parse(id).guildId()));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = CaseRef.parse(id);
    var now = clock.instant();
    try {
      var view = queries.askLatest(new FindCase(ref.guildId(), ref.caseNumber()));
      var end = Objects.requireNonNull(view.endsAt(), "a timeout has an end");
      if (!end.isAfter(now) || isOver(view.state())) {
        return Optional.empty();
      }
      if (view.state() == CaseState.APPLIED) {
        renew(view, now);
      }
      return Optional.of(now.plus(EVERY));
    } catch (Refused boardIsBehind) {
      return Optional.of(now.plus(BOARD_BEHIND));
    } catch (DiscordFailure e) {
      LOG.warn("The timeout of case {} could not be renewed yet: {}", ref, e.said());
      return Optional.of(now.plus(Backoff.pause(AFTER_A_FAILURE, 1, AFTER_A_FAILURE, random)));
    }
  }

  private static boolean isOver(CaseState state) {
    return switch (state) {
      case RULED, RETRYING, APPLIED -> false;
      case FAILED, EXPIRED, LIFTED, SUPERSEDED, IMPORTED -> true;
    };
  }

  /** A timeout that somebody ended at Discord shows no end, one that ran out a past one. */
  private void renew(CaseView view, Instant now) {
    var shown = guilds.timedOutUntil(view.guildId(), view.userId());
    var end = Objects.requireNonNull(view.endsAt(), "a timeout has an end");
    if (shown.isPresent()
        && shown.get().isBefore(now.plus(LEFT_WHEN_RENEWED).plus(SLACK))
        && shown.get().isBefore(end.minus(SAME_END))) {
      effects.timeOut(view);
    }
  }
}
