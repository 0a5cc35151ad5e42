package dev.docket.cli;

import dev.docket.kernel.Durations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    description = "Play in the sandbox, a Discord of Docket's own.",
    subcommands = SandboxCommand.Play.class)
final class SandboxCommand extends CommandGroup {

  @Command(
      name = "play",
      mixinStandardHelpOptions = true,
      description = {
        "Play an activity trace into a fresh sandbox guild and report each author's XP.",
        "The file is CSV with the columns unix_time,author,text_length; every line is a message,"
            + " sent at its own time as fast as it will go."
      })
  static final class Play implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The activity trace.")
    private Path file = Path.of("");

    @Option(
        names = "--out",
        required = true,
        paramLabel = "CSV",
        description = "Where author,xp,level is written, as the leaderboard reports them.")
    private Path out = Path.of("");

    @Option(
        names = "--award",
        description = "XP per message, 1 to 10000; Docket's setting if left out.")
    private @Nullable Integer award;

    @Option(
        names = "--cooldown",
        description =
            "Shortest time between two awards, such as 60s; Docket's setting if left out.")
    private @Nullable String cooldown;

    @Override
    public Integer call() throws Exception {
      var play = TracePlay.of(file);
      var folder = out.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
        throw new BadInput("cannot write to " + out + ": there is no such folder, or it is one");
      }
      var settings = new ArrayList<String>();
      if (award != null && (award < 1 || award > 10_000)) {
        throw new BadInput("--award must be 1 to 10000, not " + award);
      }
      if (award != null) {
        settings.add("docket.levels.award=" + award);
      }
      if (cooldown != null) {
        var parsed = Durations.parse("cooldown", cooldown, Duration.ZERO, Duration.ofDays(365));
        settings.add("docket.levels.cooldown=" + parsed);
      }
      try (var docket = Application.sandbox(settings)) {
        var authors = play.into(docket, out);
        spec.commandLine()
            .getOut()
            .printf("%d messages, %d authors: %s%n", play.messages(), authors, out);
      }
      return 0;
    }
  }
}
