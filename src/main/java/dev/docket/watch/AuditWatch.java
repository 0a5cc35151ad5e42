package dev.docket.watch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.watch.WatchCommand.BeginWatch;
import dev.docket.watch.WatchCommand.RecordReading;
import dev.docket.watch.WatchEvent.WatchAdvanced;
import dev.docket.watch.WatchEvent.WatchStarted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Remembers how far a guild's audit log was read; it only ever moves on. */
@AggregateRoot(type = "audit-watch")
class AuditWatch {

  static final String STREAMS = "audit-watch/";

  @AggregateIdentifier private @Nullable String stream;
  private long readUpTo;

  static String streamOf(long guildId) {
    return STREAMS + guildId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  WatchAnswer handle(BeginWatch command) {
    if (stream == null) {
      apply(new WatchStarted(command.guildId(), command.from(), command.at()));
    }
    return new WatchAnswer(readUpTo);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  WatchAnswer handle(RecordReading command) {
    if (command.upTo() > readUpTo) {
      apply(new WatchAdvanced(command.guildId(), command.upTo(), command.at()));
    }
    return new WatchAnswer(readUpTo);
  }

  @EventSourcingHandler
  void evolve(WatchEvent event) {
    stream = streamOf(event.guildId());
    readUpTo =
        switch (event) {
          case WatchStarted e -> e.from();
          case WatchAdvanced e -> e.upTo();
        };
  }
}
