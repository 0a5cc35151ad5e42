package dev.docket.cli;

import dev.docket.bench.Figure;
import dev.docket.bench.WhatIfBench;
import dev.docket.kernel.Queries;
import dev.docket.postgres.DatabaseAccess;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description = {
      "All awards of one guild judged again on other terms, in awards per second: as a ratio to one",
      "SQL statement that does no more than read the same awards in the same order. How much memory",
      "it takes is seen by giving Java little: JAVA_TOOL_OPTIONS=-Xmx96m."
    })
final class BenchWhatIf implements Callable<Integer> {

  @Mixin private BenchRun run = new BenchRun();

  @Option(
      names = "--awards",
      defaultValue = "1000000",
      description = "In the log; ${DEFAULT-VALUE} if left out.")
  private int awards;

  @Option(
      names = "--members",
      defaultValue = "100000",
      description = "Of the guild; ${DEFAULT-VALUE} if left out.")
  private int members;

  @Override
  public Integer call() throws Exception {
    BenchRun.atLeast("--members", members, 1);
    BenchRun.atLeast("--awards", awards, members);
    return run.measure(this::measure);
  }

  private List<Figure> measure(DatabaseAccess database, int rounds, Consumer<String> say) {
    try (var docket = Application.bench(database, false)) {
      var queries = docket.getBean(Queries.class);
      return new WhatIfBench(database, queries, run.sized(awards), run.sized(members))
          .run(rounds, say);
    }
  }
}
