package dev.docket.levels;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes on which board of a guild gains count. */
final class GainBoardTables {

  private static final String CHOOSE =
      """
      insert into gain_board (guild_id, board)
      values (:guild, :board)
      on conflict (guild_id) do update set board = excluded.board
      """;

  private static final String MERGE =
      """
      insert into merged_board (guild_id, board, part_of)
      values (:guild, :board, :into)
      on conflict do nothing
      """;

  private static final String MERGED =
      """
      select guild_id, board, part_of
      from merged_board
      where guild_id = any (:guilds)
      """;

  private final JdbcClient tables;

  GainBoardTables(JdbcClient tables) {
    this.tables = tables;
  }

  private record Board(long guildId, int board) {}

  void choose(long guildId, int board) {
    tables.sql(CHOOSE).param("guild", guildId).param("board", board).update();
  }

  void merge(long guildId, int board, int into) {
    tables.sql(MERGE).param("guild", guildId).param("board", board).param("into", into).update();
    choose(guildId, into);
  }

  /** What was gained on boards that were merged meanwhile counts where those went. */
  Map<XpGain, Long> resolved(Map<XpGain, Long> gains) {
    var merged = merged(gains);
    if (merged.isEmpty()) {
      return gains;
    }
    var resolved = new LinkedHashMap<XpGain, Long>();
    gains.forEach((it, gained) -> resolved.merge(resolved(it, merged), gained, Long::sum));
    return resolved;
  }

  private static XpGain resolved(XpGain gain, Map<Board, Integer> merged) {
    var into = merged.get(new Board(gain.guildId(), gain.board()));
    return into == null ? gain : resolved(gain.on(into), merged);
  }

  private Map<Board, Integer> merged(Map<XpGain, Long> gains) {
    var merged = new HashMap<Board, Integer>();
    tables
        .sql(MERGED)
        .param("guilds", gains.keySet().stream().mapToLong(XpGain::guildId).distinct().toArray())
        .query(row -> {
          merged.put(
              new Board(row.getLong("guild_id"), row.getInt("board")), row.getInt("part_of"));
        });
    return merged;
  }
}
