package dev.docket.cli;

import dev.docket.eventlog.LogSearch;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.PostgresEventLog;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = "Show events as they happen, until interrupted.")
final class EventsTail implements Callable<Integer> {

  private static final int READ_AT_ONCE = 1_000;
  private static final long POLL_MILLIS = 250;

  @Mixin private EventSelection selection = new EventSelection();
  @Mixin private EventPrinter printer = new EventPrinter();

  @Option(names = "--after", description = "Begin after this position instead of now.")
  private @Nullable Long after;

  @Option(names = "--limit", description = "Stop after so many.")
  private @Nullable Long limit;

  @Override
  public Integer call() throws InterruptedException {
    if (limit != null && limit < 1) {
      throw new BadInput("--limit must be 1 or more, not " + limit);
    }
    if (after != null && after < 0) {
      throw new BadInput("--after must be 0 or more, not " + after);
    }
    try (var docket = Application.look()) {
      selection.mustKnowType(docket.getBean(NamedEventSerializer.class));
      printer.remark("Waiting for events; stop with Ctrl-C.");
      var log = docket.getBean(PostgresEventLog.class);
      follow(docket.getBean(LogSearch.class), log, after == null ? log.head() : after);
    }
    return 0;
  }

  private void follow(LogSearch search, PostgresEventLog log, long begin)
      throws InterruptedException {
    var left = limit == null ? Long.MAX_VALUE : limit;
    var position = begin;
    while (true) {
      var head = log.head();
      if (head > position) {
        var asked = (int) Math.min(left, READ_AT_ONCE);
        var page = search.list(selection.filter().between(position, head), asked);
        page.forEach(printer::print);
        left -= page.size();
        position = page.size() < asked ? head : page.getLast().position();
      }
      if (left == 0) {
        return;
      }
      if (position == log.head()) {
        Thread.sleep(POLL_MILLIS);
      }
    }
  }
}
