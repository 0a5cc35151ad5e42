package dev.docket.levels;

import dev.docket.levels.LeaderboardTables.Standing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts how many listed members stand where. */
final class XpNodeTables {

  /** A merge and no upsert: counters that reach 0 must go, as a rebuild would not make them. */
  private static final String COUNT =
      """
      merge into xp_node as n
      using (
        select guild_id, board, node, change
        from unnest(
          cast(:guilds as bigint[]), cast(:boards as int[]), cast(:nodes as bigint[]),
          cast(:changes as int[])
        ) as c (guild_id, board, node, change)
        order by guild_id, board, node
      ) as c on n.guild_id = c.guild_id and n.board = c.board and n.node = c.node
      when matched and n.members + c.change = 0 then delete
      when matched then update set members = n.members + c.change
      when not matched then
        insert (guild_id, board, node, members) values (guild_id, board, node, change)
      """;

  private static final Comparator<Counter> ORDER =
      Comparator.comparingLong(Counter::guildId)
          .thenComparingInt(Counter::board)
          .thenComparingLong(Counter::node);

  private final JdbcClient tables;

  XpNodeTables(JdbcClient tables) {
    this.tables = tables;
  }

  private record Counter(long guildId, int board, long node) {}

  /** So many more, or fewer, stand at each amount. */
  void move(Map<Standing, Integer> moves) {
    var changes = changes(moves);
    changes.values().removeIf(it -> it == 0);
    if (!changes.isEmpty()) {
      count(changes);
    }
  }

  private static Map<Counter, Integer> changes(Map<Standing, Integer> moves) {
    var changes = new HashMap<Counter, Integer>();
    var highest = new HashMap<Standing, Integer>();
    moves.forEach((it, change) -> {
      if (change != 0) {
        var power = new Standing(it.guildId(), it.board(), Long.highestOneBit(it.xp()));
        highest.merge(power, change, Integer::sum);
        XpNodes.intervals(it.xp())
            .forEach(node ->
                changes.merge(new Counter(it.guildId(), it.board(), node), change, Integer::sum));
      }
    });
    highest.forEach((it, change) ->
        XpNodes.powers(it.xp())
            .forEach(node ->
                changes.merge(new Counter(it.guildId(), it.board(), node), change, Integer::sum)));
    return changes;
  }

  private void count(Map<Counter, Integer> changes) {
    var counters = changes.keySet().stream().sorted(ORDER).toList();
    tables
        .sql(COUNT)
        .param("guilds", counters.stream().mapToLong(Counter::guildId).toArray())
        .param("boards", counters.stream().mapToInt(Counter::board).toArray())
        .param("nodes", counters.stream().mapToLong(Counter::node).toArray())
        .param("changes", counters.stream().mapToInt(changes::get).toArray())
        .update();
  }
}
