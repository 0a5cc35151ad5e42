package dev.docket.cases;

import dev.docket.cases.BatchEvent.BatchCancelled;
import dev.docket.cases.BatchEvent.BatchFinished;
import dev.docket.cases.BatchEvent.BatchProposed;
import dev.docket.cases.BatchEvent.BatchStarted;
import dev.docket.cases.BatchEvent.MembersPicked;
import dev.docket.cases.BatchEvent.MembersSettled;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Tells mass actions; each of their rulings is told with the member's cases. */
final class BatchStory implements Story {

  @Override
  public Class<BatchEvent> family() {
    return BatchEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Moderator it -> List.of(Batch.streamsOf(it.guildId()));
      case Subject.Case _, Subject.Member _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return subject instanceof Subject.Moderator moderator
        && switch ((BatchEvent) event) {
          case BatchProposed e -> e.moderatorId() == moderator.userId();
          case BatchStarted e -> e.actorId() == moderator.userId();
          case BatchCancelled e -> e.actorId() == moderator.userId();
          case MembersPicked _, MembersSettled _, BatchFinished _ -> false;
        };
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new BatchSummary();
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      var event = (BatchEvent) recorded.event();
      return List.of(
          new Line(
              recorded.occurredAt(),
              "Mass action %d: %s.".formatted(event.batchId(), sentence(event))));
    }

    private String sentence(BatchEvent event) {
      return switch (event) {
        case BatchProposed e ->
            "%s asked for a %s of %d users"
                .formatted(
                    names.apply(e.moderatorId()),
                    e.kind().name().toLowerCase(Locale.ROOT),
                    e.targets().size());
        case BatchStarted e -> names.apply(e.actorId()) + " confirmed it";
        case MembersPicked e ->
            e.userIds().stream().map(names::apply).collect(Collectors.joining(", "))
                + " are ruled on";
        case MembersSettled e ->
            e.items().stream().map(this::result).collect(Collectors.joining(", "));
        case BatchCancelled e -> names.apply(e.actorId()) + " cancelled it";
        case BatchFinished _ -> "everyone has a result";
      };
    }

    private String result(BatchItem item) {
      return names.apply(item.userId())
          + (item.refusal() == null ? " got case #" + item.caseNumber() : " was refused");
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }
  }

  private static final class BatchSummary implements Summary {

    private BatchPhase phase = BatchPhase.PROPOSED;
    private int named;
    private int cases;
    private int refused;

    @Override
    public void add(GuildEvent event) {
      switch ((BatchEvent) event) {
        case BatchProposed e -> named = e.targets().size();
        case BatchStarted _ -> phase = BatchPhase.RUNNING;
        case MembersPicked _ -> {}
        case MembersSettled e -> {
          var opened =
              (int) e.items().stream().map(BatchItem::caseNumber).filter(Objects::nonNull).count();
          cases += opened;
          refused += e.items().size() - opened;
        }
        case BatchCancelled _ -> phase = BatchPhase.CANCELLED;
        case BatchFinished _ -> phase = BatchPhase.FINISHED;
      }
    }

    @Override
    public List<String> sentences() {
      return List.of(
          "It is %s.".formatted(phase.name().toLowerCase(Locale.ROOT)),
          "Of %d users, %d got a case and %d were refused.".formatted(named, cases, refused));
    }
  }
}
