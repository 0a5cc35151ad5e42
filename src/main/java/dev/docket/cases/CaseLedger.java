package dev.docket.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.cases.CaseEvent.CaseNumberAllocated;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Decides a guild's next case number: from 1, gapless, never reused. */
@AggregateRoot(type = "case-ledger")
@Revision("1")
class CaseLedger {

  @AggregateIdentifier private @Nullable String stream;
  private long last;

  static String streamOf(long guildId) {
    return "case-ledger/" + guildId;
  }

  long allocate(long guildId, long userId) {
    apply(new CaseNumberAllocated(guildId, userId, last + 1));
    return last;
  }

  @EventSourcingHandler
  void evolve(CaseNumberAllocated event) {
    stream = streamOf(event.guildId());
    last = event.caseNumber();
  }
}
