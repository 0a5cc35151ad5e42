package dev.docket.cli;

import dev.docket.eventlog.StoredEvent;
import dev.docket.readmodels.ParkedEvents;
import dev.docket.readmodels.ParkedEvents.Outcome;
import dev.docket.readmodels.ParkedEvents.Parked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = {
      "Look at the events that a projection or a reaction could not handle. Each is parked with all"
          + " later events of its stream; every other stream goes on."
    },
    subcommands = {
      DeadLettersCommand.Listing.class,
      DeadLettersCommand.Show.class,
      DeadLettersCommand.Retry.class,
      DeadLettersCommand.Discard.class
    })
final class DeadLettersCommand extends CommandGroup {

  private static final String FOLLOWER =
      "As dead-letters list names it, or a read model's name for what serves.";

  /** The follower of the log that is meant. */
  static String follower(ParkedEvents parked, String name) {
    return parked
        .follower(name)
        .orElseThrow(() ->
            new BadInput(
                "there is no follower '%s'; there are %s"
                    .formatted(name, String.join(", ", parked.followers()))));
  }

  static List<Parked> all(ParkedEvents parked, String follower) {
    var all = new ArrayList<Parked>();
    for (var page = parked.streams(follower, "");
        !page.isEmpty();
        page = parked.streams(follower, page.getLast().stream())) {
      all.addAll(page);
    }
    return all;
  }

  static ParkedEvents parked(ApplicationContext docket) {
    return docket.getBean(ParkedEvents.class);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the streams that stand still, and why.")
  static final class Listing implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var parked = parked(docket);
        Table.print(
            spec.commandLine().getOut(),
            List.of("follower", "stream", "events", "position", "tries", "error"),
            parked.followers().stream()
                .flatMap(it -> all(parked, it).stream())
                .map(it ->
                    List.of(
                        it.follower(),
                        it.stream(),
                        String.valueOf(it.events()),
                        String.valueOf(it.position()),
                        String.valueOf(it.attempts()),
                        it.error()))
                .toList());
      }
      return 0;
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show the parked events of one stream, oldest first, at most 1000.")
  static final class Show implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FOLLOWER", description = FOLLOWER)
    private String follower = "";

    @Parameters(paramLabel = "STREAM", description = "Such as member-record/1/2.")
    private String stream = "";

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var parked = parked(docket);
        Table.print(
            spec.commandLine().getOut(),
            List.of("position", "event", "decided", "event id"),
            parked.events(follower(parked, follower), stream).stream().map(Show::row).toList());
      }
      return 0;
    }

    private static List<String> row(StoredEvent event) {
      return List.of(
          String.valueOf(event.position()),
          event.name(),
          event.occurredAt().toString(),
          event.eventId());
    }
  }

  @Command(
      name = "retry",
      mixinStandardHelpOptions = true,
      description = {
        "Handle parked events again, each stream in order: after a mend, or after the event at its"
            + " head was discarded. Those of a reaction are handled by a Docket that serves."
            + " Exit code 1 if some still cannot be handled."
      })
  static final class Retry implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(100);

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FOLLOWER", description = FOLLOWER)
    private String follower = "";

    @Option(names = "--stream", description = "Only this stream.")
    private @Nullable String stream;

    @Option(
        names = "--wait",
        paramLabel = "SECONDS",
        defaultValue = "30",
        description = "How long a running Docket is waited for; ${DEFAULT-VALUE} if left out.")
    private int wait;

    @Override
    public Integer call() throws InterruptedException {
      BenchRun.atLeast("--wait", wait, 1);
      try (var docket = Application.look()) {
        var parked = parked(docket);
        var name = follower(parked, follower);
        if (!parked.canRetry(name)) {
          return ask(parked, name);
        }
        return say(stream == null ? parked.retry(name) : parked.retry(name, stream));
      }
    }

    /** A reaction acts on others, which only a node that serves can do. */
    private int ask(ParkedEvents parked, String name) throws InterruptedException {
      var out = spec.commandLine().getOut();
      var asked = parked.ask(name, stream);
      if (asked.events() > 0) {
        out.println(
            "Only a Docket that serves can handle them: a running Docket retries them now.");
        out.flush();
      }
      var deadline = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
      var outcome = parked.outcome(asked);
      while (outcome.isEmpty() && System.nanoTime() < deadline) {
        Thread.sleep(POLL);
        outcome = parked.outcome(asked);
      }
      if (outcome.isPresent()) {
        return say(outcome.get());
      }
      out.printf(
          "None has finished within %d seconds. It stays asked for: a Docket that runs %s does it,"
              + " and dead-letters list shows what is left.%n",
          wait, name);
      return 1;
    }

    private int say(Outcome outcome) {
      spec.commandLine()
          .getOut()
          .printf(
              "%s handled; %s, %d still stand still.%n",
              Counts.of(outcome.handled(), "event"),
              Counts.of(outcome.streams(), "stream goes on", "streams go on"),
              outcome.left());
      return outcome.left() == 0 ? 0 : 1;
    }
  }

  @Command(
      name = "discard",
      mixinStandardHelpOptions = true,
      description = {
        "Give up one parked event of a stream, or with --all all of them: the read model will never"
            + " show them. They stay in the log, and a rebuild tries them again."
      })
  static final class Discard implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FOLLOWER", description = FOLLOWER)
    private String follower = "";

    @Parameters(paramLabel = "STREAM", description = "Such as member-record/1/2.")
    private String stream = "";

    @Option(names = "--position", description = "The event to give up, by its log position.")
    private @Nullable Long position;

    @Option(names = "--all", description = "Give up every parked event of the stream.")
    private boolean all;

    @Override
    public Integer call() {
      if (all == (position != null)) {
        throw new BadInput("say either --position N or --all");
      }
      try (var docket = Application.look()) {
        var parked = parked(docket);
        var name = follower(parked, follower);
        var discarded =
            position == null
                ? parked.discardAll(name, stream)
                : parked.discard(name, stream, position);
        if (discarded == 0) {
          throw new BadInput("no such event of %s is parked for %s".formatted(stream, name));
        }
        spec.commandLine().getOut().println(Counts.of(discarded, "event") + " given up.");
      }
      return 0;
    }
  }
}
