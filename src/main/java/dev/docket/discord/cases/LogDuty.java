package dev.docket.discord.cases;

import dev.docket.cases.CaseRef;
import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How what is owed to a mod log is tried again: ever less often, and for a day. */
final class LogDuty {

  private static final Logger LOG = LoggerFactory.getLogger(LogDuty.class);
  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Duration UNTIL_GRANTED = Duration.ofHours(1);
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);

  private final ModLog log;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** How often each duty failed since the start; a restart begins with short pauses again. */
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  LogDuty(ModLog log, DiscordSettings settings, InstantSource clock, RandomGenerator random) {
    this.log = log;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /** Discord lets few posts into a channel; no ruling waits behind them. */
  static String lane(CaseRef ref) {
    return ref.guildId() + "/mod-log";
  }

  Instant soon() {
    return clock.instant().plus(BOARD_BEHIND);
  }

  /** Does some work; empty if it is done or not to be tried again. */
  Optional<Instant> attempt(String id, CaseRef ref, Supplier<Optional<Instant>> work) {
    try {
      var again = work.get();
      failures.remove(id);
      return again;
    } catch (Refused boardIsBehind) {
      return Optional.of(soon());
    } catch (DiscordFailure e) {
      return failed(id, ref, e);
    }
  }

  private Optional<Instant> failed(String id, CaseRef ref, DiscordFailure failure) {
    var now = clock.instant();
    var times = failures.merge(id, 1, Integer::sum);
    if (times == 1) {
      LOG.warn("The mod log does not show case {} as it is: {}", ref, failure.said());
    }
    var since = log.changedAt(ref).orElse(now);
    if (now.isAfter(since.plus(GIVE_UP_AFTER))) {
      LOG.warn("Giving up on showing case {} in the mod log: {}", ref, failure.said());
      failures.remove(id);
      return Optional.empty();
    }
    return Optional.of(now.plus(pause(failure, times)));
  }

  private Duration pause(DiscordFailure failure, int times) {
    return switch (failure.kind()) {
      case PASSING, UNASKED -> Backoff.pause(settings.firstRetry(), times, LONGEST_PAUSE, random);
      case FORBIDDEN, FINAL -> Backoff.pause(UNTIL_GRANTED, 1, UNTIL_GRANTED, random);
    };
  }
}
