package dev.docket.discord.audit;

import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.discord.Reply;
import dev.docket.discord.Words;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.LogType;
import dev.docket.kernel.Queries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts in the log channels that guilds have set, and tries for a day where Discord refuses. */
public final class GuildLog {

  private static final Logger LOG = LoggerFactory.getLogger(GuildLog.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);

  private final Queries queries;
  private final Guilds guilds;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** How often each post failed since the start. */
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  GuildLog(
      Queries queries,
      Guilds guilds,
      DiscordSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.queries = queries;
    this.guilds = guilds;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Posts once; a guild without that channel wants no post.
   *
   * @param nonce at most 25 characters; the same for every try
   * @param since when it happened
   * @return when to try again, if that is of use
   */
  public Optional<Instant> post(
      long guildId, LogType type, String nonce, Instant since, Function<Words, Reply> message) {
    try {
      var channel = queries.askLatest(new FindGuildSettings(guildId)).logChannel(type);
      if (channel.isPresent()) {
        guilds.post(guildId, channel.get(), message.apply(guilds.wordsOf(guildId)), nonce);
      }
      failures.remove(nonce);
      return Optional.empty();
    } catch (DiscordFailure e) {
      var times = failures.merge(nonce, 1, Integer::sum);
      if (times == 1) {
        LOG.warn("The {} log of guild {} cannot be posted in: {}", type, guildId, e.said());
      }
      var first = e.permanent() ? LONGEST_PAUSE : settings.firstRetry();
      var retryAt = clock.instant().plus(Backoff.pause(first, times, LONGEST_PAUSE, random));
      if (retryAt.isAfter(since.plus(GIVE_UP_AFTER))) {
        failures.remove(nonce);
        return Optional.empty();
      }
      return Optional.of(retryAt);
    }
  }
}
