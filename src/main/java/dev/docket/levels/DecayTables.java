package dev.docket.levels;

import dev.docket.levels.LevelSettingEvent.DecayChanged;
import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes since when members gained no XP, and when they lose some. */
final class DecayTables {

  private static final String SAVE =
      """
      insert into idle_member as m
      select * from jsonb_populate_recordset(null::idle_member, cast(:rows as jsonb))
      on conflict (guild_id, board, user_id) do update set
        xp = m.xp + excluded.xp,
        since = greatest(m.since, excluded.since),
        decayed = case when excluded.since > m.since then excluded.decayed else m.decayed end
      """;

  private static final String MERGE =
      """
      with gone as (
        delete from idle_member
        where guild_id = :guild and board = :board
        returning guild_id, user_id, xp, since, decayed
      )
      insert into idle_member as m (guild_id, board, user_id, xp, since, decayed)
      select guild_id, :into, user_id, xp, since, decayed
      from gone
      on conflict (guild_id, board, user_id) do update set
        xp = m.xp + excluded.xp,
        since = greatest(m.since, excluded.since),
        decayed = case when excluded.since > m.since then excluded.decayed else m.decayed end
      """;

  private static final String RESTART =
      """
      update idle_member
      set since = :at, decayed = false
      where guild_id = :guild and user_id = :user and since < :at
      """;

  private static final String SETTLE =
      """
      insert into decay_rule
      select * from jsonb_populate_recordset(null::decay_rule, cast(:rows as jsonb))
      on conflict (guild_id) do update set
        after_days = excluded.after_days,
        percent = excluded.percent,
        amount = excluded.amount,
        every_days = excluded.every_days,
        floor = excluded.floor,
        since = excluded.since
      """;

  private static final String DROP =
      """
      delete from decay_rule
      where guild_id = :guild
      """;

  private static final String RESTART_RULE =
      """
      update decay_rule
      set since = :at
      where guild_id = :guild
      """;

  private static final String RULED =
      """
      select guild_id
      from decay_rule
      where guild_id = any (:guilds)
      """;

  /** Of everyone, or only of some; whoever is due when they were is not written. */
  private static final String DUE =
      """
      update idle_member m
      set due_at = d.due_at
      from (
        select i.guild_id, i.board, i.user_id,
          case
            when i.xp > r.floor and i.board = coalesce(b.board, 0) and not coalesce(u.excluded, false)
            then greatest(
              i.since
                + case when i.decayed then r.every_days else r.after_days end * interval '24 hours',
              r.since + r.every_days * interval '24 hours')
          end as due_at
        from idle_member i
        left join decay_rule r on r.guild_id = i.guild_id
        left join guild_board b on b.guild_id = i.guild_id
        left join unlisted_member u on u.guild_id = i.guild_id and u.user_id = i.user_id
        where i.guild_id = :guild
          and (cast(:users as bigint[]) is null or i.user_id = any (cast(:users as bigint[])))
      ) d
      where m.guild_id = d.guild_id and m.board = d.board and m.user_id = d.user_id
        and m.due_at is distinct from d.due_at
      """;

  private final JdbcClient tables;
  private final JsonRows rows;

  DecayTables(JdbcClient tables) {
    this.tables = tables;
    this.rows = new JsonRows(tables);
  }

  /**
   * What changed of one member's row.
   *
   * @param xp gained, or lost where it is negative
   * @param since the beginning of time where nothing was gained
   */
  record IdleRow(long guildId, int board, long userId, long xp, Instant since, boolean decayed) {

    static IdleRow of(long guildId, int board, long userId, long xp, @Nullable IdleSince idle) {
      var since = idle == null ? new IdleSince(Instant.EPOCH, false) : idle;
      return new IdleRow(guildId, board, userId, xp, since.at(), since.decayed());
    }

    /** This row and what came after it. */
    IdleRow then(IdleRow later) {
      var idle =
          IdleSince.later(new IdleSince(since, decayed), new IdleSince(later.since, later.decayed));
      return of(guildId, board, userId, xp + later.xp, idle);
    }

    IdleRow on(int otherBoard) {
      return new IdleRow(guildId, otherBoard, userId, xp, since, decayed);
    }
  }

  record RuleRow(
      long guildId,
      int afterDays,
      @Nullable Integer percent,
      @Nullable Long amount,
      int everyDays,
      long floor,
      Instant since) {

    static RuleRow of(DecayChanged event, DecayRule it) {
      return new RuleRow(
          event.guildId(),
          it.after(),
          it.percent(),
          it.amount(),
          it.every(),
          it.floor(),
          event.at());
    }
  }

  void save(List<IdleRow> members) {
    rows.write(SAVE, members);
    var guilds = members.stream().mapToLong(IdleRow::guildId).distinct().toArray();
    for (var guild : tables.sql(RULED).param("guilds", guilds).query(Long.class).list()) {
      due(
          guild,
          members.stream()
              .filter(it -> it.guildId() == guild)
              .mapToLong(IdleRow::userId)
              .toArray());
    }
  }

  private void due(long guildId, long @Nullable [] users) {
    tables.sql(DUE).param("guild", guildId).param("users", users).update();
  }

  /** A member who earns again; what was gained meanwhile does not begin anew. */
  void restart(long guildId, long userId, @Nullable IdleSince idle) {
    if (idle != null) {
      tables
          .sql(RESTART)
          .param("guild", guildId)
          .param("user", userId)
          .param("at", idle.at().atOffset(ZoneOffset.UTC))
          .update();
    }
    due(guildId, new long[] {userId});
  }

  /** The guild's rule from now on, if it has one. */
  void settle(long guildId, @Nullable RuleRow rule) {
    if (rule == null) {
      tables.sql(DROP).param("guild", guildId).update();
    } else {
      rows.write(SETTLE, List.of(rule));
    }
    due(guildId, null);
  }

  /** Nothing falls due for the time before. */
  void restart(long guildId, Instant at) {
    tables
        .sql(RESTART_RULE)
        .param("guild", guildId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    due(guildId, null);
  }

  /** Adds what was gained on one board to another. */
  void merge(long guildId, int board, int into) {
    tables.sql(MERGE).param("guild", guildId).param("board", board).param("into", into).update();
  }
}
