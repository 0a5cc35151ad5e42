package dev.docket.cli;

import dev.docket.bench.Figure;
import dev.docket.bench.MassBench;
import dev.docket.postgres.DatabaseAccess;
import dev.docket.sandbox.SandboxDiscord;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "mass",
    mixinStandardHelpOptions = true,
    description = {
      "How long it takes to ban many members of one guild of the sandbox, by mass actions of up to",
      "200 at once: until all are banned, and until the mod log shows each case; how many requests",
      "that takes, in all and in the fullest second; whether anybody is doubled or lost. The",
      "baseline of a time is what as many requests take at 50 a second, which is all that Discord",
      "allows. Runs once, whatever --rounds says."
    })
final class BenchMass implements Callable<Integer> {

  @Mixin private BenchRun run = new BenchRun();

  @Option(
      names = "--members",
      defaultValue = "500",
      description = "How many are banned; ${DEFAULT-VALUE} if left out.")
  private int members;

  @Override
  public Integer call() throws Exception {
    BenchRun.atLeast("--members", members, 1);
    return run.measure(this::measure);
  }

  private List<Figure> measure(DatabaseAccess database, int rounds, Consumer<String> say)
      throws Exception {
    try (var docket = Application.benchWithSandbox(database)) {
      return new MassBench(database)
          .run(docket.getBean(SandboxDiscord.class), run.sized(members), say);
    }
  }
}
