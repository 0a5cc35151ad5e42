package dev.docket.discord.guilds;

import dev.docket.discord.Arrivals;
import dev.docket.duties.Duties;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.LogType;
import dev.docket.kernel.Queries;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Notes who comes and goes, where a guild wants to read of it; what is missed is not made up. */
final class Comings implements Arrivals, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Comings.class);
  private static final int MOST_WAITING = 10_000;

  private final Duties duties;
  private final Queries queries;
  private final InstantSource clock;

  /** One at a time, so that a rush of members leaves the database to others. */
  private final ThreadPoolExecutor noting =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofVirtual().name("comings").factory(),
          (_, _) -> {});

  Comings(Duties duties, Queries queries, InstantSource clock) {
    this.duties = duties;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public void connected(long guildId) {}

  @Override
  public void seen(long guildId, long userId, Instant joinedAt) {}

  @Override
  public void joined(long guildId, long userId, Instant joinedAt) {
    note(guildId, userId, true, joinedAt);
  }

  @Override
  public void left(long guildId, long userId) {
    note(guildId, userId, false, clock.instant());
  }

  private void note(long guildId, long userId, boolean joined, Instant at) {
    noting.execute(() -> {
      try {
        var settings = queries.askLatest(new FindGuildSettings(guildId));
        if (settings.logChannel(LogType.JOIN).isPresent()) {
          var id = "%d/%d/%s/%d".formatted(guildId, userId, joined, at.toEpochMilli());
          duties.note(PostComing.KIND, id, clock.instant());
        }
      } catch (RuntimeException e) {
        LOG.warn("That somebody came or went is not posted: {}", e.toString());
      }
    });
  }

  @Override
  public void destroy() {
    noting.shutdownNow();
  }
}
