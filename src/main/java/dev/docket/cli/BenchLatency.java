package dev.docket.cli;

import dev.docket.bench.Figure;
import dev.docket.bench.LatencyBench;
import dev.docket.kernel.Commands;
import dev.docket.postgres.DatabaseAccess;
import dev.docket.readmodels.ReadModels;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    description = {
      "From when a command was due until it is acknowledged, and until its read model shows it, at",
      "half of the load that Docket can take; as a ratio to single-row inserts at the same rate, or",
      "at half of the load that those can take if that is less."
    })
final class BenchLatency implements Callable<Integer> {

  @Mixin private BenchRun run = new BenchRun();

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "Of each measurement; ${DEFAULT-VALUE} if left out.")
  private int seconds;

  @Option(
      names = "--members",
      defaultValue = "10000",
      description = "Over how many members the commands are spread; default ${DEFAULT-VALUE}.")
  private int members;

  @Override
  public Integer call() throws Exception {
    BenchRun.atLeast("--seconds", seconds, 1);
    BenchRun.atLeast("--members", members, 1);
    return run.measure(this::measure);
  }

  private List<Figure> measure(DatabaseAccess database, int rounds, Consumer<String> say)
      throws Exception {
    try (var docket = Application.bench(database, true)) {
      var readModels = docket.getBean(ReadModels.class);
      var leaderboard = ProjectionsCommand.model(docket, "leaderboard");
      return new LatencyBench(
              database,
              docket.getBean(Commands.class),
              (guild, position) -> readModels.await(leaderboard, guild, position),
              members,
              Duration.ofSeconds(run.sized(seconds)))
          .run(rounds, say);
    }
  }
}
