package dev.docket.cli;

import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.eventlog.EventFilter;
import dev.docket.eventlog.LogSearch;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Stories;
import dev.docket.kernel.Story.Subject;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.Rebuilds;
import dev.docket.readmodels.Rebuilds.Side;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    description = {
      "Tell the story of a case, a member or a moderator in plain sentences;",
      "or replay a range of the log into a read model's tables of its own, to look at with SQL."
    })
final class EventsReplay implements Callable<Integer> {

  /** Whom or what the story is about. */
  static final class About {

    @Option(names = "--case", description = "Tell all that happened to this case.")
    private @Nullable Long caseNumber;

    @Option(names = "--member", description = "Tell all that happened to this user id.")
    private @Nullable Long member;

    @Option(names = "--moderator", description = "Tell all that this user id did to others.")
    private @Nullable Long moderator;

    @Option(
        names = "--into",
        paramLabel = "NAME",
        description = {
          "Fill a side generation of this read model with the range, beside the one that serves;"
              + " projections drop removes it."
        })
    private @Nullable String into;
  }

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private About about = new About();

  @Option(names = "--guild", description = "The guild's id; a story needs it.")
  private @Nullable Long guild;

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
    var into = about.into;
    if (into != null) {
      return replay(into);
    }
    if (guild == null) {
      throw new BadInput("a story needs --guild ID");
    }
    try (var docket = Application.look()) {
      var range = range(docket.getBean(Clock.class).instant());
      var subject = subject(docket.getBean(Queries.class), guild);
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

  private Integer replay(String into) {
    if (guild != null) {
      throw new BadInput("--into replays whole ranges of the log, so it takes no --guild");
    }
    try (var docket = Application.look()) {
      var model = ProjectionsCommand.model(docket, into);
      var search = docket.getBean(LogSearch.class);
      var range = range(docket.getBean(Clock.class).instant());
      var after = search.firstAfter(range);
      var upTo = search.lastUpTo(range);
      var side = fill(docket.getBean(Rebuilds.class), model, after, upTo);
      var out = spec.commandLine().getOut();
      Table.print(
          out,
          List.of("table", "rows", "checksum"),
          side.tables().stream()
              .map(it -> List.of(it.tableName(), "" + it.rowCount(), it.checksum()))
              .toList());
      out.printf(
          "Positions %d to %d are in the schema %s; %s could not be handled alone.%n",
          after + 1, upTo, side.schema(), Counts.of(side.parked(), "event"));
    }
    return 0;
  }

  private static Side fill(Rebuilds rebuilds, ReadModel model, long after, long upTo) {
    var most = Math.max(0, upTo - after);
    try (var bar = Progress.bar(model.name(), most)) {
      var side = rebuilds.replay(model, after, upTo, bar::stepBy);
      bar.stepTo(most);
      return side;
    }
  }

  private Subject subject(Queries queries, long guild) {
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
