package dev.docket.levels;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes who is on no board: those who are excluded, and those who hide. */
final class UnlistedTables {

  private static final String EXCLUDE =
      """
      insert into unlisted_member (guild_id, user_id, excluded, hidden)
      values (:guild, :user, :is, false)
      on conflict (guild_id, user_id) do update set excluded = excluded.excluded
      """;

  private static final String HIDE =
      """
      insert into unlisted_member (guild_id, user_id, excluded, hidden)
      values (:guild, :user, false, :is)
      on conflict (guild_id, user_id) do update set hidden = excluded.hidden
      """;

  private static final String TIDY =
      """
      delete from unlisted_member
      where guild_id = :guild and user_id = :user and not excluded and not hidden
      """;

  private static final String LISTED =
      """
      select not exists (
        select from unlisted_member
        where guild_id = :guild and user_id = :user
      )
      """;

  private final JdbcClient tables;

  UnlistedTables(JdbcClient tables) {
    this.tables = tables;
  }

  /** Says whether a member is excluded; answers whether they are listed. */
  boolean exclude(long guildId, long userId, boolean is) {
    return change(EXCLUDE, guildId, userId, is);
  }

  /** Says whether a member hides; answers whether they are listed. */
  boolean hide(long guildId, long userId, boolean is) {
    return change(HIDE, guildId, userId, is);
  }

  private boolean change(String statement, long guildId, long userId, boolean is) {
    tables.sql(statement).param("guild", guildId).param("user", userId).param("is", is).update();
    tables.sql(TIDY).param("guild", guildId).param("user", userId).update();
    return tables
        .sql(LISTED)
        .param("guild", guildId)
        .param("user", userId)
        .query(Boolean.class)
        .single();
  }
}
