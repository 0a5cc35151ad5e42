package dev.docket.levels;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what members gained in days, weeks and months. */
final class XpGainTables {

  private static final String SAVE =
      """
      insert into xp_gain as g (guild_id, user_id, board, unit, span, gained, listed)
      select n.guild_id, n.user_id, n.board, cast(n.unit as "char"), n.span, n.gained,
        not exists (
          select from unlisted_member e
          where e.guild_id = n.guild_id and e.user_id = n.user_id
        )
      from unnest(
        cast(:guilds as bigint[]), cast(:users as bigint[]), cast(:boards as int[]),
        cast(:units as text[]), cast(:spans as int[]), cast(:gains as bigint[])
      ) as n (guild_id, user_id, board, unit, span, gained)
      on conflict (guild_id, user_id, board, unit, span) do update set
        gained = g.gained + excluded.gained
      """;

  /** Far fewer than would take the half minute after which a statement counts as lost. */
  private static final int AT_ONCE = 20_000;

  private static final String LIST =
      """
      update xp_gain
      set listed = :listed
      where guild_id = :guild and user_id = :user and listed <> :listed
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
  private final UnlistedTables unlisted;

  XpGainTables(JdbcClient tables) {
    this.tables = tables;
    this.unlisted = new UnlistedTables(tables);
  }

  /** One row. */
  private record Row(long guildId, long userId, int board, String unit, int span) {

    private static final String DECAY = "L";

    private static final Comparator<Row> ORDER =
        Comparator.comparingLong(Row::guildId)
            .thenComparingLong(Row::userId)
            .thenComparingInt(Row::board)
            .thenComparing(Row::unit)
            .thenComparingInt(Row::span);

    static Row decayed(XpGain gain) {
      var day = Math.toIntExact(gain.day().toEpochDay());
      return new Row(gain.guildId(), gain.userId(), gain.board(), DECAY, day);
    }

    static Row of(XpGain gain, Span span) {
      return new Row(
          gain.guildId(), gain.userId(), gain.board(), span.unit().letter(), span.number());
    }
  }

  /**
   * Adds what was gained.
   *
   * @param seasons the ones that run, by guild
   */
  void save(Map<XpGain, Long> gains, Map<Long, Integer> seasons) {
    var sums = new LinkedHashMap<Row, Long>();
    gains.forEach(
        (it, gained) -> rows(it, seasons).forEach(row -> sums.merge(row, gained, Long::sum)));
    sums.keySet().stream()
        .sorted(Row.ORDER)
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(rows -> save(rows, sums));
  }

  private void save(List<Row> rows, Map<Row, Long> sums) {
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

  private static Stream<Row> rows(XpGain gain, Map<Long, Integer> seasons) {
    return gain.isDecay()
        ? Stream.of(Row.decayed(gain))
        : spans(gain, seasons).map(it -> Row.of(gain, it));
  }

  private static Stream<Span> spans(XpGain gain, Map<Long, Integer> seasons) {
    return Stream.concat(
        Stream.of(SpanUnit.DAY, SpanUnit.WEEK, SpanUnit.MONTH).map(it -> Span.of(it, gain.day())),
        Optional.ofNullable(seasons.get(gain.guildId())).map(Span::season).stream());
  }

  void exclude(long guildId, long userId, boolean is) {
    list(guildId, userId, unlisted.exclude(guildId, userId, is));
  }

  void hide(long guildId, long userId, boolean is) {
    list(guildId, userId, unlisted.hide(guildId, userId, is));
  }

  private void list(long guildId, long userId, boolean listed) {
    tables.sql(LIST).param("listed", listed).param("guild", guildId).param("user", userId).update();
  }

  /** Adds what was gained on one board to another. */
  void merge(long guildId, int board, int into) {
    tables.sql(MERGE).param("guild", guildId).param("board", board).param("into", into).update();
  }
}
