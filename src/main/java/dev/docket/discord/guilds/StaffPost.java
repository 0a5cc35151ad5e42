package dev.docket.discord.guilds;

import dev.docket.guilds.LogType;
import java.time.Instant;

/**
 * Something that is posted for few to see; it names a case, and repeats no text of it.
 *
 * @param position of the event, which makes it unique
 * @param actorId who did it; 0 for Docket
 */
record StaffPost(
    long guildId,
    long position,
    What what,
    long userId,
    long caseNumber,
    long actorId,
    Instant at) {

  private static final int PARTS = 7;

  /** What happened to the case. */
  enum What {
    VOIDED(LogType.PRIVATE),
    REINSTATED(LogType.PRIVATE),
    NOTED(LogType.PRIVATE),
    RECORDED(LogType.PRIVATE),
    FAILED(LogType.DEV);

    private final LogType log;

    What(LogType log) {
      this.log = log;
    }

    LogType log() {
      return log;
    }
  }

  static StaffPost parse(String text) {
    var parts = text.split("/", PARTS);
    return new StaffPost(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        What.valueOf(parts[2]),
        Long.parseLong(parts[3]),
        Long.parseLong(parts[4]),
        Long.parseLong(parts[5]),
        Instant.ofEpochMilli(Long.parseLong(parts[6])));
  }

  @Override
  public String toString() {
    return "%d/%d/%s/%d/%d/%d/%d"
        .formatted(guildId, position, what, userId, caseNumber, actorId, at.toEpochMilli());
  }
}
