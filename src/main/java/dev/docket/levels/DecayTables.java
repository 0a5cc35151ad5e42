package dev.docket.levels;

import dev.docket.levels.LevelSettingEvent.DecayChanged;
import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes since when members gained no XP, and when they lose some. */
final class DecayTables {

  private static final String SAVE =
      """
      insert into idle_member as m
      select * from jsonb_populate_recordset(null::idle_member, cast(:rows as jsonb))
      on conflict (guild_id, user_id, board) do update set
        xp = m.xp + excluded.xp,
        since = greatest(m.since, excluded.since),
        decayed = case when excluded.since > m.since then excluded.decayed else m.decayed end
      """;

  /** A page of members, by user id; answers with its last one, if there is any. */
  private static final String MERGE =
      """
      with page as (
        select user_id
        from idle_member
        where guild_id = :guild and board = :board and user_id > :after
        order by user_id
        limit :limit
      ), gone as (
        delete from idle_member m
        using page p
        where m.guild_id = :guild and m.board = :board and m.user_id = p.user_id
        returning m.guild_id, m.user_id, m.xp, m.since, m.decayed
      ), moved as (
        insert into idle_member as m (guild_id, board, user_id, xp, since, decayed)
        select guild_id, :into, user_id, xp, since, decayed
        from gone
        on conflict (guild_id, user_id, board) do update set
          xp = m.xp + excluded.xp,
          since = greatest(m.since, excluded.since),
          decayed = case when excluded.since > m.since then excluded.decayed else m.decayed end
      )
      select max(user_id) from page
      having count(*) > 0
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

  private static final String OF_SOME =
      """
      with page as (
        select guild_id, board, user_id, xp, since, decayed
        from idle_member
        where guild_id = :guild and user_id = any (:users)
      ),
      """;

  private static final String OF_A_PAGE =
      """
      with page as (
        select guild_id, board, user_id, xp, since, decayed
        from idle_member
        where guild_id = :guild and (user_id, board) > (:user, :board)
        order by user_id, board
        limit :limit
      ),
      """;

  /** Answers with the last one of the page; a row whose date stays as it is is not written. */
  private static final String DUE =
      """
      dated as (
        select p.guild_id, p.board, p.user_id,
          case
            when p.xp > r.floor
              and p.board = coalesce(b.board, 0)
              and not coalesce(u.excluded, false)
            then greatest(
              p.since
                + case when p.decayed then r.every_days else r.after_days end * interval '24 hours',
              r.since + r.every_days * interval '24 hours')
          end as due_at
        from page p
        left join decay_rule r on r.guild_id = p.guild_id
        left join guild_board b on b.guild_id = p.guild_id
        left join unlisted_member u on u.guild_id = p.guild_id and u.user_id = p.user_id
      ), written as (
        update idle_member m
        set due_at = d.due_at
        from dated d
        where m.guild_id = d.guild_id and m.board = d.board and m.user_id = d.user_id
          and m.due_at is distinct from d.due_at
      )
      select user_id, board from page
      order by user_id desc, board desc
      limit 1
      """;

  /** Far fewer than would take the half minute after which a statement counts as lost. */
  private static final int AT_ONCE = 20_000;

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

  private record Last(long userId, int board) {}

  void save(List<IdleRow> members) {
    members.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(this::saveSome);
  }

  private void saveSome(List<IdleRow> members) {
    rows.write(SAVE, members);
    var guilds = members.stream().mapToLong(IdleRow::guildId).distinct().toArray();
    for (var guild : tables.sql(RULED).param("guilds", guilds).query(Long.class).list()) {
      dueOf(guild, members.stream().filter(it -> it.guildId() == guild));
    }
  }

  private void dueOf(long guildId, Stream<IdleRow> members) {
    dueOf(guildId, members.mapToLong(IdleRow::userId).distinct().toArray());
  }

  private void dueOf(long guildId, long... users) {
    tables
        .sql(OF_SOME + DUE)
        .param("guild", guildId)
        .param("users", users)
        .query(Last.class)
        .optional();
  }

  private void dueOfAll(long guildId) {
    var last = Optional.of(new Last(Long.MIN_VALUE, 0));
    while (last.isPresent()) {
      last =
          tables
              .sql(OF_A_PAGE + DUE)
              .param("guild", guildId)
              .param("user", last.get().userId())
              .param("board", last.get().board())
              .param("limit", AT_ONCE)
              .query(Last.class)
              .optional();
    }
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
    dueOf(guildId, userId);
  }

  /** The guild's rule from now on, if it has one. */
  void settle(long guildId, @Nullable RuleRow rule) {
    if (rule == null) {
      tables.sql(DROP).param("guild", guildId).update();
    } else {
      rows.write(SETTLE, List.of(rule));
    }
    dueOfAll(guildId);
  }

  /** Nothing falls due for the time before. */
  void restart(long guildId, Instant at) {
    tables
        .sql(RESTART_RULE)
        .param("guild", guildId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    dueOfAll(guildId);
  }

  /** Adds what was gained on one board to another. */
  void merge(long guildId, int board, int into) {
    var after = Optional.of(Long.MIN_VALUE);
    while (after.isPresent()) {
      after =
          tables
              .sql(MERGE)
              .param("guild", guildId)
              .param("board", board)
              .param("into", into)
              .param("after", after.get())
              .param("limit", AT_ONCE)
              .query(Long.class)
              .optional();
    }
  }
}
