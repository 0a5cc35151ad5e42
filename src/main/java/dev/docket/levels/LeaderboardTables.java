package dev.docket.levels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of the leaderboard, and keeps the counters that ranks are read from. */
final class LeaderboardTables {

  private static final int MERGED_AT_ONCE = 20_000;

  /** Answers with what the members had before, and with those who are not counted. */
  private static final String SAVE =
      """
      with news as (
        select n.guild_id, n.board, n.user_id, n.xp, n.position, n.above,
          not exists (
            select from unlisted_member e
            where e.guild_id = n.guild_id and e.user_id = n.user_id
          ) as listed
        from unnest(
          cast(:guilds as bigint[]), cast(:boards as int[]), cast(:users as bigint[]),
          cast(:xps as bigint[]), cast(:positions as bigint[]), cast(:aboves as text[])
        ) as n (guild_id, board, user_id, xp, position, above)
      ), saved as (
        insert into member_xp as m (guild_id, board, user_id, xp, listed, position, above)
        select guild_id, board, user_id, xp, listed, position, cast(above as bigint[])
        from news
        order by guild_id, board, user_id
        on conflict (guild_id, board, user_id) do update set
          xp = excluded.xp,
          position = excluded.position,
          above = excluded.above
        where m.position < excluded.position
      )
      select n.guild_id, n.board, n.xp, n.listed and coalesce(m.position < n.position, true),
        m.xp as before
      from news n
      left join member_xp m using (guild_id, board, user_id)
      where m.xp is not null or not n.listed
      """;

  private static final String LIST =
      """
      update member_xp
      set listed = :listed
      where guild_id = :guild and user_id = :user and listed <> :listed
      returning guild_id, board, xp
      """;

  private static final String FIND =
      """
      select guild_id, board, user_id, xp, 0 as gained, position
      from member_xp
      where guild_id = :guild and board = :board and user_id = :user
      """;

  /** What members of one board come to on another. */
  private static final String SUMS =
      """
      select :guild as guild_id, :into as board, m.user_id, m.xp + coalesce(o.xp, 0) as xp,
        m.xp as gained, cast(:position as bigint) as position
      from member_xp m
      left join member_xp o
        on o.guild_id = m.guild_id and o.board = :into and o.user_id = m.user_id
      where m.guild_id = :guild and m.board = :board and m.user_id > :after
      order by m.user_id
      limit :limit
      """;

  private static final String DROP_MEMBERS =
      """
      delete from member_xp
      where guild_id = :guild and board = :board
      """;

  private static final String DROP_NODES =
      """
      delete from xp_node
      where guild_id = :guild and board = :board
      """;

  private final JdbcClient tables;
  private final UnlistedTables unlisted;
  private final XpNodeTables counters;

  LeaderboardTables(JdbcClient tables) {
    this.tables = tables;
    this.unlisted = new UnlistedTables(tables);
    this.counters = new XpNodeTables(tables);
  }

  /**
   * One member's row.
   *
   * @param gained of that XP in this batch
   * @param position of the last event in it; a row that knows it already stays as it is
   */
  record MemberRow(long guildId, int board, long userId, long xp, long gained, long position) {

    /** This row and what came after it on the same board. */
    MemberRow then(MemberRow later) {
      return new MemberRow(guildId, board, userId, later.xp, gained + later.gained, later.position);
    }
  }

  /** So much XP on one board. */
  record Standing(long guildId, int board, long xp) {}

  /**
   * What there was of a row that was saved.
   *
   * @param counts whether the row is new and is counted
   */
  private record Earlier(long guildId, int board, long xp, boolean counts, @Nullable Long before) {}

  void save(List<MemberRow> members) {
    var moves = new HashMap<Standing, Integer>();
    members.forEach(
        it -> moves.merge(new Standing(it.guildId(), it.board(), it.xp()), 1, Integer::sum));
    saveMembers(members).forEach(it -> leave(it, moves));
    counters.move(moves);
  }

  private static void leave(Earlier row, Map<Standing, Integer> moves) {
    if (!row.counts()) {
      moves.merge(new Standing(row.guildId(), row.board(), row.xp()), -1, Integer::sum);
    } else if (row.before() != null) {
      moves.merge(new Standing(row.guildId(), row.board(), row.before()), -1, Integer::sum);
    }
  }

  private List<Earlier> saveMembers(List<MemberRow> rows) {
    return tables
        .sql(SAVE)
        .param("guilds", rows.stream().mapToLong(MemberRow::guildId).toArray())
        .param("boards", rows.stream().mapToInt(MemberRow::board).toArray())
        .param("users", rows.stream().mapToLong(MemberRow::userId).toArray())
        .param("xps", rows.stream().mapToLong(MemberRow::xp).toArray())
        .param("positions", rows.stream().mapToLong(MemberRow::position).toArray())
        .param("aboves", aboves(rows))
        .query(LeaderboardTables::earlier)
        .list();
  }

  private static Earlier earlier(ResultSet row, int number) throws SQLException {
    return new Earlier(
        row.getLong(1),
        row.getInt(2),
        row.getLong(3),
        row.getBoolean(4),
        row.getObject(5, Long.class));
  }

  /** Arrays of different lengths travel as text. */
  private static String[] aboves(List<MemberRow> rows) {
    var known = new HashMap<Long, String>();
    return rows.stream()
        .map(row ->
            known.computeIfAbsent(
                row.xp(),
                xp ->
                    XpNodes.above(xp)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(",", "{", "}"))))
        .toArray(String[]::new);
  }

  void exclude(long guildId, long userId, boolean is) {
    list(guildId, userId, unlisted.exclude(guildId, userId, is));
  }

  void hide(long guildId, long userId, boolean is) {
    list(guildId, userId, unlisted.hide(guildId, userId, is));
  }

  private void list(long guildId, long userId, boolean listed) {
    var moves = new HashMap<Standing, Integer>();
    tables
        .sql(LIST)
        .param("listed", listed)
        .param("guild", guildId)
        .param("user", userId)
        .query(Standing.class)
        .list()
        .forEach(it -> moves.merge(it, listed ? 1 : -1, Integer::sum));
    counters.move(moves);
  }

  Optional<MemberRow> find(long guildId, int board, long userId) {
    return tables
        .sql(FIND)
        .param("guild", guildId)
        .param("board", board)
        .param("user", userId)
        .query(MemberRow.class)
        .optional();
  }

  /** Adds what members have on one board to another, and drops the first. */
  void merge(long guildId, int board, int into, long position) {
    var after = Long.MIN_VALUE;
    for (var rows = sums(guildId, board, into, position, after);
        !rows.isEmpty();
        rows = sums(guildId, board, into, position, after)) {
      save(rows);
      after = rows.getLast().userId();
    }
    tables.sql(DROP_MEMBERS).param("guild", guildId).param("board", board).update();
    tables.sql(DROP_NODES).param("guild", guildId).param("board", board).update();
  }

  private List<MemberRow> sums(long guildId, int board, int into, long position, long after) {
    return tables
        .sql(SUMS)
        .param("guild", guildId)
        .param("board", board)
        .param("into", into)
        .param("position", position)
        .param("after", after)
        .param("limit", MERGED_AT_ONCE)
        .query(MemberRow.class)
        .list();
  }
}
