package dev.docket.discord.cases;

import dev.docket.cases.BatchPhase;
import dev.docket.cases.BatchQuery.FindBatch;
import dev.docket.cases.BatchView;
import dev.docket.cases.CaseQuery.FindCases;
import dev.docket.cases.CaseView;
import dev.docket.discord.Reply;
import dev.docket.discord.Screen;
import dev.docket.discord.Words;
import dev.docket.kernel.Queries;
import java.time.Duration;
import java.util.List;

/** Shows a mass action for as long as it runs, and then what it came to. */
record MassWatch(Queries queries) {

  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(2);

  /** Discord lets a reply be edited for 15 minutes. */
  private static final Duration LONGEST = Duration.ofMinutes(14);

  /** A page of a mass action as it stands, however far it is. */
  Reply page(long guildId, long batchId, int page, Words words) {
    var batch = queries.askLatest(new FindBatch(guildId, batchId));
    return MassCard.results(batch, MassCard.byNumber(cases(batch)), page, words);
  }

  /** Edits at most every two seconds; ends when nothing more will happen. */
  Reply watch(long guildId, long batchId, long position, Words words, Screen screen) {
    var deadline = System.nanoTime() + LONGEST.toNanos();
    var nextEdit = System.nanoTime();
    var shown = -1;
    var batch = queries.ask(new FindBatch(guildId, batchId), position);
    try {
      while (batch.phase() == BatchPhase.RUNNING
          && screen.isOpen()
          && System.nanoTime() < deadline) {
        var settled = batch.results().size();
        if (settled != shown && System.nanoTime() >= nextEdit) {
          screen.show(MassCard.progress(batch, cases(batch), words));
          shown = settled;
          nextEdit = System.nanoTime() + BETWEEN_EDITS.toNanos();
        }
        Thread.sleep(LOOK);
        if (screen.isOpen()) {
          batch = queries.ask(new FindBatch(guildId, batchId));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return screen.isOpen()
        ? page(guildId, batchId, 0, words)
        : MassCard.progress(batch, List.of(), words);
  }

  private List<CaseView> cases(BatchView batch) {
    return queries.ask(new FindCases(batch.guildId(), batch.caseNumbers())).cases();
  }
}
