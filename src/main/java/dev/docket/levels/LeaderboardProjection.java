package dev.docket.levels;

import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/leaderboard}. */
final class LeaderboardProjection implements Projection {

  static final ReadModel LEADERBOARD = new ReadModel("leaderboard", 4);

  @Override
  public ReadModel readModel() {
    return LEADERBOARD;
  }

  @Override
  public Class<BoardEvent> family() {
    return BoardEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new LeaderboardFold(new LeaderboardTables(tables), new GuildBoardTables(tables));
  }
}
