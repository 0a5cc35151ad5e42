package dev.docket.gifs;

import dev.docket.gifs.GifEvent.ChannelGifLimitsCleared;
import dev.docket.gifs.GifEvent.ChannelGifLimitsSet;
import dev.docket.gifs.GifEvent.GifCounted;
import dev.docket.gifs.GifEvent.GifLimitsCleared;
import dev.docket.gifs.GifEvent.GifLimitsSet;
import dev.docket.gifs.GifEvent.GifRefused;
import dev.docket.gifs.GifEvent.GifRemovalFailed;
import dev.docket.gifs.GifEvent.GifRemoved;
import dev.docket.kernel.Durations;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;

/** Tells which GIFs were too many, and who limited them. */
final class GifStory implements Story {

  @Override
  public Class<GifEvent> family() {
    return GifEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of(GifLimits.streamOf(it.guildId()));
      case Subject.Moderator it -> List.of(GifLimits.streamOf(it.guildId()));
      case Subject.Case _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return switch (subject) {
      case Subject.Member it -> concerned((GifEvent) event) == it.userId();
      case Subject.Moderator it -> moderator((GifEvent) event) == it.userId();
      case Subject.Case _ -> false;
    };
  }

  private static long concerned(GifEvent event) {
    return switch (event) {
      case GifCounted e -> e.userId();
      case GifRefused e -> e.userId();
      case GifLimitsSet _,
          ChannelGifLimitsSet _,
          ChannelGifLimitsCleared _,
          GifLimitsCleared _,
          GifRemoved _,
          GifRemovalFailed _ ->
          -1;
    };
  }

  private static long moderator(GifEvent event) {
    return switch (event) {
      case GifLimitsSet e -> e.moderatorId();
      case ChannelGifLimitsSet e -> e.moderatorId();
      case ChannelGifLimitsCleared e -> e.moderatorId();
      case GifLimitsCleared e -> e.moderatorId();
      case GifCounted _, GifRefused _, GifRemoved _, GifRemovalFailed _ -> -1;
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
      var text = did((GifEvent) recorded.event());
      return List.of(new Line(recorded.occurredAt(), text + "."));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private String did(GifEvent event) {
      return switch (event) {
        case GifLimitsSet e ->
            "%s limited GIFs within %s to %s"
                .formatted(
                    names.apply(e.moderatorId()),
                    Durations.words(Duration.ofSeconds(e.windowSeconds())),
                    limits(e.ofMember(), e.inChannel()));
        case ChannelGifLimitsSet e ->
            "%s limited GIFs in channel %d to %s"
                .formatted(
                    names.apply(e.moderatorId()),
                    e.channelId(),
                    limits(e.ofMember(), e.inChannel()));
        case ChannelGifLimitsCleared e ->
            "%s gave channel %d the guild's limits of GIFs again"
                .formatted(names.apply(e.moderatorId()), e.channelId());
        case GifLimitsCleared e -> names.apply(e.moderatorId()) + " no longer limited GIFs";
        case GifCounted e ->
            "%s posted GIF %d in channel %d"
                .formatted(names.apply(e.userId()), e.messageId(), e.channelId());
        case GifRefused e ->
            "%s posted GIF %d in channel %d, more than the %d that %s may within %s"
                .formatted(
                    names.apply(e.userId()),
                    e.messageId(),
                    e.channelId(),
                    e.limit(),
                    e.ofMember() ? "a member" : "a channel",
                    Durations.words(Duration.ofSeconds(e.windowSeconds())));
        case GifRemoved e -> "GIF %d was removed".formatted(e.messageId());
        case GifRemovalFailed e ->
            "GIF %d could not be removed: %s".formatted(e.messageId(), e.cause());
      };
    }

    private static String limits(int ofMember, int inChannel) {
      return "%s of a member and %s in a channel"
          .formatted(ofMember == 0 ? "any" : ofMember, inChannel == 0 ? "any" : inChannel);
    }
  }

  private static final class Counts implements Summary {

    private int refused;

    @Override
    public void add(GuildEvent event) {
      if (event instanceof GifRefused) {
        refused++;
      }
    }

    @Override
    public List<String> sentences() {
      return refused == 0 ? List.of() : List.of("%d GIFs were too many.".formatted(refused));
    }
  }
}
