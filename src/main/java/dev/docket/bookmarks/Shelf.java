package dev.docket.bookmarks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.bookmarks.BookmarkCommand.KeepBookmark;
import dev.docket.bookmarks.BookmarkCommand.NoteBookmark;
import dev.docket.bookmarks.BookmarkCommand.Outcome;
import dev.docket.bookmarks.BookmarkCommand.RemoveBookmark;
import dev.docket.bookmarks.BookmarkCommand.ReportBookmark;
import dev.docket.bookmarks.BookmarkEvent.BookmarkAdded;
import dev.docket.bookmarks.BookmarkEvent.BookmarkDelivered;
import dev.docket.bookmarks.BookmarkEvent.BookmarkFailed;
import dev.docket.bookmarks.BookmarkEvent.BookmarkNoted;
import dev.docket.bookmarks.BookmarkEvent.BookmarkRemoved;
import dev.docket.bookmarks.BookmarkEvent.OfShelf;
import dev.docket.kernel.Durations;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides what one member of one guild has bookmarked. */
@AggregateRoot(type = "bookmarks")
class Shelf {

  static final int MOST = 200;
  static final int MOST_AT_ONCE = 10;
  static final Duration AT_ONCE = Duration.ofMinutes(1);
  static final int LONGEST_NOTE = 200;

  @AggregateIdentifier private @Nullable String stream;
  private int numbers;
  private final Map<Integer, Bookmark> bookmarks = new LinkedHashMap<>();
  private final List<Instant> latest = new ArrayList<>();

  static String streamOf(long guildId, long userId) {
    return "bookmarks/" + guildId + "/" + userId;
  }

  /** Until its copy was sent, a bookmark may be asked for again. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BookmarkAnswer handle(KeepBookmark it) {
    if (!it.on()) {
      throw Refused.because(BookmarkRefusal.BOOKMARKS_ARE_DISABLED);
    }
    var before =
        bookmarks.values().stream().filter(b -> b.messageId() == it.messageId()).findFirst();
    if (before.isPresent()) {
      var bookmark = before.get();
      if (bookmark.copyId() != null) {
        throw Refused.because(BookmarkRefusal.ALREADY_BOOKMARKED, bookmark.number());
      }
      return new BookmarkAnswer(bookmark.number());
    }
    if (bookmarks.size() >= MOST) {
      throw Refused.because(BookmarkRefusal.SHELF_IS_FULL, MOST);
    }
    if (latest.stream().filter(at -> at.isAfter(it.at().minus(AT_ONCE))).count() >= MOST_AT_ONCE) {
      throw Refused.because(
          BookmarkRefusal.TOO_MANY_AT_ONCE, MOST_AT_ONCE, Durations.words(AT_ONCE));
    }
    apply(
        new BookmarkAdded(
            it.guildId(),
            it.userId(),
            numbers + 1,
            it.channelId(),
            it.messageId(),
            it.authorId(),
            it.at()));
    return new BookmarkAnswer(numbers);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BookmarkAnswer handle(ReportBookmark it) {
    var bookmark = bookmarks.get(it.number());
    if (bookmark == null || bookmark.copyId() != null) {
      throw Refused.because(BookmarkRefusal.BOOKMARK_SETTLED);
    }
    apply(
        switch (it.outcome()) {
          case Outcome.Sent(var copy) ->
              new BookmarkDelivered(it.guildId(), it.userId(), it.number(), copy, it.at());
          case Outcome.Failed(var cause) ->
              new BookmarkFailed(it.guildId(), it.userId(), it.number(), cause, it.at());
        });
    return new BookmarkAnswer(it.number());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BookmarkAnswer handle(NoteBookmark it) {
    var bookmark = known(it.number());
    var note = new PersonalText(it.userId(), Texts.storable("note", it.note(), LONGEST_NOTE));
    if (note.equals(bookmark.note())) {
      throw Refused.because(BookmarkRefusal.NOTE_UNCHANGED);
    }
    apply(new BookmarkNoted(it.guildId(), it.userId(), it.number(), note, it.at()));
    return new BookmarkAnswer(it.number());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BookmarkAnswer handle(RemoveBookmark it) {
    var copy = known(it.number()).copyId();
    apply(new BookmarkRemoved(it.guildId(), it.userId(), it.number(), copy, it.at()));
    return new BookmarkAnswer(it.number());
  }

  private Bookmark known(int number) {
    var bookmark = bookmarks.get(number);
    if (bookmark == null) {
      throw Refused.because(BookmarkRefusal.UNKNOWN_BOOKMARK, number);
    }
    return bookmark;
  }

  @EventSourcingHandler
  void evolve(OfShelf event) {
    stream = streamOf(event.guildId(), event.userId());
    switch (event) {
      case BookmarkAdded e -> {
        numbers = e.number();
        bookmarks.put(e.number(), new Bookmark(e.number(), e.messageId(), null, null));
        latest.add(e.at());
        if (latest.size() > MOST_AT_ONCE) {
          latest.removeFirst();
        }
      }
      case BookmarkDelivered e ->
          bookmarks.computeIfPresent(e.number(), (_, it) -> it.sent(e.copyId()));
      case BookmarkNoted e -> bookmarks.computeIfPresent(e.number(), (_, it) -> it.noted(e.note()));
      case BookmarkFailed e -> bookmarks.remove(e.number());
      case BookmarkRemoved e -> bookmarks.remove(e.number());
    }
  }
}
