package dev.docket.cli;

import dev.docket.bench.CatchUpBench;
import dev.docket.bench.Figure;
import dev.docket.postgres.DatabaseAccess;
import dev.docket.readmodels.Rebuilds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "catch-up",
    mixinStandardHelpOptions = true,
    description = {
      "The leaderboard rebuilt from the log, in events per second: as a ratio to Axon Framework's",
      "own engine and pooled processor at their defaults, and to one SQL statement that does no more",
      "than add up the same events."
    })
final class BenchCatchUp implements Callable<Integer> {

  @Mixin private BenchRun run = new BenchRun();

  @Option(
      names = "--events",
      defaultValue = "1000000",
      description = "In the log; ${DEFAULT-VALUE} if left out.")
  private int events;

  @Option(
      names = "--members",
      defaultValue = "100000",
      description = "Over how many members, in 100 guilds; ${DEFAULT-VALUE} if left out.")
  private int members;

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "Of each measurement of Axon's processor; ${DEFAULT-VALUE} if left out.")
  private int seconds;

  @Override
  public Integer call() throws Exception {
    BenchRun.atLeast("--members", members, 1);
    BenchRun.atLeast("--events", events, members);
    BenchRun.atLeast("--seconds", seconds, 1);
    return run.measure(this::measure);
  }

  private List<Figure> measure(DatabaseAccess database, int rounds, Consumer<String> say)
      throws Exception {
    try (var docket = Application.bench(database, false)) {
      return new CatchUpBench(
              database,
              () -> rebuildLeaderboard(docket),
              run.sized(events),
              run.sized(members),
              Duration.ofSeconds(run.sized(seconds)))
          .run(rounds, say);
    }
  }

  /** Builds the leaderboard anew from the whole log, and lets it serve. */
  static void rebuildLeaderboard(ApplicationContext docket) {
    var rebuilds = docket.getBean(Rebuilds.class);
    var leaderboard = ProjectionsCommand.model(docket, "leaderboard");
    var build = rebuilds.begin(leaderboard);
    rebuilds.fill(build, _ -> {});
    rebuilds.promote(build);
  }
}
