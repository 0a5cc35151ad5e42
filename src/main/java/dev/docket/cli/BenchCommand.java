package dev.docket.cli;

import dev.docket.bench.AppendBench;
import dev.docket.kernel.Commands;
import dev.docket.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure Docket on this machine, against what the database can do at best.",
    subcommands = BenchCommand.Append.class)
final class BenchCommand extends CommandGroup {

  @Command(
      name = "append",
      mixinStandardHelpOptions = true,
      description = {
        "Durable XP commands per second through the command bus, as a ratio to single-row inserts.",
        "Runs on a PostgreSQL of its own, with fsync on, which is deleted afterwards."
      })
  static final class Append implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
        names = "--callers",
        split = ",",
        defaultValue = "8,32,128",
        description = "How many call at once; ${DEFAULT-VALUE} if left out.")
    private List<Integer> callers = List.of();

    @Option(names = "--rounds", defaultValue = "5", description = "Default ${DEFAULT-VALUE}.")
    private int rounds;

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
      if (rounds < 1 || seconds < 1 || members < 1 || callers.stream().anyMatch(it -> it < 1)) {
        throw new BadInput("--rounds, --seconds, --members and --callers must be 1 or more");
      }
      var folder = Files.createTempDirectory("docket-bench");
      try (var database = EmbeddedDatabase.start(folder)) {
        var access = database.access();
        try (var docket = Application.bench(access.jdbcUrl(), access.user(), access.password())) {
          new AppendBench(
                  docket.getBean(Commands.class),
                  access.jdbcUrl(),
                  access.user(),
                  access.password(),
                  members,
                  Duration.ofSeconds(seconds))
              .run(callers, rounds, this::say);
        }
      } finally {
        delete(folder);
      }
      return 0;
    }

    private void say(String line) {
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }

    private static void delete(Path folder) throws IOException {
      try (var all = Files.walk(folder)) {
        for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
