package dev.docket.axon;

import dev.docket.kernel.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Asks the command itself for its stream, where Axon's own resolver reflects over it every time.
 */
final class StreamTargets implements CommandTargetResolver {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
    Object stream = ((Command<?>) message.getPayload()).stream();
    return new VersionedAggregateIdentifier(stream, null);
  }
}
