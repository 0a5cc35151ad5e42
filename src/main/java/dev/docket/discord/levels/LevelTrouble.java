package dev.docket.discord.levels;

import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Words;
import dev.docket.discord.audit.GuildLog;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.guilds.LogType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a guild's audit log, once a day, what keeps levels from being shown. */
final class LevelTrouble implements DutyHandler {

  static final String KIND = "report-level-trouble";

  private static final Logger LOG = LoggerFactory.getLogger(LevelTrouble.class);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int COLOUR = 0xFD9644;
  private static final int RADIX = 36;

  private final Duties duties;
  private final GuildLog log;
  private final InstantSource clock;

  /** The day of the latest report of each; a restart may report once more. */
  private final Map<String, Long> reported = new ConcurrentHashMap<>();

  LevelTrouble(Duties duties, GuildLog log, InstantSource clock) {
    this.duties = duties;
    this.log = log;
    this.clock = clock;
  }

  /** What is wrong with a role or a channel. */
  enum What {
    ROLE_GONE,
    ROLE_TOO_HIGH,
    ROLE_REFUSED,
    CHANNEL_REFUSED
  }

  void report(long guildId, What what, long id) {
    var subject = guildId + "/" + what + "/" + id;
    var today = clock.instant().getEpochSecond() / DAY.toSeconds();
    if (!Long.valueOf(today).equals(reported.put(subject, today))) {
      LOG.warn("Levels of guild {} cannot be shown: {} {}", guildId, what, id);
      duties.note(KIND, subject + "/" + today, clock.instant());
    }
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
    var what = What.valueOf(parts[1]);
    var subject = Long.parseLong(parts[2]);
    var day = Long.parseLong(parts[3]);
    var nonce =
        "l%d-%s-%s"
            .formatted(what.ordinal(), Long.toString(subject, RADIX), Long.toString(day, RADIX));
    return log.post(
        Long.parseLong(parts[0]),
        LogType.AUDIT,
        nonce,
        Instant.EPOCH.plus(DAY.multipliedBy(day)),
        words ->
            Reply.of(
                new Card(
                    words.say("level-trouble.title"),
                    said(what, subject, words),
                    COLOUR,
                    List.of())));
  }

  private static String said(What what, long subject, Words words) {
    return switch (what) {
      case ROLE_GONE -> words.say("level-trouble.role-gone", subject);
      case ROLE_TOO_HIGH -> words.say("level-trouble.role-too-high", subject);
      case ROLE_REFUSED -> words.say("level-trouble.role-refused", subject);
      case CHANNEL_REFUSED -> words.say("level-trouble.channel-refused", subject);
    };
  }
}
