package dev.docket.starboard;

import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of the starboard, many at a time. */
final class StarboardTables {

  private static final String CHANGES =
      """
      insert into board_change
      select * from jsonb_populate_recordset(null::board_change, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String MESSAGES =
      """
      insert into starred_message
      select * from jsonb_populate_recordset(null::starred_message, cast(:rows as jsonb))
      on conflict (guild_id, message_id) do update set stars = excluded.stars
      """;

  private static final String POSTS =
      """
      update starred_message m
      set post_channel_id = r.post_channel_id, post_id = r.post_id
      from jsonb_populate_recordset(null::starred_message, cast(:rows as jsonb)) r
      where m.guild_id = r.guild_id and m.message_id = r.message_id
      """;

  private static final String IGNORED =
      """
      insert into ignored_channel
      select * from jsonb_populate_recordset(null::ignored_channel, cast(:rows as jsonb))
      on conflict (guild_id, channel_id) do update set ignored = excluded.ignored
      """;

  private final JsonRows tables;

  StarboardTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record ChangeRow(
      long guildId,
      long position,
      Instant at,
      long moderatorId,
      @Nullable Long channelId,
      @Nullable String emoji,
      @Nullable Integer threshold) {}

  record MessageRow(
      long guildId,
      long messageId,
      long channelId,
      long authorId,
      int stars,
      Instant reachedAt,
      @Nullable Long postChannelId,
      @Nullable Long postId) {}

  record PostRow(
      long guildId, long messageId, @Nullable Long postChannelId, @Nullable Long postId) {}

  record IgnoredRow(long guildId, long channelId, boolean ignored) {}

  void save(
      List<ChangeRow> changes,
      Collection<MessageRow> messages,
      Collection<PostRow> posts,
      Collection<IgnoredRow> ignored) {
    tables.write(CHANGES, changes);
    tables.write(MESSAGES, messages);
    tables.write(POSTS, posts);
    tables.write(IGNORED, ignored);
  }
}
