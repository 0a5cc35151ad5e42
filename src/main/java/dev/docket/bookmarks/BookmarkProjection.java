package dev.docket.bookmarks;

import dev.docket.bookmarks.BookmarkEvent.BookmarkAdded;
import dev.docket.bookmarks.BookmarkEvent.BookmarkDelivered;
import dev.docket.bookmarks.BookmarkEvent.BookmarkFailed;
import dev.docket.bookmarks.BookmarkEvent.BookmarkNoted;
import dev.docket.bookmarks.BookmarkEvent.BookmarkRemoved;
import dev.docket.bookmarks.BookmarkEvent.BookmarksSwitched;
import dev.docket.bookmarks.BookmarkEvent.OfShelf;
import dev.docket.bookmarks.BookmarkTables.ChangeRow;
import dev.docket.bookmarks.BookmarkTables.KeptRow;
import dev.docket.bookmarks.BookmarkTables.Key;
import dev.docket.bookmarks.BookmarkTables.SwitchRow;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/bookmarks}. */
final class BookmarkProjection implements Projection {

  static final ReadModel BOOKMARKS = new ReadModel("bookmarks", 1);

  @Override
  public ReadModel readModel() {
    return BOOKMARKS;
  }

  @Override
  public Class<BookmarkEvent> family() {
    return BookmarkEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new BookmarkFold(
        new BookmarkTables(tables),
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashMap<>(),
        new ArrayList<>());
  }

  private record BookmarkFold(
      BookmarkTables tables,
      List<SwitchRow> switches,
      List<KeptRow> kept,
      Map<Key, ChangeRow> changes,
      List<Key> removed)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      switch ((BookmarkEvent) recorded.event()) {
        case BookmarksSwitched e ->
            switches.add(
                new SwitchRow(e.guildId(), recorded.position(), e.on(), e.actorId(), e.at()));
        case BookmarkAdded e ->
            kept.add(
                new KeptRow(
                    e.guildId(),
                    e.userId(),
                    e.number(),
                    e.channelId(),
                    e.messageId(),
                    e.authorId(),
                    e.at()));
        case BookmarkDelivered e ->
            change(new ChangeRow(e.guildId(), e.userId(), e.number(), e.copyId(), null));
        case BookmarkNoted e ->
            change(new ChangeRow(e.guildId(), e.userId(), e.number(), null, e.note().stored()));
        case BookmarkFailed e -> removed.add(key(e));
        case BookmarkRemoved e -> removed.add(key(e));
      }
    }

    private void change(ChangeRow row) {
      changes.merge(new Key(row.guildId(), row.userId(), row.number()), row, ChangeRow::then);
    }

    private static Key key(OfShelf event) {
      return new Key(event.guildId(), event.userId(), event.number());
    }

    @Override
    public int held() {
      return switches.size() + kept.size() + changes.size() + removed.size();
    }

    @Override
    public void write() {
      tables.save(switches, kept, changes.values(), removed);
    }
  }
}
