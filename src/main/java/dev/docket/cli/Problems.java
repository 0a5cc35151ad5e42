package dev.docket.cli;

import dev.docket.discord.Replies;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Problem;
import dev.docket.kernel.Refused;
import dev.docket.postgres.DatabaseUnavailable;
import dev.docket.telemetry.Incidents;
import dev.docket.telemetry.Telemetry;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command line says when something does not work, and with which exit code. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static int report(Exception error, CommandLine line) {
    if (Interruption.isUnderWay()) {
      return ExitCode.SOFTWARE;
    }
    switch (error) {
      case Application.NotStarted _ -> {}
      case BadInput e -> say(line, e.getMessage());
      case Failure e -> say(line, e.getMessage());
      case DatabaseUnavailable e -> say(line, e.getMessage());
      case Refused e -> say(line, Replies.words(e));
      case LogUnavailable e -> say(line, e.getMessage());
      default -> report(error, UUID.randomUUID().toString(), line);
    }
    return Problem.of(error).kind() == Problem.Kind.BAD_INPUT ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  /** The application is closed by now, so the line to Sentry is opened for this alone. */
  private static void report(Exception error, String incident, CommandLine line) {
    say(line, "this should not have happened (incident " + incident + "): " + error);
    try (var _ = Telemetry.open(Application.settings())) {
      Incidents.note(LOG, incident, error);
    }
  }

  /** Says what is wrong with a command line, and where to read how it should be. */
  static int misused(ParameterException error) {
    var line = error.getCommandLine();
    say(line, error.getMessage());
    UnmatchedArgumentException.printSuggestions(error, line.getErr());
    line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static void say(CommandLine line, String words) {
    line.getErr().println("docket: " + words);
    line.getErr().flush();
  }
}
