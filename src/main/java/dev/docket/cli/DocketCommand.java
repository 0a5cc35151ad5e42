package dev.docket.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line as a whole; without a subcommand, Docket serves. */
@Command(
    name = "docket",
    mixinStandardHelpOptions = true,
    versionProvider = DocketCommand.Version.class,
    description = {
      "The event-sourced moderation-and-levels backend for Discord communities.",
      "Without a subcommand it serves: Discord with DISCORD_TOKEN set, the sandbox without."
    },
    subcommands = {
      HelpCommand.class,
      MigrateCommand.class,
      SandboxCommand.class,
      EventsCommand.class,
      CasesCommand.class,
      GuildsCommand.class,
      LeaderboardCommand.class,
      LevelsCommand.class,
      ProjectionsCommand.class,
      VerifyCommand.class,
      DeadLettersCommand.class,
      DriftCommand.class,
      PrivacyCommand.class,
      TokensCommand.class,
      BenchCommand.class
    })
public final class DocketCommand implements Callable<Integer> {

  /** Returned while the server goes on in the background. */
  public static final int SERVING = -1;

  /** Runs a command line and returns its exit code, or {@link #SERVING}. */
  public static int run(String... args) {
    if (args.length == 0) {
      return line().execute();
    }
    Application.becomeCommand();
    try (var _ = new Interruption()) {
      return line().execute(args);
    }
  }

  private static CommandLine line() {
    return new CommandLine(new DocketCommand())
        .registerConverter(Long.class, new Numbers<>(Long::valueOf))
        .registerConverter(long.class, new Numbers<>(Long::valueOf))
        .registerConverter(Integer.class, new Numbers<>(Integer::valueOf))
        .registerConverter(int.class, new Numbers<>(Integer::valueOf))
        .setParameterExceptionHandler((error, _) -> Problems.misused(error))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUnmatchedOptionsArePositionalParams(false)
        .setExecutionExceptionHandler((error, line, _) -> Problems.report(error, line));
  }

  @Override
  public Integer call() {
    Application.serve();
    return SERVING;
  }

  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var built = DocketCommand.class.getPackage().getImplementationVersion();
      return new String[] {"Docket " + (built == null ? "(not packaged)" : built)};
    }
  }
}
