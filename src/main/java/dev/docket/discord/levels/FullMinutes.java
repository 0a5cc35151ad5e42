package dev.docket.discord.levels;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells once of each full minute of the clock as it ends. Minutes that passed while nobody looked,
 * at a standstill or before the start, are not told.
 */
public final class FullMinutes implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FullMinutes.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final InstantSource clock;
  private final Consumer<Instant> listener;
  private volatile @Nullable Thread thread;

  FullMinutes(InstantSource clock, Consumer<Instant> listener) {
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public void start() {
    var last = minute();
    thread = Thread.ofPlatform().daemon().name("full-minutes").start(() -> watch(last));
  }

  private Instant minute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  private void watch(Instant start) {
    try {
      for (var last = start; ; ) {
        Thread.sleep(LOOK);
        var now = minute();
        if (now.isAfter(last)) {
          last = now;
          tell(now);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Instant minute) {
    try {
      listener.accept(minute);
    } catch (RuntimeException e) {
      LOG.warn("The minute until {} could not be worked on", minute, e);
    }
  }

  @Override
  public void stop() {
    var running = thread;
    if (running != null) {
      running.interrupt();
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Once the lanes are open. */
  @Override
  public int getPhase() {
    return 16;
  }
}
