package dev.docket.discord.cases;

import dev.docket.discord.AuditLogs;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.watch.WatchCommand;
import dev.docket.watch.WatchCommand.BeginWatch;
import dev.docket.watch.WatchCommand.RecordReading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Catches up with what was done past Docket while it did not listen: reads a guild's audit log from
 * where it was read last, and moves that mark only once all before it is on record.
 */
final class ReadAuditLog implements DutyHandler, DutySweep {

  static final String KIND = "read-audit-log";

  /** How long Discord keeps entries. */
  static final Duration KEPT = Duration.ofDays(45);

  private static final int FIRST_RETRIES = 5;

  private final Commands commands;
  private final AuditLogs logs;
  private final DiscordSettings settings;
  private final InstantSource clock;

  ReadAuditLog(Commands commands, AuditLogs logs, DiscordSettings settings, InstantSource clock) {
    this.commands = commands;
    this.logs = logs;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public Duration every() {
    return settings.readAuditLogEvery();
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id);
  }

  @Override
  public void sweep(Duties duties) {
    duties.noteAll(KIND, logs.guilds().stream().map(String::valueOf).toList(), clock.instant());
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var guild = Long.parseLong(id);
    // Whoever sees a guild again, or for the first time, notes this again.
    if (!logs.guilds().contains(guild)) {
      return Optional.empty();
    }
    try {
      var mark = Math.max(begin(guild), logs.idAt(clock.instant().minus(KEPT)));
      for (var isLast = false; !isLast; ) {
        var page = logs.after(guild, mark);
        page.entries().stream()
            .filter(it -> !it.byDocket())
            .forEach(it -> HandActs.record(commands, it));
        if (page.upTo() > mark) {
          send(new RecordReading(guild, page.upTo(), clock.instant()), page.upTo());
          mark = page.upTo();
        }
        isLast = page.isLast();
      }
      return Optional.empty();
    } catch (DiscordFailure e) {
      // What Docket may not read is looked at again by the next sweep.
      return e.permanent() ? Optional.empty() : Optional.of(retryAt());
    }
  }

  private Instant retryAt() {
    return clock.instant().plus(settings.firstRetry().multipliedBy(FIRST_RETRIES));
  }

  private long begin(long guild) {
    var from = logs.idAt(clock.instant().minus(settings.readAuditLogBack()));
    return send(new BeginWatch(guild, from, clock.instant()), 0);
  }

  private long send(WatchCommand command, long upTo) {
    var id = "watch/" + upTo + "/" + clock.instant().toEpochMilli();
    var origin = Origin.of(Origin.DOCKET, Source.AUDIT_LOG, id);
    return commands.send(command, origin).answer().readUpTo();
  }
}
