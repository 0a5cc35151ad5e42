package dev.docket.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.cases.BatchCommand.CancelBatch;
import dev.docket.cases.BatchCommand.PickMembers;
import dev.docket.cases.BatchCommand.ProposeBatch;
import dev.docket.cases.BatchCommand.SettleMembers;
import dev.docket.cases.BatchCommand.StartBatch;
import dev.docket.cases.BatchEvent.BatchCancelled;
import dev.docket.cases.BatchEvent.BatchFinished;
import dev.docket.cases.BatchEvent.BatchProposed;
import dev.docket.cases.BatchEvent.BatchStarted;
import dev.docket.cases.BatchEvent.MembersPicked;
import dev.docket.cases.BatchEvent.MembersSettled;
import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Decides who of a mass action is ruled on next; each ruling is decided by the member's record. */
@AggregateRoot(type = "batch")
@Revision("1")
class Batch {

  static final String STREAMS = "batch/";

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable BatchPhase phase;
  private long moderatorId;
  private int settled;
  private final List<Long> waiting = new ArrayList<>();
  private final List<Long> inHand = new ArrayList<>();

  static String streamOf(long guildId, long batchId) {
    return streamsOf(guildId) + batchId;
  }

  static String streamsOf(long guildId) {
    return STREAMS + guildId + "/";
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BatchAnswer handle(ProposeBatch command, GuildRules rules) {
    require(command.guildId(), command.actor(), rules);
    var proposal = new Proposal(command, rules);
    if (phase == null) {
      apply(proposal.event());
    }
    return answer(proposal.foreseen());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BatchAnswer handle(StartBatch command, GuildRules rules) {
    require(command.guildId(), command.actor(), rules);
    if (known(command) != BatchPhase.PROPOSED) {
      throw over();
    }
    if (command.actor().userId() != moderatorId) {
      throw Refused.because(BatchRefusal.PROPOSED_BY_ANOTHER);
    }
    apply(
        new BatchStarted(
            command.guildId(), command.batchId(), command.actor().userId(), command.at()));
    return answer(List.of());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BatchAnswer handle(CancelBatch command, GuildRules rules) {
    require(command.guildId(), command.actor(), rules);
    if (known(command) != BatchPhase.RUNNING) {
      throw over();
    }
    apply(
        new BatchCancelled(
            command.guildId(), command.batchId(), command.actor().userId(), command.at()));
    return answer(List.of());
  }

  /** Whoever was picked before a crash is ruled on first, cancelled or not. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BatchAnswer handle(PickMembers command) {
    if (known(command) == BatchPhase.RUNNING && inHand.isEmpty()) {
      var next = List.copyOf(waiting.subList(0, Math.min(command.most(), waiting.size())));
      apply(new MembersPicked(command.guildId(), command.batchId(), next, command.at()));
    }
    return answer(List.of());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BatchAnswer handle(SettleMembers command) {
    known(command);
    var news = command.items().stream().filter(it -> inHand.contains(it.userId())).toList();
    if (!news.isEmpty()) {
      apply(new MembersSettled(command.guildId(), command.batchId(), news, command.at()));
    }
    if (phase == BatchPhase.RUNNING && waiting.isEmpty() && inHand.isEmpty()) {
      apply(new BatchFinished(command.guildId(), command.batchId(), command.at()));
    }
    return answer(List.of());
  }

  private static void require(long guildId, Actor actor, GuildRules rules) {
    if (!rules.allows(guildId, actor, BatchCommand.RIGHT)) {
      throw Refused.because(CaseRefusal.MISSING_PERMISSION);
    }
  }

  private BatchPhase known(BatchCommand command) {
    if (phase == null) {
      throw Refused.because(BatchRefusal.UNKNOWN_BATCH, command.batchId());
    }
    return phase;
  }

  private Refused over() {
    return Refused.because(
        switch (phase) {
          case PROPOSED -> BatchRefusal.NOT_STARTED;
          case RUNNING -> BatchRefusal.ALREADY_STARTED;
          case CANCELLED -> BatchRefusal.ALREADY_CANCELLED;
          case FINISHED -> BatchRefusal.ALREADY_FINISHED;
          case null -> BatchRefusal.UNKNOWN_BATCH;
        });
  }

  private BatchAnswer answer(List<BatchItem> foreseen) {
    return new BatchAnswer(
        phase == null ? BatchPhase.PROPOSED : phase, settled, List.copyOf(inHand), foreseen);
  }

  @EventSourcingHandler
  void evolve(BatchEvent event) {
    stream = streamOf(event.guildId(), event.batchId());
    switch (event) {
      case BatchProposed e -> {
        phase = BatchPhase.PROPOSED;
        moderatorId = e.moderatorId();
        e.targets().forEach(it -> waiting.add(it.userId()));
      }
      case BatchStarted _ -> phase = BatchPhase.RUNNING;
      case MembersPicked e -> {
        waiting.removeAll(e.userIds());
        inHand.addAll(e.userIds());
      }
      case MembersSettled e -> {
        inHand.removeAll(e.items().stream().map(BatchItem::userId).toList());
        settled += e.items().size();
      }
      case BatchCancelled _ -> phase = BatchPhase.CANCELLED;
      case BatchFinished _ -> phase = BatchPhase.FINISHED;
    }
  }
}
