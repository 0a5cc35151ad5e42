package dev.docket.discord.audit;

import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditQuery.FindAct;
import dev.docket.audit.AuditState;
import dev.docket.kernel.Queries;
import java.time.Duration;

/** Waits for what Discord makes of an act, because whoever asked for it is waiting too. */
record SettledAct(Queries queries) {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  AuditEntry await(long guildId, long actId, long position) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var entry = queries.ask(new FindAct(guildId, actId), position);
    try {
      while (entry.state() == AuditState.OPEN && System.nanoTime() < deadline) {
        Thread.sleep(40);
        entry = queries.ask(new FindAct(guildId, actId));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return entry;
  }
}
