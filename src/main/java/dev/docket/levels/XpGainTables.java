package dev.docket.levels;

import dev.docket.levels.XpGain.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what members gained in days, weeks and months. */
final class XpGainTables {

  private static final String SAVE =
      """
      insert into xp_gain as g (guild_id, user_id, board, unit, span, gained, listed)
      select n.guild_id, n.user_id, n.board, cast(n.unit as "char"), n.span, n.gained,
        not exists (
          select from excluded_member e
          where e.guild_id = n.guild_id and e.user_id = n.user_id
        )
      from unnest(
        cast(:guilds as bigint[]), cast(:users as bigint[]), cast(:boards as int[]),
        cast(:units as text[]), cast(:spans as int[]), cast(:gains as bigint[])
      ) as n (guild_id, user_id, board, unit, span, gained)
      on conflict (guild_id, user_id, board, unit, span) do update set
        gained = g.gained + excluded.gained
      """;

  private static final String LIST =
      """
      update xp_gain
      set listed = :listed
      where guild_id = :guild and user_id = :user and listed <> :listed
      """;

  private static final String EXCLUDE =
      """
      insert into excluded_member (guild_id, user_id)
      values (:guild, :user)
      on conflict do nothing
      """;

  private static final String READMIT =
      """
      delete from excluded_member
      where guild_id = :guild and user_id = :user
      """;

  private static final String MERGE =
      """
      with gone as (
        delete from xp_gain
        where guild_id = :guild and board = :board
        returning guild_id, user_id, unit, span, gained, listed
      )
      insert into xp_gain as g (guild_id, user_id, board, unit, span, gained, listed)
      select guild_id, user_id, :into, unit, span, gained, listed
      from gone
      on conflict (guild_id, user_id, board, unit, span) do update set
        gained = g.gained + excluded.gained
      """;

  private final JdbcClient tables;

  XpGainTables(JdbcClient tables) {
    this.tables = tables;
  }

  /** One row. */
  private record Row(long guildId, long userId, int board, String unit, int span) {

    private static final Comparator<Row> ORDER =
        Comparator.comparingLong(Row::guildId)
            .thenComparingLong(Row::userId)
            .thenComparingInt(Row::board)
            .thenComparing(Row::unit)
            .thenComparingInt(Row::span);

    static Row of(XpGain gain, Unit unit) {
      var span = Math.toIntExact(unit.first(gain.day()).toEpochDay());
      return new Row(gain.guildId(), gain.userId(), gain.board(), unit.letter(), span);
    }
  }

  void save(Map<XpGain, Long> gains) {
    var sums = new LinkedHashMap<Row, Long>();
    gains.forEach((it, gained) -> {
      for (var unit : Unit.values()) {
        sums.merge(Row.of(it, unit), gained, Long::sum);
      }
    });
    var rows = sums.keySet().stream().sorted(Row.ORDER).toList();
    tables
        .sql(SAVE)
        .param("guilds", rows.stream().mapToLong(Row::guildId).toArray())
        .param("users", rows.stream().mapToLong(Row::userId).toArray())
        .param("boards", rows.stream().mapToInt(Row::board).toArray())
        .param("units", rows.stream().map(Row::unit).toArray(String[]::new))
        .param("spans", rows.stream().mapToInt(Row::span).toArray())
        .param("gains", rows.stream().mapToLong(sums::get).toArray())
        .update();
  }

  void exclude(long guildId, long userId) {
    tables.sql(EXCLUDE).param("guild", guildId).param("user", userId).update();
    list(guildId, userId, false);
  }

  void readmit(long guildId, long userId) {
    tables.sql(READMIT).param("guild", guildId).param("user", userId).update();
    list(guildId, userId, true);
  }

  private void list(long guildId, long userId, boolean listed) {
    tables.sql(LIST).param("listed", listed).param("guild", guildId).param("user", userId).update();
  }

  /** Adds what was gained on one board to another. */
  void merge(long guildId, int board, int into) {
    tables.sql(MERGE).param("guild", guildId).param("board", board).param("into", into).update();
  }
}
