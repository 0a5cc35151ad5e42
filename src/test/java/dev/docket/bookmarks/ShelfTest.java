package dev.docket.bookmarks;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

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
import dev.docket.kernel.Command;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

class ShelfTest {

  private static ResultValidator<Shelf> when(
      BookmarkCommand command, List<? extends BookmarkEvent> history) {
    var fixture = new AggregateTestFixture<>(Shelf.class);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    return (history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history))
        .when(command);
  }

  private static void refuses(
      BookmarkRefusal refusal, BookmarkCommand command, BookmarkEvent... history) {
    refuses(refusal, command, List.of(history));
  }

  private static void refuses(
      BookmarkRefusal refusal, BookmarkCommand command, List<? extends BookmarkEvent> history) {
    when(command, history)
        .expectException(
            new CustomTypeSafeMatcher<Refused>(refusal.name()) {
              @Override
              protected boolean matchesSafely(Refused refused) {
                return refused.refusal() == refusal;
              }
            });
  }

  private static KeepBookmark keep(long message, Instant at) {
    return new KeepBookmark(GUILD, MEMBER, true, 70, message, 40, at);
  }

  private static BookmarkAdded kept(int number, Instant at) {
    return new BookmarkAdded(GUILD, MEMBER, number, 70, 1_000 + number, 40, at);
  }

  private static final BookmarkDelivered SENT =
      new BookmarkDelivered(GUILD, MEMBER, 1, 5_000, NOON);

  @Test
  void theFirstIsNumberOne() {
    when(keep(1_001, NOON), List.of()).expectEvents(kept(1, NOON));
  }

  @Test
  void aNumberIsNeverUsedAgain() {
    var removed = new BookmarkRemoved(GUILD, MEMBER, 1, 5_000L, NOON);
    when(keep(1_002, NOON), List.of(kept(1, NOON), SENT, removed)).expectEvents(kept(2, NOON));
  }

  @Test
  void untilItIsSentItMayBeAskedForAgain() {
    when(keep(1_001, NOON), List.of(kept(1, NOON)))
        .expectNoEvents()
        .expectResultMessagePayload(new BookmarkAnswer(1));
    refuses(BookmarkRefusal.ALREADY_BOOKMARKED, keep(1_001, NOON), kept(1, NOON), SENT);
  }

  @Test
  void itTakesAGuildThatHasThem() {
    refuses(
        BookmarkRefusal.BOOKMARKS_ARE_DISABLED,
        new KeepBookmark(GUILD, MEMBER, false, 70, 1_001, 40, NOON));
  }

  @Test
  void afterTenInAMinuteTheNextHasToWait() {
    var ten = IntStream.rangeClosed(1, 10).mapToObj(it -> kept(it, NOON)).toList();
    refuses(BookmarkRefusal.TOO_MANY_AT_ONCE, keep(2_000, NOON.plusSeconds(59)), ten);
    when(keep(1_011, NOON.plusSeconds(60)), ten).expectEvents(kept(11, NOON.plusSeconds(60)));
  }

  @Test
  void aShelfHasRoomForTwoHundred() {
    var full = IntStream.rangeClosed(1, 200).mapToObj(it -> kept(it, NOON)).toList();
    refuses(BookmarkRefusal.SHELF_IS_FULL, keep(2_000, NOON.plusSeconds(600)), full);
  }

  @Test
  void whatWasNotSentIsNoBookmark() {
    var failed = new Outcome.Failed("403");
    when(new ReportBookmark(GUILD, MEMBER, 1, failed, NOON), List.of(kept(1, NOON)))
        .expectEvents(new BookmarkFailed(GUILD, MEMBER, 1, "403", NOON));
    refuses(
        BookmarkRefusal.BOOKMARK_SETTLED,
        new ReportBookmark(GUILD, MEMBER, 1, new Outcome.Sent(5_001), NOON),
        kept(1, NOON),
        SENT);
  }

  @Test
  void d20_whatIsDeletedIsTheCopyThatWasRecorded() {
    when(new RemoveBookmark(GUILD, MEMBER, 1, NOON), List.of(kept(1, NOON), SENT))
        .expectEvents(new BookmarkRemoved(GUILD, MEMBER, 1, 5_000L, NOON));
    when(new RemoveBookmark(GUILD, MEMBER, 1, NOON), List.of(kept(1, NOON)))
        .expectEvents(new BookmarkRemoved(GUILD, MEMBER, 1, null, NOON));
    refuses(BookmarkRefusal.UNKNOWN_BOOKMARK, new RemoveBookmark(GUILD, MEMBER, 1, NOON));
  }

  @Test
  void aNoteIsPersonalText() {
    var noted = new BookmarkNoted(GUILD, MEMBER, 1, new PersonalText(MEMBER, "for Sunday"), NOON);
    when(new NoteBookmark(GUILD, MEMBER, 1, " for Sunday ", NOON), List.of(kept(1, NOON)))
        .expectEvents(noted);
    refuses(
        BookmarkRefusal.NOTE_UNCHANGED,
        new NoteBookmark(GUILD, MEMBER, 1, "for Sunday", NOON),
        kept(1, NOON),
        noted);
    assertThat(noted.note().subjectId()).isEqualTo(MEMBER);
  }
}
