package dev.docket.cli;

import dev.docket.bench.Figure;
import dev.docket.bench.SettingsBench;
import dev.docket.kernel.Commands;
import dev.docket.postgres.DatabaseAccess;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    description = {
      "Whether somebody may do something, as a node keeps it in memory, and after a look at the",
      "log, as a ratio to reading the events of the guild's settings."
    })
final class BenchSettings implements Callable<Integer> {

  @Mixin private BenchRun run = new BenchRun();

  @Option(
      names = "--changes",
      defaultValue = "40",
      description = "Made by the guild before; ${DEFAULT-VALUE} if left out.")
  private int changes;

  @Option(
      names = "--questions",
      defaultValue = "20000",
      description = "Of each kind in a round; ${DEFAULT-VALUE} if left out.")
  private int questions;

  @Override
  public Integer call() throws Exception {
    BenchRun.atLeast("--changes", changes, 1);
    BenchRun.atLeast("--questions", questions, 1);
    return run.measure(this::measure);
  }

  private List<Figure> measure(DatabaseAccess database, int rounds, Consumer<String> say)
      throws Exception {
    try (var docket = Application.bench(database, false)) {
      SettingsBench.seed(docket.getBean(Commands.class), changes);
      return new SettingsBench(database, docket, run.sized(questions)).run(rounds, say);
    }
  }
}
