package dev.docket.levels;

import dev.docket.kernel.Recorded;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/leaderboard}. */
final class LeaderboardProjection implements Projection {

  static final ReadModel LEADERBOARD = new ReadModel("leaderboard", 1);

  private static final String SAVE =
      """
      insert into member_xp as m (guild_id, user_id, xp, level)
      select guild_id, user_id, xp, coalesce(level, 0)
      from unnest(
        cast(:guilds as bigint[]), cast(:users as bigint[]), cast(:xps as bigint[]),
        cast(:levels as int[])) as n (guild_id, user_id, xp, level)
      on conflict (guild_id, user_id) do update set
        xp = excluded.xp,
        level = greatest(m.level, excluded.level)
      """;

  private record Key(long guildId, long userId) {}

  /** The last word of a batch on one member; level 0 means that the batch says nothing of it. */
  private record Last(long xp, int level) {}

  @Override
  public ReadModel readModel() {
    return LEADERBOARD;
  }

  @Override
  public Class<LevelEvent> family() {
    return LevelEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new MemberFold(tables, new LinkedHashMap<>());
  }

  private record MemberFold(JdbcClient tables, Map<Key, Last> members) implements Fold {

    @Override
    public void add(Recorded recorded) {
      var event = (LevelEvent) recorded.event();
      members.merge(
          new Key(event.guildId(), event.userId()),
          last(event),
          (older, newer) -> new Last(newer.xp(), Math.max(older.level(), newer.level())));
    }

    @Override
    public int held() {
      return members.size();
    }

    @Override
    public void write() {
      tables
          .sql(SAVE)
          .param("guilds", members.keySet().stream().mapToLong(Key::guildId).toArray())
          .param("users", members.keySet().stream().mapToLong(Key::userId).toArray())
          .param("xps", members.values().stream().mapToLong(Last::xp).toArray())
          .param("levels", members.values().stream().mapToInt(Last::level).toArray())
          .update();
    }
  }

  private static Last last(LevelEvent event) {
    return switch (event) {
      case XpAwarded e -> new Last(e.xp(), 0);
      case LevelReached e -> new Last(e.xp(), e.level());
    };
  }
}
