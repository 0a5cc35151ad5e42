package dev.docket.axon;

import dev.docket.eventlog.Acknowledgement;
import dev.docket.eventlog.FirstAnswer;
import dev.docket.eventlog.LogErrors;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.OriginMetadata;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.RepeatedCommand;
import dev.docket.kernel.Command;
import dev.docket.kernel.Commands;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Refused;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * Sends commands through Axon's bus, and holds two promises that the bus does not make: a repeated
 * command gets its first answer, and a decision is taken again that was taken on outdated state or
 * that held what another one waited for.
 */
final class CommandDispatch implements Commands {

  private static final int MOST_CONFLICTS = 20;
  private static final long LONGEST_WAY_MILLIS = 100;

  private final CommandBus bus;
  private final PostgresEventLog log;
  private final NamedEventSerializer serializer;

  CommandDispatch(CommandBus bus, PostgresEventLog log, NamedEventSerializer serializer) {
    this.bus = bus;
    this.log = log;
    this.serializer = serializer;
  }

  @Override
  public <R> Receipt<R> send(Command<R> command, Origin origin) {
    var conflicts = 0;
    var refusedBefore = false;
    while (true) {
      try {
        var receipt = dispatch(command, origin);
        return receipt.position() > 0 ? receipt : first(command, origin).orElse(receipt);
      } catch (RepeatedCommand e) {
        return first(command, origin).orElseThrow(() -> e);
      } catch (Refused e) {
        var first = first(command, origin);
        if (first.isPresent()) {
          return first.get();
        }
        // The refusal may rest on a cached aggregate that another node has moved on from; the
        // rollback has evicted it, so the second opinion is the log's.
        if (refusedBefore) {
          throw e;
        }
        refusedBefore = true;
      } catch (ConcurrencyException e) {
        if (++conflicts > MOST_CONFLICTS) {
          throw new LogUnavailable(e);
        }
      } catch (DeadlockException e) {
        if (++conflicts > MOST_CONFLICTS) {
          throw new LogUnavailable(e);
        }
        giveWay(conflicts);
      }
    }
  }

  /** The other one has to commit before a second try can do better. */
  private static void giveWay(int times) {
    try {
      Thread.sleep(Math.min(LONGEST_WAY_MILLIS, 1L << times));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailable(e);
    }
  }

  private <R> Receipt<R> dispatch(Command<R> command, Origin origin) {
    var acknowledgement = new Acknowledgement();
    var callback = new FutureCallback<Command<R>, R>();
    var metaData =
        MetaData.from(OriginMetadata.of(origin)).and(Acknowledgement.KEY, acknowledgement);
    bus.dispatch(new GenericCommandMessage<>(command, metaData), callback);
    var result = callback.getResult();
    if (result.isExceptional()) {
      throw result.exceptionResult() instanceof RuntimeException e
          ? LogErrors.translate(e)
          : new IllegalStateException(result.exceptionResult());
    }
    return new Receipt<>(
        command.answerType().cast(result.getPayload()), acknowledgement.position(), false);
  }

  private <R> Optional<Receipt<R>> first(Command<R> command, Origin origin) {
    return log.firstAnswer(command.guildId(), origin.commandId())
        .map(it ->
            new Receipt<>(
                command
                    .answerType()
                    .cast(
                        serializer
                            .at(FirstAnswer.holder(command.guildId(), origin.commandId()))
                            .deserialize(
                                new SimpleSerializedObject<>(
                                    it.answer(),
                                    String.class,
                                    new SimpleSerializedType(
                                        command.answerType().getName(), null)))),
                it.position(),
                true));
  }
}
