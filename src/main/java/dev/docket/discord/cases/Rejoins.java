package dev.docket.discord.cases;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.FindDossier;
import dev.docket.cases.CaseQuery.ListJails;
import dev.docket.cases.CaseRef;
import dev.docket.cases.Dossier;
import dev.docket.discord.Arrivals;
import dev.docket.duties.Duties;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Queries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Notices who comes back while a jail is in force: when Discord says who joins, when somebody shows
 * up, and for what was missed by looking after everybody in jail now and then.
 */
final class Rejoins implements Arrivals, DutySweep, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Rejoins.class);
  private static final int REMEMBERED = 100_000;
  private static final int MOST_WAITING = 10_000;

  private final Duties duties;
  private final Queries queries;
  private final InstantSource clock;

  /** Members are many, and what is looked for is rare: one look at each arrival is enough. */
  private final Map<Arrival, Boolean> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Arrival, Boolean> eldest) {
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
          Thread.ofVirtual().name("rejoins").factory(),
          (_, _) -> {});

  Rejoins(Duties duties, Queries queries, InstantSource clock) {
    this.duties = duties;
    this.queries = queries;
    this.clock = clock;
  }

  private record Arrival(long guildId, long userId, Instant joinedAt) {}

  @Override
  public void joined(long guildId, long userId, Instant joinedAt) {
    look(new Arrival(guildId, userId, joinedAt), true);
  }

  @Override
  public void seen(long guildId, long userId, Instant joinedAt) {
    look(new Arrival(guildId, userId, joinedAt), false);
  }

  private void look(Arrival arrival, boolean now) {
    synchronized (known) {
      if (known.putIfAbsent(arrival, true) != null) {
        return;
      }
    }
    looking.execute(() -> quietly(() -> find(arrival, now)));
  }

  @Override
  public void connected(long guildId) {
    looking.execute(() -> quietly(() -> sweep(guildId, duties)));
  }

  private void sweep(long guildId, Duties roster) {
    var jails = queries.askLatest(new ListJails(guildId)).jails();
    roster.noteAll(UpholdCase.KIND, jails.stream().map(UpholdCase::seen).toList(), clock.instant());
  }

  /** What is missed here, the sweep finds. */
  private static void quietly(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.warn("Who came back while in jail is found out later: {}", e.toString());
    }
  }

  private void find(Arrival arrival, boolean now) {
    var at = clock.instant();
    var query = new FindDossier(arrival.guildId(), arrival.userId(), at);
    queries.askLatest(query).lines().stream()
        .filter(it -> it.kind() == CaseKind.JAIL)
        .map(Dossier.Line::inForce)
        .filter(Objects::nonNull)
        .map(it -> new CaseRef(arrival.guildId(), arrival.userId(), it))
        .map(it -> now ? UpholdCase.joined(it, arrival.joinedAt()) : UpholdCase.seen(it))
        .forEach(it -> duties.note(UpholdCase.KIND, it, at));
  }

  @Override
  public String name() {
    return "rejoins";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void sweep(Duties roster) {
    sweep(0, roster);
  }

  @Override
  public void destroy() {
    looking.shutdownNow();
  }
}
