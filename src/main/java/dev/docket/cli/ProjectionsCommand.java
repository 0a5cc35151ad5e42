package dev.docket.cli;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.readmodels.Followers;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.ReadModels;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "projections",
    mixinStandardHelpOptions = true,
    description = "Look at the read models, and rebuild them from the log.",
    subcommands = {
      ProjectionsCommand.Listing.class,
      ProjectionsCommand.Rebuild.class,
      ProjectionsCommand.Checksums.class
    })
final class ProjectionsCommand extends CommandGroup {

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
      description = "List the read models and how far each has come.")
  static final class Listing implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var readModels = docket.getBean(ReadModels.class);
        var log = docket.getBean(PostgresEventLog.class);
        var rows =
            docket.getBean(Followers.class).readModels().stream()
                .map(it -> {
                  var position = readModels.position(it);
                  return List.of(
                      it.name(),
                      String.valueOf(it.version()),
                      String.valueOf(position),
                      String.valueOf(log.head() - position));
                })
                .toList();
        Table.print(
            spec.commandLine().getOut(),
            List.of("projection", "version", "position", "behind"),
            rows);
      }
      return 0;
    }
  }

  @Command(
      name = "rebuild",
      mixinStandardHelpOptions = true,
      description = "Drop a read model's tables and replay the log into fresh ones.")
  static final class Rebuild implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The read model, such as case-board.")
    private String name = "";

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var model = model(docket, name);
        var head = docket.getBean(PostgresEventLog.class).head();
        docket.getBean(ReadModels.class).rebuild(model);
        try (var bar = Progress.bar("Replay", head)) {
          docket.getBean(Followers.class).replay(model, bar::stepBy);
          bar.stepTo(head);
        }
        spec.commandLine().getOut().println("Rebuilt " + name + " from " + head + " events.");
      }
      return 0;
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
