package dev.docket.levels;

import dev.docket.levels.MergedBoards.Board;
import java.util.HashMap;
import java.util.stream.LongStream;
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

  MergedBoards merged(LongStream guilds) {
    var partOf = new HashMap<Board, Integer>();
    tables
        .sql(MERGED)
        .param("guilds", guilds.distinct().toArray())
        .query(row -> {
          partOf.put(
              new Board(row.getLong("guild_id"), row.getInt("board")), row.getInt("part_of"));
        });
    return new MergedBoards(partOf);
  }
}
