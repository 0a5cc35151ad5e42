package dev.docket.bookmarks;

import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of bookmarks, many at a time. */
final class BookmarkTables {

  private static final String SWITCH =
      """
      insert into bookmark_switch
      select * from jsonb_populate_recordset(null::bookmark_switch, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String KEEP =
      """
      insert into bookmark
      select * from jsonb_populate_recordset(null::bookmark, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String CHANGE =
      """
      update bookmark b
      set copy_id = coalesce(r.copy_id, b.copy_id),
          note = coalesce(r.note, b.note)
      from jsonb_populate_recordset(null::bookmark, cast(:rows as jsonb)) r
      where b.guild_id = r.guild_id and b.user_id = r.user_id and b.number = r.number
      """;

  private static final String REMOVE =
      """
      delete from bookmark b
      using jsonb_populate_recordset(null::bookmark, cast(:rows as jsonb)) r
      where b.guild_id = r.guild_id and b.user_id = r.user_id and b.number = r.number
      """;

  private final JsonRows tables;

  BookmarkTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record SwitchRow(long guildId, long position, boolean isOn, long actorId, Instant at) {}

  record KeptRow(
      long guildId,
      long userId,
      int number,
      long channelId,
      long messageId,
      long authorId,
      Instant at) {}

  record Key(long guildId, long userId, int number) {}

  /** What changed about a bookmark; without a value a column stays as it is. */
  record ChangeRow(
      long guildId, long userId, int number, @Nullable Long copyId, @Nullable String note) {

    ChangeRow then(ChangeRow later) {
      return new ChangeRow(
          guildId,
          userId,
          number,
          later.copyId == null ? copyId : later.copyId,
          later.note == null ? note : later.note);
    }
  }

  /** Numbers are never used again, so that what is removed may go last. */
  void save(
      List<SwitchRow> switches,
      List<KeptRow> kept,
      Collection<ChangeRow> changes,
      Collection<Key> removed) {
    tables.write(SWITCH, switches);
    tables.write(KEEP, kept);
    tables.write(CHANGE, changes);
    tables.write(REMOVE, removed);
  }
}
