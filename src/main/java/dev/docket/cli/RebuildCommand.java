package dev.docket.cli;

import dev.docket.readmodels.ClaimLost;
import dev.docket.readmodels.Comparison;
import dev.docket.readmodels.Followers;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.Rebuilds;
import dev.docket.readmodels.Rebuilds.Build;
import dev.docket.readmodels.SegmentsTaken;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Build a read model anew beside the one that serves, compare the two, and switch.",
      "Docket may go on serving meanwhile. Stopped with Ctrl-C, it goes on where it was when called"
          + " again."
    })
final class RebuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "The read model, such as case-board.")
  private String name = "";

  @Option(
      names = "--dry-run",
      description = "Only show what would differ, and drop the build again.")
  private boolean dryRun;

  @Option(names = "--fresh", description = "Do not go on with a build that was stopped.")
  private boolean fresh;

  @Override
  public Integer call() {
    try (var docket = Application.look()) {
      var out = spec.commandLine().getOut();
      var rebuilds = docket.getBean(Rebuilds.class);
      var model = ProjectionsCommand.model(docket, name);
      if (fresh) {
        rebuilds.drop(model);
      }
      var build = fill(rebuilds, model, out);
      var comparisons = rebuilds.compare(build);
      show(out, comparisons);
      if (dryRun) {
        rebuilds.drop(model);
        out.println("Dry run: nothing was switched, the build is dropped.");
      } else {
        rebuilds.promote(build);
        out.printf("Generation %d of %s serves.%n", build.generation().number(), name);
      }
    }
    return 0;
  }

  private static Build fill(Rebuilds rebuilds, ReadModel model, PrintWriter out) {
    var build = rebuilds.begin(model);
    if (build.done() > 0) {
      out.printf("Going on with generation %d.%n", build.generation().number());
    } else {
      out.printf("Building generation %d of %s.%n", build.generation().number(), model.name());
    }
    out.flush();
    try (var bar = Progress.bar(model.name(), build.toDo())) {
      bar.stepTo(build.done());
      rebuilds.fill(build, bar::stepBy);
      bar.stepTo(build.toDo());
    } catch (SegmentsTaken e) {
      throw new Failure(
          "another process is building %s; wait for it, or make it stop with: projections stop %s"
              .formatted(model.name(), model.name()));
    } catch (ClaimLost e) {
      throw new Failure(
          "the build was stopped by another process; go on with: projections rebuild "
              + model.name());
    }
    return build;
  }

  private static void show(PrintWriter out, List<Comparison> comparisons) {
    Table.print(
        out,
        List.of(
            "table",
            "rows served",
            "rows built",
            "checksum served",
            "checksum built",
            "only served",
            "only built"),
        comparisons.stream()
            .map(it ->
                List.of(
                    it.serving().tableName(),
                    String.valueOf(it.serving().rowCount()),
                    String.valueOf(it.fresh().rowCount()),
                    it.serving().checksum(),
                    it.fresh().checksum(),
                    String.valueOf(it.onlyServing()),
                    String.valueOf(it.onlyFresh())))
            .toList());
    out.println(
        comparisons.stream().allMatch(Comparison::isEqual)
            ? "Both hold the same rows."
            : "They differ: the build is what the log says.");
    out.flush();
  }

  @Command(
      name = "prepare",
      mixinStandardHelpOptions = true,
      description = {
        "Build what this version of Docket keeps and the database does not have yet, so that it is"
            + " there when this version is deployed."
      })
  static final class Prepare implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      try (var docket = Application.unprepared()) {
        var out = spec.commandLine().getOut();
        var rebuilds = docket.getBean(Rebuilds.class);
        for (var model : docket.getBean(Followers.class).readModels()) {
          if (rebuilds.isServing(model)) {
            out.printf("%s %d is there.%n", model.name(), model.version());
          } else {
            rebuilds.promote(fill(rebuilds, model, out));
            out.printf("%s %d is ready.%n", model.name(), model.version());
          }
        }
      }
      return 0;
    }
  }

  @Command(
      name = "stop",
      mixinStandardHelpOptions = true,
      description = "Make whoever builds a read model stop; rebuild goes on from there.")
  static final class Stop implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The read model, such as case-board.")
    private String name = "";

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var model =
            underWay(docket.getBean(Rebuilds.class), ProjectionsCommand.model(docket, name));
        docket.getBean(Rebuilds.class).stop(model);
        spec.commandLine().getOut().println("The build of " + name + " stands still.");
      }
      return 0;
    }
  }

  @Command(
      name = "drop",
      mixinStandardHelpOptions = true,
      description = {
        "Drop a build that was stopped, and what events replay --into made; or, with --version,"
            + " everything of a version that this Docket does not keep. What serves stays."
      })
  static final class Drop implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The read model, such as case-board.")
    private String name = "";

    @Option(names = "--version", description = "An old version, as projections list shows it.")
    private @Nullable Integer version;

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var rebuilds = docket.getBean(Rebuilds.class);
        var model = ProjectionsCommand.model(docket, name);
        if (version != null && version == model.version()) {
          throw new BadInput(
              "version %d of %s is the one that this Docket keeps".formatted(version, name));
        }
        var dropped =
            version == null
                ? rebuilds.drop(model)
                : rebuilds.dropVersion(new ReadModel(name, version));
        if (dropped == 0) {
          throw new Failure(
              version == null
                  ? "no build of %s is under way".formatted(name)
                  : "there is no version %d of %s".formatted(version, name));
        }
        spec.commandLine()
            .getOut()
            .printf("%s of %s dropped.%n", Counts.of(dropped, "generation"), name);
      }
      return 0;
    }
  }

  private static ReadModel underWay(Rebuilds rebuilds, ReadModel model) {
    if (!rebuilds.isUnderWay(model)) {
      throw new Failure("no build of " + model.name() + " is under way");
    }
    return model;
  }
}
