package dev.docket.bench;

import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.levels.LevelCommand.AwardXp;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Durable XP awards through the command bus, each under a command id of its own. */
final class Awards {

  private static final Instant FIRST = Instant.parse("2030-01-01T00:00:00Z");

  private final Commands commands;
  private final AtomicLong ids = new AtomicLong();

  Awards(Commands commands) {
    this.commands = commands;
  }

  /** Awards XP to a member and returns the position at which that is durable. */
  long award(long guild, long member) {
    var id = ids.incrementAndGet();
    return commands
        .send(
            new AwardXp(guild, member, 5, id, FIRST.plusSeconds(id)),
            Origin.of(member, Source.DISCORD, "bench/" + id))
        .position();
  }
}
