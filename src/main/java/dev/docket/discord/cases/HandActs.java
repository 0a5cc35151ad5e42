package dev.docket.discord.cases;

import dev.docket.cases.CaseAnswer;
import dev.docket.cases.CaseCommand.RecordByHand;
import dev.docket.discord.AuditEntry;
import dev.docket.discord.AuditListener;
import dev.docket.duties.Duties;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Source;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes cases of what is done past Docket, as Discord's audit log tells it. */
final class HandActs implements AuditListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HandActs.class);

  private final Commands commands;
  private final Duties duties;
  private final InstantSource clock;

  /** In the order in which they were heard; what is lost here is caught up with later. */
  private final ExecutorService aside =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("audit-log").factory());

  private volatile boolean closing;

  HandActs(Commands commands, Duties duties, InstantSource clock) {
    this.commands = commands;
    this.duties = duties;
    this.clock = clock;
  }

  @Override
  public void heard(AuditEntry entry) {
    if (!entry.byDocket()) {
      doAside(() -> record(commands, entry));
    }
  }

  @Override
  public void connected(long guildId) {
    doAside(() -> duties.note(ReadAuditLog.KIND, String.valueOf(guildId), clock.instant()));
  }

  private void doAside(Runnable work) {
    aside.execute(() -> {
      try {
        if (!closing) {
          work.run();
        }
      } catch (RuntimeException e) {
        LOG.warn("An audit log is read again later: {}", e.getMessage());
      }
    });
  }

  /** The id of the entry makes it one case, however often and by whomever it is read. */
  static Receipt<CaseAnswer> record(Commands commands, AuditEntry entry) {
    return commands.send(
        new RecordByHand(
            entry.guildId(),
            entry.userId(),
            entry.act(),
            entry.authorId(),
            entry.reason(),
            entry.entryId(),
            entry.at()),
        Origin.of(entry.authorId(), Source.AUDIT_LOG, "audit-log/" + entry.entryId()));
  }

  @Override
  public void close() {
    closing = true;
    aside.close();
  }
}
