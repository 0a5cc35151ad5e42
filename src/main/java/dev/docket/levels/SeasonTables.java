package dev.docket.levels;

import dev.docket.levels.LevelSettingEvent.SeasonEnded;
import dev.docket.levels.LevelSettingEvent.SeasonStarted;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the seasons of guilds. */
final class SeasonTables {

  private static final String START =
      """
      insert into season (guild_id, number, name, started_at)
      values (:guild, :number, :name, :at)
      """;

  private static final String END =
      """
      update season
      set ended_at = :at,
        board = coalesce((select b.board from guild_board b where b.guild_id = :guild), 0)
      where guild_id = :guild and number = :number
      """;

  private static final String MERGE =
      """
      update season
      set board = :into
      where guild_id = :guild and board = :board
      """;

  private static final String RUNNING =
      """
      select guild_id, number
      from season
      where guild_id = any (:guilds) and ended_at is null
      """;

  private final JdbcClient tables;

  SeasonTables(JdbcClient tables) {
    this.tables = tables;
  }

  void start(SeasonStarted event) {
    tables
        .sql(START)
        .param("guild", event.guildId())
        .param("number", event.number())
        .param("name", event.name())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void end(SeasonEnded event) {
    tables
        .sql(END)
        .param("guild", event.guildId())
        .param("number", event.number())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void merge(long guildId, int board, int into) {
    tables.sql(MERGE).param("guild", guildId).param("board", board).param("into", into).update();
  }

  /** The seasons that run, by guild. */
  Map<Long, Integer> running(Set<Long> guilds) {
    var running = new HashMap<Long, Integer>();
    tables
        .sql(RUNNING)
        .param("guilds", guilds.toArray(Long[]::new))
        .query(row -> {
          running.put(row.getLong("guild_id"), row.getInt("number"));
        });
    return running;
  }
}
