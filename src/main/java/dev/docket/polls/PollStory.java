package dev.docket.polls;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.polls.PollEvent.MemberVoted;
import dev.docket.polls.PollEvent.PollClosed;
import dev.docket.polls.PollEvent.PollCreated;
import dev.docket.polls.PollEvent.PollExpired;
import dev.docket.polls.PollEvent.PollFailed;
import dev.docket.polls.PollEvent.PollPosted;
import dev.docket.polls.PollEvent.VoteRetracted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Tells who asked what, and who voted. */
final class PollStory implements Story {

  @Override
  public Class<PollEvent> family() {
    return PollEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of(Poll.streamsOf(it.guildId()));
      case Subject.Moderator it -> List.of(Poll.streamsOf(it.guildId()));
      case Subject.Case _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return switch (subject) {
      case Subject.Member it -> isOf((PollEvent) event, it.userId());
      case Subject.Moderator it -> event instanceof PollClosed e && e.actorId() == it.userId();
      case Subject.Case _ -> false;
    };
  }

  private static boolean isOf(PollEvent event, long userId) {
    return switch (event) {
      case PollCreated e -> e.authorId() == userId;
      case MemberVoted e -> e.userId() == userId;
      case VoteRetracted e -> e.userId() == userId;
      case PollPosted _, PollFailed _, PollClosed _, PollExpired _ -> false;
    };
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new Count();
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      var text = did((PollEvent) recorded.event());
      return List.of(new Line(recorded.occurredAt(), text + "."));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private String did(PollEvent event) {
      return switch (event) {
        case PollCreated e ->
            "%s created poll %d in channel %d, “%s”, with the options “%s”%s"
                .formatted(
                    names.apply(e.authorId()),
                    e.pollId(),
                    e.channelId(),
                    e.title().text(),
                    e.options().text().replace("\n", "”, “"),
                    e.closesAt() == null ? "" : ", until " + e.closesAt());
        case PollPosted e ->
            "Poll %d was posted as message %d".formatted(e.pollId(), e.messageId());
        case PollFailed e -> "Poll %d could not be posted: %s".formatted(e.pollId(), e.cause());
        case MemberVoted e ->
            "%s voted for option %d of poll %d"
                .formatted(names.apply(e.userId()), e.choice(), e.pollId());
        case VoteRetracted e ->
            "%s withdrew the vote for option %d of poll %d"
                .formatted(names.apply(e.userId()), e.choice(), e.pollId());
        case PollClosed e -> names.apply(e.actorId()) + " closed poll " + e.pollId();
        case PollExpired e -> "Poll %d ended by itself".formatted(e.pollId());
      };
    }
  }

  private static final class Count implements Summary {

    private final Map<Long, Integer> votes = new HashMap<>();

    @Override
    public void add(GuildEvent event) {
      switch ((PollEvent) event) {
        case MemberVoted e -> votes.put(e.userId(), e.choice());
        case VoteRetracted e -> votes.remove(e.userId());
        case PollCreated _, PollPosted _, PollFailed _, PollClosed _, PollExpired _ -> {}
      }
    }

    @Override
    public List<String> sentences() {
      return votes.isEmpty() ? List.of() : List.of("%d members vote.".formatted(votes.size()));
    }
  }
}
