package dev.docket.levels;

import dev.docket.levels.LeaderboardTables.MemberRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes which board of a guild counts, and by which curve its levels are told. */
final class GuildBoardTables {

  private static final String BEND =
      """
      insert into guild_board (guild_id, board, curve)
      values (:guild, 0, :curve)
      on conflict (guild_id) do update set curve = excluded.curve
      """;

  private static final String CHOOSE =
      """
      insert into guild_board (guild_id, board)
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

  GuildBoardTables(JdbcClient tables) {
    this.tables = tables;
  }

  private record Board(long guildId, int board) {}

  void bend(long guildId, @Nullable String curve) {
    tables.sql(BEND).param("guild", guildId).param("curve", curve).update();
  }

  void choose(long guildId, int board) {
    tables.sql(CHOOSE).param("guild", guildId).param("board", board).update();
  }

  void merge(long guildId, int board, int into) {
    tables.sql(MERGE).param("guild", guildId).param("board", board).param("into", into).update();
    choose(guildId, into);
  }

  /** Rows of boards that were merged meanwhile: what was gained is added where it counts now. */
  List<MemberRow> resolved(List<MemberRow> rows, LeaderboardTables members) {
    var merged = merged(rows);
    return merged.isEmpty()
        ? rows
        : rows.stream().map(it -> resolved(it, merged, members)).toList();
  }

  private static MemberRow resolved(
      MemberRow row, Map<Board, Integer> merged, LeaderboardTables members) {
    var board = row.board();
    var into = merged.get(new Board(row.guildId(), board));
    if (into == null) {
      return row;
    }
    while (into != null) {
      board = into;
      into = merged.get(new Board(row.guildId(), board));
    }
    var known = members.find(row.guildId(), board, row.userId());
    if (known.isPresent() && known.get().position() >= row.position()) {
      return known.get();
    }
    var xp = known.map(MemberRow::xp).orElse(0L) + row.gained();
    return new MemberRow(row.guildId(), board, row.userId(), xp, row.gained(), row.position());
  }

  private Map<Board, Integer> merged(List<MemberRow> rows) {
    var merged = new HashMap<Board, Integer>();
    tables
        .sql(MERGED)
        .param("guilds", rows.stream().mapToLong(MemberRow::guildId).distinct().toArray())
        .query(row -> {
          merged.put(
              new Board(row.getLong("guild_id"), row.getInt("board")), row.getInt("part_of"));
        });
    return merged;
  }
}
