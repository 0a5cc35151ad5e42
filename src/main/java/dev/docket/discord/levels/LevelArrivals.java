package dev.docket.discord.levels;

import dev.docket.discord.Arrivals;
import dev.docket.duties.Duties;
import dev.docket.kernel.Queries;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Notices who comes back, and has level roles to get back. */
final class LevelArrivals implements Arrivals, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LevelArrivals.class);
  private static final int REMEMBERED = 100_000;
  private static final int MOST_WAITING = 10_000;

  /** Whoever has been here for longer was looked at before. */
  private static final Duration NEWCOMER = Duration.ofDays(7);

  private final Duties duties;
  private final Queries queries;
  private final InstantSource clock;

  private final Map<String, Boolean> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** One at a time, so that a rush of members leaves the database to others. */
  private final ThreadPoolExecutor looking =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofVirtual().name("level-arrivals").factory(),
          (_, _) -> {});

  LevelArrivals(Duties duties, Queries queries, InstantSource clock) {
    this.duties = duties;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public void connected(long guildId) {}

  @Override
  public void joined(long guildId, long userId, Instant joinedAt) {
    look(guildId, SyncLevelRoles.joined(guildId, userId, joinedAt));
  }

  @Override
  public void seen(long guildId, long userId, Instant joinedAt) {
    if (joinedAt.isAfter(clock.instant().minus(NEWCOMER))) {
      look(guildId, SyncLevelRoles.joined(guildId, userId, joinedAt));
    }
  }

  private void look(long guildId, String duty) {
    synchronized (known) {
      if (known.putIfAbsent(duty, true) != null) {
        return;
      }
    }
    looking.execute(() -> note(guildId, duty));
  }

  private void note(long guildId, String duty) {
    try {
      if (!queries.ask(new FindLevelSettings(guildId)).levelRoles().isEmpty()) {
        duties.note(SyncLevelRoles.KIND, duty, clock.instant());
      }
    } catch (RuntimeException e) {
      LOG.warn("Level roles of who came back wait for the next level: {}", e.toString());
    }
  }

  @Override
  public void destroy() {
    looking.shutdownNow();
  }
}
