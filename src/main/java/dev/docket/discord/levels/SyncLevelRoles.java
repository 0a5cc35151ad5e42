package dev.docket.discord.levels;

import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a member's level roles right, and tries again while Discord cannot be reached. */
final class SyncLevelRoles implements DutyHandler {

  static final String KIND = "sync-level-roles";

  private static final Logger LOG = LoggerFactory.getLogger(SyncLevelRoles.class);
  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final int MOST_TRIES = 100;

  private final RoleSync sync;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  /** Looks at one member take turns, so that none acts on what another is about to change. */
  private final Lock[] turns =
      IntStream.range(0, 64).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

  SyncLevelRoles(
      RoleSync sync, DiscordSettings settings, InstantSource clock, RandomGenerator random) {
    this.sync = sync;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /** The duty that comes from an event. */
  static String after(long guildId, long userId, long position) {
    return guildId + "/" + userId + "/" + position;
  }

  /** The duty towards a member who came at this moment. */
  static String joined(long guildId, long userId, Instant joinedAt) {
    return guildId + "/" + userId + "/joined/" + joinedAt.toEpochMilli();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.substring(0, id.indexOf('/')));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", -1);
    var user = Long.parseLong(parts[1]);
    var turn = turns[Math.floorMod(Long.hashCode(user), turns.length)];
    turn.lock();
    try {
      sync.sync(Long.parseLong(parts[0]), user, "joined".equals(parts[2]));
      failures.remove(id);
      return Optional.empty();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    } catch (DiscordFailure e) {
      return failed(id, e);
    } finally {
      turn.unlock();
    }
  }

  private Optional<Instant> failed(String id, DiscordFailure failure) {
    var times = failures.merge(id, 1, Integer::sum);
    if (failure.permanent() || times >= MOST_TRIES) {
      LOG.warn("The level roles of {} stay as they are: {}", id, failure.said());
      failures.remove(id);
      return Optional.empty();
    }
    var pause = Backoff.pause(settings.firstRetry(), times, LONGEST_PAUSE, random);
    return Optional.of(clock.instant().plus(pause));
  }
}
