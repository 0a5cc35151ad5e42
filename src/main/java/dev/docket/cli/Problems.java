package dev.docket.cli;

import dev.docket.discord.Replies;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Refused;
import dev.docket.postgres.DatabaseUnavailable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What the command line says when something does not work. */
final class Problems {

  private Problems() {}

  static int report(Exception error, CommandLine line) {
    switch (error) {
      case Application.NotStarted _ -> {}
      case BadInput e -> say(line, e.getMessage());
      case DatabaseUnavailable e -> say(line, e.getMessage());
      case Refused e -> say(line, Replies.words(e));
      case LogUnavailable e -> say(line, e.getMessage());
      default -> LoggerFactory.getLogger(Problems.class).error("docket failed", error);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static void say(CommandLine line, String words) {
    line.getErr().println("docket: " + words);
  }
}
