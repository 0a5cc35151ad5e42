package dev.docket.discord;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A circuit breaker per guild: where calls keep failing, one call at a time finds out whether they
 * still do, and the others do not wait for an answer that will not come.
 */
final class GuildBreakers {

  private static final Logger LOG = LoggerFactory.getLogger(GuildBreakers.class);
  private static final int CALLS_LOOKED_AT = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final CircuitBreakerConfig config;
  private final Map<Long, Guarded> guilds = new ConcurrentHashMap<>();

  GuildBreakers(Duration firstPause, RandomGenerator random) {
    this.config =
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(CALLS_LOOKED_AT)
            .minimumNumberOfCalls(CALLS_LOOKED_AT)
            .failureRateThreshold(100)
            .permittedNumberOfCallsInHalfOpenState(1)
            .waitIntervalFunctionInOpenState(
                times -> Backoff.pause(firstPause, times, LONGEST_PAUSE, random).toMillis())
            .writableStackTraceEnabled(false)
            .recordException(e -> e instanceof DiscordFailure failure && !failure.permanent())
            .build();
  }

  private static final class Guarded {
    final CircuitBreaker breaker;
    volatile String said = "";

    Guarded(CircuitBreaker breaker) {
      this.breaker = breaker;
    }
  }

  /**
   * Calls Discord about a guild, unless that would be in vain.
   *
   * @throws DiscordFailure what the call said, or the last call before it
   */
  <T> T call(long guildId, Supplier<T> call) {
    var guarded = guilds.computeIfAbsent(guildId, this::guarded);
    try {
      return guarded.breaker.executeSupplier(() -> remembering(guarded, call));
    } catch (CallNotPermittedException e) {
      throw DiscordFailure.unasked(guarded.said);
    }
  }

  private static <T> T remembering(Guarded guarded, Supplier<T> call) {
    try {
      return call.get();
    } catch (DiscordFailure e) {
      guarded.said = e.said();
      throw e;
    }
  }

  private Guarded guarded(long guildId) {
    var guarded = new Guarded(CircuitBreaker.of("guild " + guildId, config));
    guarded
        .breaker
        .getEventPublisher()
        .onStateTransition(it -> {
          switch (it.getStateTransition().getToState()) {
            case OPEN ->
                LOG.warn(
                    "Calls to guild {} keep failing ({}); looking again now and then",
                    guildId,
                    guarded.said);
            case CLOSED -> LOG.info("Guild {} can be reached again", guildId);
            case HALF_OPEN, DISABLED, FORCED_OPEN, METRICS_ONLY -> {}
          }
        });
    return guarded;
  }

  /** The guilds whose calls keep failing. */
  List<Long> failing() {
    return guilds.entrySet().stream()
        .filter(it -> it.getValue().breaker.getState() != State.CLOSED)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
