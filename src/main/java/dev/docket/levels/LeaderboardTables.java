package dev.docket.levels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of the leaderboard, and keeps the counters that ranks are read from. */
final class LeaderboardTables {

  /** Answers with what the members had before. */
  private static final String SAVE =
      """
      with news as (
        select guild_id, user_id, xp, level, above
        from unnest(
          cast(:guilds as bigint[]), cast(:users as bigint[]), cast(:xps as bigint[]),
          cast(:levels as int[]), cast(:aboves as text[])
        ) as n (guild_id, user_id, xp, level, above)
      ), saved as (
        insert into member_xp as m (guild_id, user_id, xp, level, above)
        select guild_id, user_id, xp, level, cast(above as bigint[])
        from news
        order by guild_id, user_id
        on conflict (guild_id, user_id) do update set
          xp = excluded.xp,
          level = greatest(m.level, excluded.level),
          above = excluded.above
      )
      select m.guild_id, m.xp
      from news
      join member_xp m using (guild_id, user_id)
      """;

  /** A merge and no upsert: counters that reach 0 must go, as a rebuild would not make them. */
  private static final String COUNT =
      """
      merge into xp_node as n
      using (
        select guild_id, node, change
        from unnest(cast(:guilds as bigint[]), cast(:nodes as bigint[]), cast(:changes as int[]))
          as c (guild_id, node, change)
        order by guild_id, node
      ) as c on n.guild_id = c.guild_id and n.node = c.node
      when matched and n.members + c.change = 0 then delete
      when matched then update set members = n.members + c.change
      when not matched then insert (guild_id, node, members) values (guild_id, node, change)
      """;

  private final JdbcClient tables;

  LeaderboardTables(JdbcClient tables) {
    this.tables = tables;
  }

  /** One member's row; level 0 leaves the level as it is. */
  record MemberRow(long guildId, long userId, long xp, int level) {}

  /** So much XP in one guild; as a result, what a member had before. */
  record Standing(long guildId, long xp) {}

  private record Counter(long guildId, long node) implements Comparable<Counter> {
    @Override
    public int compareTo(Counter other) {
      return guildId == other.guildId
          ? Long.compare(node, other.node)
          : Long.compare(guildId, other.guildId);
    }
  }

  void save(List<MemberRow> members) {
    var moves = new HashMap<Standing, Integer>();
    members.forEach(it -> moves.merge(new Standing(it.guildId(), it.xp()), 1, Integer::sum));
    saveMembers(members).forEach(it -> moves.merge(it, -1, Integer::sum));
    var changes = changes(moves);
    changes.values().removeIf(it -> it == 0);
    if (!changes.isEmpty()) {
      count(changes);
    }
  }

  private static Map<Counter, Integer> changes(Map<Standing, Integer> moves) {
    var changes = new HashMap<Counter, Integer>();
    var highest = new HashMap<Standing, Integer>();
    moves.forEach((standing, change) -> {
      var guild = standing.guildId();
      if (change != 0) {
        highest.merge(new Standing(guild, Long.highestOneBit(standing.xp())), change, Integer::sum);
        XpNodes.intervals(standing.xp())
            .forEach(it -> changes.merge(new Counter(guild, it), change, Integer::sum));
      }
    });
    highest.forEach((standing, change) ->
        XpNodes.powers(standing.xp())
            .forEach(
                it -> changes.merge(new Counter(standing.guildId(), it), change, Integer::sum)));
    return changes;
  }

  private List<Standing> saveMembers(List<MemberRow> rows) {
    return tables
        .sql(SAVE)
        .param("guilds", rows.stream().mapToLong(MemberRow::guildId).toArray())
        .param("users", rows.stream().mapToLong(MemberRow::userId).toArray())
        .param("xps", rows.stream().mapToLong(MemberRow::xp).toArray())
        .param("levels", rows.stream().mapToInt(MemberRow::level).toArray())
        .param("aboves", aboves(rows))
        .query((row, _) -> new Standing(row.getLong("guild_id"), row.getLong("xp")))
        .list();
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

  private void count(Map<Counter, Integer> changes) {
    var counters = changes.keySet().stream().sorted().toList();
    tables
        .sql(COUNT)
        .param("guilds", counters.stream().mapToLong(Counter::guildId).toArray())
        .param("nodes", counters.stream().mapToLong(Counter::node).toArray())
        .param("changes", counters.stream().mapToInt(changes::get).toArray())
        .update();
  }
}
