package dev.docket.cli;

import dev.docket.discord.Replies;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Refused;
import dev.docket.postgres.DatabaseUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command line says when something does not work, and with which exit code. */
final class Problems {

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
      default -> {
        say(line, "this should not have happened: " + error);
        error.printStackTrace(line.getErr());
      }
    }
    return isOfTheCaller(error) ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  /** Says what is wrong with a command line, and where to read how it should be. */
  static int misused(ParameterException error) {
    var line = error.getCommandLine();
    say(line, error.getMessage());
    UnmatchedArgumentException.printSuggestions(error, line.getErr());
    line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static boolean isOfTheCaller(Exception error) {
    return error instanceof BadInput
        || error instanceof Refused refused
            && refused.refusal() instanceof InputRefusal input
            && input != InputRefusal.PAST_IS_BUSY
            && input != InputRefusal.READ_MODEL_BEHIND;
  }

  private static void say(CommandLine line, String words) {
    line.getErr().println("docket: " + words);
    line.getErr().flush();
  }
}
