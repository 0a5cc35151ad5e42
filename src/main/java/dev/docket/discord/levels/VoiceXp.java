package dev.docket.discord.levels;

import dev.docket.discord.VoiceRooms;
import dev.docket.discord.VoiceRooms.Room;
import dev.docket.discord.VoiceRooms.Seat;
import dev.docket.kernel.Queries;
import dev.docket.levels.Award;
import dev.docket.levels.Idle;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import dev.docket.levels.Occasion;
import dev.docket.levels.XpSource;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a minute that has passed into an XP command for everyone who is in voice at its end. It
 * remembers nothing: the same minute makes the same commands, on any node and after a restart.
 */
public final class VoiceXp {

  private static final Logger LOG = LoggerFactory.getLogger(VoiceXp.class);
  private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

  private final VoiceRooms rooms;
  private final MessageXp lanes;
  private final Queries queries;

  VoiceXp(VoiceRooms rooms, MessageXp lanes, Queries queries) {
    this.rooms = rooms;
    this.lanes = lanes;
    this.queries = queries;
  }

  /** Awards the minute that ended at a moment. */
  public void minuteEnded(Instant at) {
    var awarding = new HashMap<Long, Boolean>();
    rooms.occupied().stream()
        .filter(it -> awarding.computeIfAbsent(it.guildId(), this::awards))
        .forEach(room -> room.seats().forEach(seat -> award(room, seat, at)));
  }

  /** Spares guilds that award nothing for voice the commands; the log decides in all others. */
  private boolean awards(long guildId) {
    try {
      return awarded(guildId).most() > 0;
    } catch (RuntimeException e) {
      LOG.warn("Whether guild {} awards voice cannot be read, so the log is asked", guildId, e);
      return true;
    }
  }

  private Award awarded(long guildId) {
    return queries.askLatest(new FindLevelSettings(guildId)).awards().get(XpSource.VOICE);
  }

  private void award(Room room, Seat seat, Instant at) {
    var occasion = Occasion.minute(room.channelId(), seat.roles(), idle(room, seat));
    var id =
        "voice/%d/%d/%d"
            .formatted(room.guildId(), seat.userId(), at.toEpochMilli() / MINUTE_MILLIS);
    var award = new AwardXp(room.guildId(), seat.userId(), occasion, MessageXp.dice(), at);
    lanes.queue(award, seat.userId(), id);
  }

  private static Set<Idle> idle(Room room, Seat seat) {
    var idle = EnumSet.noneOf(Idle.class);
    if (room.isAfk()) {
      idle.add(Idle.AFK_CHANNEL);
    }
    if (seat.muted()) {
      idle.add(Idle.MUTED);
    }
    if (seat.deafened()) {
      idle.add(Idle.DEAFENED);
    }
    if (room.seats().stream().noneMatch(it -> it != seat && !it.deafened())) {
      idle.add(Idle.ALONE);
    }
    return idle;
  }
}
