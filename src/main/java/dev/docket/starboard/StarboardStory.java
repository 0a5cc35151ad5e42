package dev.docket.starboard;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.starboard.StarboardEvent.ChannelHeeded;
import dev.docket.starboard.StarboardEvent.ChannelIgnored;
import dev.docket.starboard.StarboardEvent.MessagePosted;
import dev.docket.starboard.StarboardEvent.PostRemoved;
import dev.docket.starboard.StarboardEvent.StarboardChanged;
import dev.docket.starboard.StarboardEvent.StarboardRemoved;
import dev.docket.starboard.StarboardEvent.StarsCounted;
import java.util.List;
import java.util.function.LongFunction;

/** Tells what was starred, and how the board was set up. */
final class StarboardStory implements Story {

  @Override
  public Class<StarboardEvent> family() {
    return StarboardEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of("starred-message/" + it.guildId() + "/");
      case Subject.Moderator it -> List.of(Starboard.streamOf(it.guildId()));
      case Subject.Case _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return switch (subject) {
      case Subject.Member it -> event instanceof StarsCounted e && e.authorId() == it.userId();
      case Subject.Moderator it -> isBy((StarboardEvent) event, it.userId());
      case Subject.Case _ -> false;
    };
  }

  private static boolean isBy(StarboardEvent event, long userId) {
    return switch (event) {
      case StarboardChanged e -> e.moderatorId() == userId;
      case StarboardRemoved e -> e.moderatorId() == userId;
      case ChannelIgnored e -> e.moderatorId() == userId;
      case ChannelHeeded e -> e.moderatorId() == userId;
      case StarsCounted _, MessagePosted _, PostRemoved _ -> false;
    };
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new Counts();
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      var text = did((StarboardEvent) recorded.event());
      return List.of(new Line(recorded.occurredAt(), text + "."));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private String did(StarboardEvent event) {
      return switch (event) {
        case StarboardChanged e ->
            "%s had messages with %d %s shown in channel %d"
                .formatted(names.apply(e.moderatorId()), e.threshold(), e.emoji(), e.channelId());
        case StarboardRemoved e -> names.apply(e.moderatorId()) + " removed the starboard";
        case ChannelIgnored e ->
            "%s had the starboard ignore channel %d"
                .formatted(names.apply(e.moderatorId()), e.channelId());
        case ChannelHeeded e ->
            "%s had the starboard no longer ignore channel %d"
                .formatted(names.apply(e.moderatorId()), e.channelId());
        case StarsCounted e ->
            "Message %d by %s has %d of %d stars"
                .formatted(e.messageId(), names.apply(e.authorId()), e.stars(), e.threshold());
        case MessagePosted e -> "The starboard shows message " + e.messageId();
        case PostRemoved e ->
            "The starboard shows message %d no more%s"
                .formatted(e.messageId(), e.byHand() ? ": its post was deleted" : "");
      };
    }
  }

  private static final class Counts implements Summary {

    private int counts;

    @Override
    public void add(GuildEvent event) {
      if (event instanceof StarsCounted) {
        counts++;
      }
    }

    @Override
    public List<String> sentences() {
      return counts == 0 ? List.of() : List.of("Stars counted %d times.".formatted(counts));
    }
  }
}
