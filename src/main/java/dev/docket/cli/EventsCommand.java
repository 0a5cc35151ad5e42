package dev.docket.cli;

import dev.docket.eventlog.EventNames;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Recorded;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Look at the event log.",
    subcommands = {EventsCommand.Show.class, EventsCommand.Tail.class})
final class EventsCommand extends CommandGroup {

  private static final int READ_AT_ONCE = 1_000;
  private static final long POLL_MILLIS = 250;

  static final class Filter implements Predicate<Recorded> {

    @Option(names = "--guild", description = "Only events of this guild id.")
    private @Nullable Long guild;

    @Option(names = "--stream", description = "Only events of this stream, such as case-ledger/1.")
    private @Nullable String stream;

    @Option(names = "--type", description = "Only events of this name, such as level.xp-awarded.")
    private @Nullable String type;

    /** A filter that nothing can pass is a slip of the pen. */
    void check(NamedEventSerializer names) {
      if (type != null && !names.eventNames().contains(type)) {
        throw new BadInput(
            "there is no event named '%s'; there are %s"
                .formatted(type, String.join(", ", names.eventNames())));
      }
    }

    @Override
    public boolean test(Recorded event) {
      return (guild == null || guild == event.event().guildId())
          && (stream == null || stream.equals(event.stream()))
          && (type == null || type.equals(name(event)));
    }
  }

  private static String name(Recorded event) {
    return EventNames.nameOf(event.event().getClass()).value();
  }

  private static void print(PrintWriter out, NamedEventSerializer json, Recorded event) {
    out.printf(
        "%8d  %-24s  %-28s %s %s%n",
        event.position(),
        event.occurredAt().truncatedTo(ChronoUnit.MILLIS),
        name(event),
        event.stream(),
        json.json(event.event()));
    out.flush();
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show events in the order of the log.")
  static final class Show implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private Filter filter;

    @Option(
        names = "--after",
        defaultValue = "0",
        description = "Only events after this position; ${DEFAULT-VALUE} if left out.")
    private long after;

    @Option(
        names = "--limit",
        defaultValue = "100",
        description = "How many at most; ${DEFAULT-VALUE} if left out.")
    private long limit;

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var log = docket.getBean(PostgresEventLog.class);
        var json = docket.getBean(NamedEventSerializer.class);
        filter.check(json);
        if (limit < 1) {
          throw new BadInput("--limit must be 1 or more, not " + limit);
        }
        var left = limit;
        var position = after;
        while (left > 0) {
          var page = log.after(position, READ_AT_ONCE);
          if (page.isEmpty()) {
            break;
          }
          var shown = page.stream().filter(filter).limit(left).toList();
          shown.forEach(it -> print(spec.commandLine().getOut(), json, it));
          left -= shown.size();
          position = page.getLast().position();
        }
        if (left == limit) {
          spec.commandLine().getOut().println("(none)");
        }
      }
      return 0;
    }
  }

  @Command(
      name = "tail",
      mixinStandardHelpOptions = true,
      description = "Show events as they happen, until interrupted.")
  static final class Tail implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private Filter filter;

    @Override
    public Integer call() throws InterruptedException {
      try (var docket = Application.look()) {
        var log = docket.getBean(PostgresEventLog.class);
        var json = docket.getBean(NamedEventSerializer.class);
        filter.check(json);
        spec.commandLine().getOut().println("Waiting for events; stop with Ctrl-C.");
        spec.commandLine().getOut().flush();
        for (var position = log.head(); ; Thread.sleep(POLL_MILLIS)) {
          for (var event : log.after(position, READ_AT_ONCE)) {
            position = event.position();
            if (filter.test(event)) {
              print(spec.commandLine().getOut(), json, event);
            }
          }
        }
      }
    }
  }
}
