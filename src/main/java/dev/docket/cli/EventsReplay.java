package dev.docket.cli;

import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.eventlog.EventFilter;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Stories;
import dev.docket.kernel.Story.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Tell the story of a case, a member or a moderator in plain sentences.")
final class EventsReplay implements Callable<Integer> {

  /** Whom or what the story is about. */
  static final class About {

    @Option(names = "--case", description = "Tell all that happened to this case.")
    private @Nullable Long caseNumber;

    @Option(names = "--member", description = "Tell all that happened to this user id.")
    private @Nullable Long member;

    @Option(names = "--moderator", description = "Tell all that this user id did to others.")
    private @Nullable Long moderator;
  }

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private About about = new About();

  @Option(names = "--guild", required = true, description = "The guild's id.")
  private long guild;

  @Option(
      names = "--from",
      paramLabel = "TIME|POSITION",
      description = "From this log position or time on.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME|POSITION",
      description = "Up to this log position, or before this time.")
  private @Nullable String to;

  @Override
  public Integer call() {
    try (var docket = Application.look()) {
      var range = range(docket.getBean(Clock.class).instant());
      var subject = subject(docket.getBean(Queries.class));
      var stories = docket.getBean(Stories.class);
      var filter = range.in(stories.streams(subject));
      new StoryPrinter(docket, spec.commandLine().getOut())
          .print(
              subject instanceof Subject.Moderator it ? filter.by(it.userId()) : filter,
              event -> stories.of(event).isPart(event, subject),
              _ -> {});
    }
    return 0;
  }

  private Subject subject(Queries queries) {
    if (about.caseNumber != null) {
      var found =
          queries.askAsOf(new FindCase(guild, about.caseNumber), new AsOf.Position(Long.MAX_VALUE));
      return new Subject.Case(guild, found.caseNumber(), found.userId());
    }
    return about.member != null
        ? new Subject.Member(guild, about.member)
        : new Subject.Moderator(guild, Objects.requireNonNull(about.moderator));
  }

  private EventFilter range(Instant now) {
    var filter = EventFilter.ALL;
    if (from != null) {
      filter =
          switch (PastOption.parse("--from", from, now)) {
            case AsOf.Position(var position) -> filter.between(position - 1, filter.upTo());
            case AsOf.Moment(var at) -> filter.during(at, filter.until());
          };
    }
    if (to != null) {
      filter =
          switch (PastOption.parse("--to", to, now)) {
            case AsOf.Position(var position) -> filter.between(filter.after(), position);
            case AsOf.Moment(var at) -> filter.during(filter.since(), at);
          };
    }
    var since = filter.since();
    var until = filter.until();
    if (filter.after() >= filter.upTo()
        || (since != null && until != null && !since.isBefore(until))) {
      throw new BadInput("--from %s is not before --to %s".formatted(from, to));
    }
    return filter;
  }
}
