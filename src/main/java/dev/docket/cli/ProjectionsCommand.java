package dev.docket.cli;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.readmodels.Followers;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.ReadModels;
import dev.docket.readmodels.ReadModels.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "projections",
    mixinStandardHelpOptions = true,
    description = "Look at the read models, and rebuild them from the log.",
    subcommands = {
      ProjectionsCommand.Listing.class,
      RebuildCommand.class,
      RebuildCommand.Prepare.class,
      RebuildCommand.Stop.class,
      RebuildCommand.Drop.class,
      ProjectionsCommand.Checksums.class
    })
final class ProjectionsCommand extends CommandGroup {

  private static final Duration SAMPLE = Duration.ofMillis(500);

  static ReadModel model(ApplicationContext docket, String name) {
    var models = docket.getBean(Followers.class).readModels();
    return models.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new BadInput(
                "there is no projection '%s'; there are %s"
                    .formatted(
                        name,
                        models.stream().map(ReadModel::name).collect(Collectors.joining(", ")))));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "List the generations of every read model: how far each has come, how far it is behind the"
            + " log, how many events a second it takes (over half a second), what it is for, how"
            + " many events it parked, and how many nodes work on it."
      })
  static final class Listing implements Callable<Integer> {

    private static final List<String> HEADER =
        List.of(
            "projection",
            "version",
            "generation",
            "state",
            "position",
            "behind",
            "rate",
            "parked",
            "nodes");

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print each generation as a line of JSON.")
    private boolean json;

    /**
     * A generation of a read model.
     *
     * @param behind events that it lacks; none if it need not keep up
     * @param eventsPerSecond how many it took, over half a second
     */
    record Row(
        String projection,
        int version,
        int generation,
        String state,
        long position,
        @Nullable Long behind,
        long eventsPerSecond,
        long parked,
        int nodes) {

      List<String> cells() {
        return List.of(
            projection,
            String.valueOf(version),
            String.valueOf(generation),
            state,
            String.valueOf(position),
            behind == null ? "-" : String.valueOf(behind),
            eventsPerSecond + "/s",
            String.valueOf(parked),
            String.valueOf(nodes));
      }
    }

    @Override
    public Integer call() throws InterruptedException {
      try (var docket = Application.look()) {
        var readModels = docket.getBean(ReadModels.class);
        var before = readModels.standings();
        Thread.sleep(SAMPLE);
        var after = readModels.standings();
        var head = docket.getBean(PostgresEventLog.class).head();
        var rows = after.stream().map(it -> row(it, moved(before, it), head)).toList();
        var out = spec.commandLine().getOut();
        if (json) {
          rows.forEach(it -> out.println(JsonMapper.shared().writeValueAsString(it)));
        } else {
          Table.print(out, HEADER, rows.stream().map(Row::cells).toList());
        }
      }
      return 0;
    }

    private static long moved(List<Standing> before, Standing now) {
      return before.stream()
          .filter(it -> it.generation().schema().equals(now.generation().schema()))
          .mapToLong(it -> now.position() - it.position())
          .findFirst()
          .orElse(0);
    }

    private static Row row(Standing standing, long moved, long head) {
      var generation = standing.generation();
      return new Row(
          generation.model().name(),
          generation.model().version(),
          generation.number(),
          generation.state().name().toLowerCase(Locale.ROOT),
          standing.position(),
          standing.isToKeepUp() ? Math.max(0, head - standing.position()) : null,
          moved * 1_000 / SAMPLE.toMillis(),
          standing.parked(),
          standing.nodes());
    }
  }

  @Command(
      name = "checksums",
      mixinStandardHelpOptions = true,
      description = "Print each table's row count and content checksum, to compare two builds.")
  static final class Checksums implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The read model, such as case-board.")
    private String name = "";

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var model = model(docket, name);
        var rows =
            docket.getBean(ReadModels.class).checksums(model).stream()
                .map(it -> List.of(it.tableName(), String.valueOf(it.rowCount()), it.checksum()))
                .toList();
        Table.print(spec.commandLine().getOut(), List.of("table", "rows", "checksum"), rows);
      }
      return 0;
    }
  }
}
