package dev.docket.cli;

import dev.docket.bench.ExpiryBench;
import dev.docket.bench.Figure;
import dev.docket.kernel.Commands;
import dev.docket.postgres.DatabaseAccess;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "expiry",
    mixinStandardHelpOptions = true,
    description = {
      "How late temporary bans end, in the log: those that fall due while Docket is up, and those",
      "that were overdue when it started; whether any ends early or twice; and what many that wait",
      "cost. The baseline is the latest that is allowed, and for the cost, Docket without any.",
      "Runs once, whatever --rounds says."
    })
final class BenchExpiry implements Callable<Integer> {

  @Mixin private BenchRun run = new BenchRun();

  @Option(
      names = "--open",
      defaultValue = "100000",
      description = "How many are open; ${DEFAULT-VALUE} if left out.")
  private int open;

  @Option(
      names = "--overdue",
      defaultValue = "10000",
      description = "How many of them are overdue at a start; ${DEFAULT-VALUE} if left out.")
  private int overdue;

  @Option(
      names = "--due",
      defaultValue = "2000",
      description = "How many fall due within 20 seconds; ${DEFAULT-VALUE} if left out.")
  private int due;

  @Override
  public Integer call() throws Exception {
    BenchRun.atLeast("--overdue", overdue, 1);
    BenchRun.atLeast("--due", due, 1);
    BenchRun.atLeast("--open", open, overdue + due);
    return run.measure(this::measure);
  }

  private List<Figure> measure(DatabaseAccess database, int rounds, Consumer<String> say)
      throws Exception {
    return new ExpiryBench(database, () -> new Serving(Application.bench(database, true)))
        .run(run.sized(open), run.sized(overdue), run.sized(due), say);
  }

  private record Serving(ConfigurableApplicationContext docket) implements ExpiryBench.Running {
    @Override
    public Commands commands() {
      return docket.getBean(Commands.class);
    }

    @Override
    public InstantSource clock() {
      return docket.getBean(Clock.class);
    }

    @Override
    public void close() {
      docket.close();
    }
  }
}
