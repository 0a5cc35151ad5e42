package dev.docket.telemetry;

import dev.docket.kernel.Command;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Problem;
import dev.docket.kernel.Receipt;
import dev.docket.telemetry.Work.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;

/** Commands, timed and told apart by what became of them. */
final class ObservedCommands implements Commands {

  private final Commands commands;
  private final Traces traces;
  private final MessageTimers timers;

  ObservedCommands(Commands commands, Traces traces, MeterRegistry registry) {
    this.commands = commands;
    this.traces = traces;
    this.timers = new MessageTimers(registry, "docket.commands");
  }

  @Override
  public <R> Receipt<R> send(Command<R> command, Origin origin) {
    return traces.isWatched() ? traced(command, origin) : timed(command, origin);
  }

  private <R> Receipt<R> traced(Command<R> command, Origin origin) {
    try (var span = traces.begin(work(command, origin))) {
      try {
        var receipt = timed(command, origin);
        span.outcome(outcome(receipt), false);
        return receipt;
      } catch (RuntimeException e) {
        var problem = Problem.of(e);
        span.outcome(problem.code(), problem.isOurs());
        throw e;
      }
    }
  }

  private <R> Receipt<R> timed(Command<R> command, Origin origin) {
    var type = MessageNames.of(command).name();
    var begun = System.nanoTime();
    try {
      var receipt = commands.send(command, origin);
      timers.record(type, outcome(receipt), System.nanoTime() - begun);
      return receipt;
    } catch (RuntimeException e) {
      var problem = Problem.of(e);
      timers.failed(type, problem, System.nanoTime() - begun);
      if (problem.isOurs()) {
        During.note(e, work(command, origin));
      }
      throw e;
    }
  }

  private static String outcome(Receipt<?> receipt) {
    if (receipt.repeated()) {
      return "repeated";
    }
    return receipt.position() > 0 ? "applied" : "unchanged";
  }

  /** Of a stream only its kind: the rest names a person. */
  private static Work work(Command<?> command, Origin origin) {
    var names = MessageNames.of(command);
    var stream = command.stream();
    var slash = stream.indexOf('/');
    return new Work(
        Operation.COMMAND,
        names.name(),
        Map.of(
            "feature",
            names.feature(),
            "stream",
            slash < 0 ? stream : stream.substring(0, slash),
            "guild",
            Long.toString(command.guildId()),
            "door",
            origin.source().name().toLowerCase(Locale.ROOT),
            "command_id",
            origin.commandId()));
  }
}
