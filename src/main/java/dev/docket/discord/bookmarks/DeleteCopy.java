package dev.docket.discord.bookmarks;

import dev.docket.bookmarks.BookmarkEvent;
import dev.docket.bookmarks.BookmarkEvent.BookmarkRemoved;
import dev.docket.discord.Copies;
import dev.docket.discord.DiscordFailure;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the copy of a removed bookmark, and no message but that. */
final class DeleteCopy implements Reaction, DutyHandler {

  private static final Logger LOG = LoggerFactory.getLogger(DeleteCopy.class);
  private static final Duration UNTIL_SEEN = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Duties duties;
  private final Copies copies;
  private final InstantSource clock;

  DeleteCopy(Duties duties, Copies copies, InstantSource clock) {
    this.duties = duties;
    this.copies = copies;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "note-copies-to-delete";
  }

  @Override
  public Class<BookmarkEvent> family() {
    return BookmarkEvent.class;
  }

  @Override
  public String kind() {
    return "delete-copy";
  }

  /** Whoever pressed the button below the copy first sees what came of it. */
  @Override
  public void on(Recorded recorded) {
    if (recorded.event() instanceof BookmarkRemoved e && e.copyId() != null) {
      duties.note(kind(), e.userId() + "/" + e.copyId(), clock.instant().plus(UNTIL_SEEN));
    }
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", -1);
    try {
      copies.delete(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      return Optional.empty();
    } catch (DiscordFailure e) {
      if (e.permanent()) {
        LOG.info("The copy of a removed bookmark stays: {}", e.said());
        return Optional.empty();
      }
      return Optional.of(clock.instant().plus(PAUSE));
    }
  }
}
