package dev.docket.discord.levels;

import dev.docket.discord.Backoff;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.discord.MemberRoles;
import dev.docket.discord.Reply;
import dev.docket.discord.levels.LevelTrouble.What;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refused;
import dev.docket.levels.Announcement;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelQuery.FindLevel;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Announces a level that a member has earned, as their guild wants it. */
final class AnnounceLevel implements DutyHandler {

  static final String KIND = "announce-level";

  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int RADIX = 36;

  private final Queries queries;
  private final Guilds guilds;
  private final MemberRoles channels;
  private final LevelTrouble trouble;
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  AnnounceLevel(
      Queries queries,
      Guilds guilds,
      MemberRoles channels,
      LevelTrouble trouble,
      DiscordSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.queries = queries;
    this.guilds = guilds;
    this.channels = channels;
    this.trouble = trouble;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  private record News(
      long guildId, long userId, long position, int level, long xp, long channelId, Instant at) {

    static News parse(String id) {
      var parts = Stream.of(id.split("/", -1)).mapToLong(Long::parseLong).toArray();
      return new News(
          parts[0],
          parts[1],
          parts[2],
          Math.toIntExact(parts[3]),
          parts[4],
          parts[5],
          Instant.ofEpochMilli(parts[6]));
    }

    String nonce() {
      return "level-" + Long.toString(position, RADIX);
    }
  }

  /** The duty that an event asks for; what was given by hand is not announced. */
  static Optional<String> of(Recorded recorded) {
    return recorded.event() instanceof LevelReached it && it.channelId() != 0
        ? Optional.of(
            "%d/%d/%d/%d/%d/%d/%d"
                .formatted(
                    it.guildId(),
                    it.userId(),
                    recorded.position(),
                    it.level(),
                    it.xp(),
                    it.channelId(),
                    it.at().toEpochMilli()))
        : Optional.empty();
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
    var news = News.parse(id);
    try {
      if (isStillSo(news)) {
        announce(news, queries.askLatest(new FindLevelSettings(news.guildId())).announcement());
      }
      failures.remove(id);
      return Optional.empty();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    } catch (DiscordFailure e) {
      var times = failures.merge(id, 1, Integer::sum);
      var pause = Backoff.pause(settings.firstRetry(), times, LONGEST_PAUSE, random);
      var retryAt = clock.instant().plus(pause);
      if (e.permanent() || retryAt.isAfter(news.at().plus(settings.giveUpAfter()))) {
        failures.remove(id);
        return Optional.empty();
      }
      return Optional.of(retryAt);
    }
  }

  /** Who has gone on since is congratulated on that, and who has fallen back on nothing. */
  private boolean isStillSo(News news) {
    var now = queries.askLatest(new FindLevel(news.guildId(), news.userId()));
    return now.level() == news.level() && !now.excluded();
  }

  private void announce(News news, Announcement announcement) {
    var words = guilds.wordsOf(news.guildId());
    var text =
        announcement.say(words.say("announcement.own"), news.userId(), news.level(), news.xp());
    var channel = announcement.channelId();
    switch (announcement.kind()) {
      case OFF -> {}
      case HERE -> post(news, text, List.of(news.channelId()));
      case CHANNEL ->
          post(
              news,
              text,
              channel == null ? List.of(news.channelId()) : List.of(channel, news.channelId()));
      case DM -> {
        var from = guilds.nameOf(news.guildId());
        guilds.tell(
            news.userId(), Reply.of(words.say("announcement.dm", from, text)), news.nonce());
      }
    }
  }

  /** Where Discord does not let it be told, it is told where the level was earned. */
  private void post(News news, String text, List<Long> candidates) {
    for (var channel : candidates.stream().distinct().toList()) {
      try {
        channels.mention(news.guildId(), channel, news.userId(), text, news.nonce());
        return;
      } catch (DiscordFailure e) {
        if (!e.permanent()) {
          throw e;
        }
        trouble.report(news.guildId(), What.CHANNEL_REFUSED, channel);
      }
    }
  }
}
