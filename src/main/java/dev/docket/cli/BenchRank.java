package dev.docket.cli;

import dev.docket.bench.Figure;
import dev.docket.bench.RankBench;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.postgres.DatabaseAccess;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = {
      "A member's rank and the top ten of one large guild while members earn XP, as a ratio to",
      "reading one row by its primary key on the same connection; then through the query bus."
    })
final class BenchRank implements Callable<Integer> {

  @Mixin private BenchRun run = new BenchRun();

  @Option(
      names = "--members",
      defaultValue = "1000000",
      description = "Of the guild; ${DEFAULT-VALUE} if left out.")
  private int members;

  @Option(
      names = "--reads",
      defaultValue = "3000",
      description = "Of each kind in a round; ${DEFAULT-VALUE} if left out.")
  private int reads;

  @Option(
      names = "--awards",
      defaultValue = "500",
      description = "How many awards a second are written meanwhile; default ${DEFAULT-VALUE}.")
  private int awards;

  @Override
  public Integer call() throws Exception {
    BenchRun.atLeast("--members", members, 1);
    BenchRun.atLeast("--reads", reads, 1);
    BenchRun.atLeast("--awards", awards, 1);
    return run.measure(this::measure);
  }

  private List<Figure> measure(DatabaseAccess database, int rounds, Consumer<String> say)
      throws Exception {
    var size = run.sized(members);
    try (var docket = Application.bench(database, false)) {
      say.accept("making a guild of %,d members".formatted(size));
      RankBench.seed(database, size);
      BenchCatchUp.rebuildLeaderboard(docket);
    }
    try (var docket = Application.bench(database, true)) {
      return new RankBench(
              database,
              docket.getBean(Commands.class),
              docket.getBean(Queries.class),
              new RankBench.Settings(size, run.sized(reads), awards))
          .run(rounds, say);
    }
  }
}
