package dev.docket.polls;

import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of polls, many at a time. */
final class PollTables {

  private static final String CREATE =
      """
      insert into poll
      select * from jsonb_populate_recordset(null::poll, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String CHANGE =
      """
      update poll p
      set message_id = coalesce(r.message_id, p.message_id),
          state = coalesce(r.state, p.state),
          ended_at = coalesce(r.ended_at, p.ended_at),
          ended_by = coalesce(r.ended_by, p.ended_by)
      from jsonb_populate_recordset(null::poll, cast(:rows as jsonb)) r
      where p.guild_id = r.guild_id and p.poll_id = r.poll_id
      """;

  private static final String VOTE =
      """
      insert into poll_vote
      select * from jsonb_populate_recordset(null::poll_vote, cast(:rows as jsonb))
      on conflict (guild_id, poll_id, user_id) do update set choice = excluded.choice
      """;

  private final JsonRows tables;

  PollTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record CreatedRow(
      long guildId,
      long pollId,
      PollState state,
      long channelId,
      long authorId,
      String title,
      String options,
      int optionCount,
      @Nullable Instant closesAt,
      Instant at) {}

  /** What changed about a poll; without a value a column stays as it is. */
  record ChangeRow(
      long guildId,
      long pollId,
      @Nullable Long messageId,
      @Nullable PollState state,
      @Nullable Instant endedAt,
      @Nullable Long endedBy) {

    ChangeRow then(ChangeRow later) {
      return new ChangeRow(
          guildId,
          pollId,
          later.messageId == null ? messageId : later.messageId,
          later.state == null ? state : later.state,
          later.endedAt == null ? endedAt : later.endedAt,
          later.endedBy == null ? endedBy : later.endedBy);
    }
  }

  record Voter(PollRef poll, long userId) {}

  /** A member's last vote; 0 for none. */
  record VoteRow(long guildId, long pollId, long userId, int choice) {}

  void save(List<CreatedRow> created, Collection<ChangeRow> changes, Collection<VoteRow> votes) {
    tables.write(CREATE, created);
    tables.write(CHANGE, changes);
    tables.write(VOTE, votes);
  }
}
