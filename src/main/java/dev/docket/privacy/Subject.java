package dev.docket.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.privacy.PrivacyCommand.EraseSubject;
import dev.docket.privacy.PrivacyEvent.SubjectErased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Remembers which texts about one person were erased. */
@AggregateRoot(type = "subject")
class Subject {

  @AggregateIdentifier private @Nullable String stream;
  private int erased;

  static String streamOf(long subjectId) {
    return "subject/" + subjectId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Erasure handle(EraseSubject command) {
    if (command.generation() > erased) {
      apply(new SubjectErased(command.subjectId(), command.generation(), command.at()));
    }
    return new Erasure(command.subjectId(), erased);
  }

  @EventSourcingHandler
  void evolve(PrivacyEvent event) {
    stream = streamOf(event.subjectId());
    switch (event) {
      case SubjectErased e -> erased = e.generation();
    }
  }
}
