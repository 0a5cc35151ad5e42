package dev.docket.cli;

import dev.docket.eventlog.LogSearch;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;

/** The option that names a point in the past, as a position or as a time. */
final class PastOption {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIME|POSITION",
      description =
          "A log position, or a time: 2026-05-01 (UTC), 2026-05-01T12:00Z, or 2h ago: 2h.")
  private String at = "";

  /** The position of the last event that counts. */
  AsOf.Position position(ApplicationContext docket) {
    var head = docket.getBean(PostgresEventLog.class).head();
    var asOf = parse("--at", at, docket.getBean(Clock.class).instant());
    if (asOf instanceof AsOf.Position(var position) && position > head) {
      throw new BadInput(
          "--at %d is not written yet: the log ends at %d".formatted(position, head));
    }
    return new AsOf.Position(docket.getBean(LogSearch.class).position(asOf));
  }

  /** When that was: the moment itself, or when what happened last was decided. */
  Instant moment(ApplicationContext docket) {
    return switch (parse("--at", at, docket.getBean(Clock.class).instant())) {
      case AsOf.Moment it -> it.at();
      case AsOf.Position(var position) ->
          position == 0 ? Instant.EPOCH : docket.getBean(LogSearch.class).occurredAt(position);
    };
  }

  static AsOf parse(String option, String text, Instant now) {
    return DIGITS.matcher(text).matches()
        ? new AsOf.Position(Long.parseLong(text))
        : new AsOf.Moment(Moments.past(option, text, now));
  }

  /** What was not so yet at a point in the past. */
  static Failure notYet(String words, ApplicationContext docket, AsOf.Position past) {
    return new Failure(
        words + (past.position() == 0 ? " " : " at ") + words(docket, past.position()));
  }

  static String says(ApplicationContext docket, AsOf.Position past) {
    return "As of " + words(docket, past.position()) + ".";
  }

  private static String words(ApplicationContext docket, long position) {
    return position == 0
        ? "before the first event"
        : "position %d, decided at %s"
            .formatted(
                position, Moments.words(docket.getBean(LogSearch.class).occurredAt(position)));
  }
}
