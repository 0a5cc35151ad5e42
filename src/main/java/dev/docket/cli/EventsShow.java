package dev.docket.cli;

import dev.docket.eventlog.EventFilter;
import dev.docket.eventlog.LogSearch;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.kernel.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show events in the order of the log.")
final class EventsShow implements Callable<Integer> {

  private static final int READ_AT_ONCE = 1_000;

  @Mixin private EventSelection selection = new EventSelection();
  @Mixin private EventPrinter printer = new EventPrinter();

  @Option(names = "--after", description = "Only events after this position.")
  private @Nullable Long after;

  @Option(names = "--from-position", description = "Only events from this position on.")
  private @Nullable Long fromPosition;

  @Option(names = "--to-position", description = "Only events up to this position.")
  private @Nullable Long toPosition;

  @Option(
      names = "--since",
      description = "Only events decided since 2026-05-01, 2026-05-01T12:00Z, or 2h ago: 2h.")
  private @Nullable String since;

  @Option(
      names = "--until",
      description = "Only events decided before then; of a day, before its end (UTC).")
  private @Nullable String until;

  @Option(
      names = "--limit",
      defaultValue = "100",
      description = "How many at most; ${DEFAULT-VALUE} if left out.")
  private long limit;

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new BadInput("--limit must be 1 or more, not " + limit);
    }
    var between = selection.filter().between(after(), upTo());
    try (var docket = Application.look()) {
      var filter = during(between, docket.getBean(Clock.class).instant());
      var log = docket.getBean(LogSearch.class);
      var last = print(log, filter);
      if (last == 0) {
        selection.mustKnowType(docket.getBean(NamedEventSerializer.class));
        printer.nothing();
      } else if (!log.list(filter.between(last, filter.upTo()), 1).isEmpty()) {
        printer.note("more events follow; go on with --after " + last);
      }
    }
    return 0;
  }

  /** Prints at most so many, and returns the position of the last; 0 if there is none. */
  private long print(LogSearch log, EventFilter filter) {
    var left = limit;
    var last = 0L;
    var rest = filter;
    while (left > 0) {
      var asked = (int) Math.min(left, READ_AT_ONCE);
      var page = log.list(rest, asked);
      page.forEach(printer::print);
      left -= page.size();
      last = page.isEmpty() ? last : page.getLast().position();
      if (page.size() < asked) {
        break;
      }
      rest = rest.between(last, rest.upTo());
    }
    return last;
  }

  private EventFilter during(EventFilter filter, Instant now) {
    var from = moment("--since", since, now, Moments.Day.BEGINS);
    var to = moment("--until", until, now, Moments.Day.ENDS);
    if (from != null && to != null && !from.isBefore(to)) {
      throw new BadInput("--since %s is not before --until %s".formatted(since, until));
    }
    return filter.during(from, to);
  }

  private long after() {
    if (after != null && fromPosition != null) {
      throw new BadInput("give --after or --from-position, not both");
    }
    if (after != null && after < 0) {
      throw new BadInput("--after must be 0 or more, not " + after);
    }
    if (fromPosition != null && fromPosition < 1) {
      throw new BadInput("--from-position must be 1 or more, not " + fromPosition);
    }
    return after != null ? after : fromPosition != null ? fromPosition - 1 : 0;
  }

  private long upTo() {
    if (toPosition == null) {
      return Long.MAX_VALUE;
    }
    if (toPosition <= after()) {
      throw new BadInput(
          "--to-position must be %d or more, not %d".formatted(after() + 1, toPosition));
    }
    return toPosition;
  }

  private static @Nullable Instant moment(
      String option, @Nullable String text, Instant now, Moments.Day day) {
    return text == null ? null : Moments.parse(option, text, now, day);
  }
}
