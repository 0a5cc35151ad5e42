package dev.docket.levels;

import dev.docket.kernel.Recorded;
import dev.docket.levels.LeaderboardTables.MemberRow;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/leaderboard}. */
final class LeaderboardProjection implements Projection {

  static final ReadModel LEADERBOARD = new ReadModel("leaderboard", 2);

  private record Key(long guildId, long userId) {}

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
    return new MemberFold(new LeaderboardTables(tables), new LinkedHashMap<>());
  }

  private record MemberFold(LeaderboardTables tables, Map<Key, MemberRow> members) implements Fold {

    @Override
    public void add(Recorded recorded) {
      var event = (LevelEvent) recorded.event();
      members.merge(
          new Key(event.guildId(), event.userId()),
          row(event),
          (older, newer) ->
              new MemberRow(
                  newer.guildId(),
                  newer.userId(),
                  newer.xp(),
                  Math.max(older.level(), newer.level())));
    }

    @Override
    public int held() {
      return members.size();
    }

    @Override
    public void write() {
      tables.save(List.copyOf(members.values()));
    }
  }

  private static MemberRow row(LevelEvent event) {
    return switch (event) {
      case XpAwarded e -> new MemberRow(e.guildId(), e.userId(), e.xp(), 0);
      case LevelReached e -> new MemberRow(e.guildId(), e.userId(), e.xp(), e.level());
    };
  }
}
