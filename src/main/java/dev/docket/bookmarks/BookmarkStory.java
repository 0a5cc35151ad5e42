package dev.docket.bookmarks;

import dev.docket.bookmarks.BookmarkEvent.BookmarkAdded;
import dev.docket.bookmarks.BookmarkEvent.BookmarkDelivered;
import dev.docket.bookmarks.BookmarkEvent.BookmarkFailed;
import dev.docket.bookmarks.BookmarkEvent.BookmarkNoted;
import dev.docket.bookmarks.BookmarkEvent.BookmarkRemoved;
import dev.docket.bookmarks.BookmarkEvent.BookmarksSwitched;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import java.util.List;
import java.util.function.LongFunction;

/** Tells what members bookmarked. */
final class BookmarkStory implements Story {

  @Override
  public Class<BookmarkEvent> family() {
    return BookmarkEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of(Shelf.streamOf(it.guildId(), it.userId()));
      case Subject.Moderator it -> List.of(BookmarkSwitch.streamOf(it.guildId()));
      case Subject.Case _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return switch (subject) {
      case Subject.Moderator it ->
          event instanceof BookmarksSwitched e && e.actorId() == it.userId();
      case Subject.Member _, Subject.Case _ -> true;
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
      var text = did((BookmarkEvent) recorded.event());
      return List.of(new Line(recorded.occurredAt(), text + "."));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private String did(BookmarkEvent event) {
      return switch (event) {
        case BookmarksSwitched e ->
            names.apply(e.actorId()) + " switched bookmarks " + (e.on() ? "on" : "off");
        case BookmarkAdded e ->
            "%s bookmarked message %d of %s in channel %d, as number %d"
                .formatted(
                    names.apply(e.userId()),
                    e.messageId(),
                    names.apply(e.authorId()),
                    e.channelId(),
                    e.number());
        case BookmarkDelivered e -> names.apply(e.userId()) + " was sent bookmark " + e.number();
        case BookmarkFailed e ->
            "%s could not be sent bookmark %d: %s"
                .formatted(names.apply(e.userId()), e.number(), e.cause());
        case BookmarkNoted e ->
            "%s noted on bookmark %d: “%s”"
                .formatted(names.apply(e.userId()), e.number(), e.note().text());
        case BookmarkRemoved e -> names.apply(e.userId()) + " removed bookmark " + e.number();
      };
    }
  }

  private static final class Count implements Summary {

    private int kept;

    @Override
    public void add(GuildEvent event) {
      switch ((BookmarkEvent) event) {
        case BookmarkAdded _ -> kept++;
        case BookmarkFailed _, BookmarkRemoved _ -> kept--;
        case BookmarksSwitched _, BookmarkDelivered _, BookmarkNoted _ -> {}
      }
    }

    @Override
    public List<String> sentences() {
      return kept == 0 ? List.of() : List.of("%d messages bookmarked.".formatted(kept));
    }
  }
}
