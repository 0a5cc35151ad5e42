package dev.docket.cli;

import dev.docket.bench.AppendBench;
import dev.docket.bench.Figure;
import dev.docket.kernel.Commands;
import dev.docket.postgres.DatabaseAccess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "append",
    mixinStandardHelpOptions = true,
    description = {
      "Durable XP commands per second through the command bus, as a ratio to single-row inserts",
      "at 8 connections, each committed by itself."
    })
final class BenchAppend implements Callable<Integer> {

  @Mixin private BenchRun run = new BenchRun();

  @Option(
      names = "--callers",
      split = ",",
      defaultValue = "8,128",
      description = "How many call at once; ${DEFAULT-VALUE} if left out.")
  private List<Integer> callers = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "3",
      description = "Of each measurement; ${DEFAULT-VALUE} if left out.")
  private int seconds;

  @Option(
      names = "--members",
      defaultValue = "1000",
      description = "Over how many members the commands are spread; default ${DEFAULT-VALUE}.")
  private int members;

  @Override
  public Integer call() throws Exception {
    callers.forEach(it -> BenchRun.atLeast("--callers", it, 1));
    BenchRun.atLeast("--seconds", seconds, 1);
    BenchRun.atLeast("--members", members, 1);
    return run.measure(this::measure);
  }

  private List<Figure> measure(DatabaseAccess database, int rounds, Consumer<String> say)
      throws Exception {
    try (var docket = Application.bench(database, false)) {
      return new AppendBench(
              database,
              docket.getBean(Commands.class),
              members,
              Duration.ofSeconds(run.sized(seconds)))
          .run(callers, rounds, say);
    }
  }
}
