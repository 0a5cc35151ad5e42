package dev.docket.levels;

import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/xp-gains}. */
final class XpGainProjection implements Projection {

  static final ReadModel XP_GAINS = new ReadModel("xp-gains", 1);

  @Override
  public ReadModel readModel() {
    return XP_GAINS;
  }

  @Override
  public Class<BoardEvent> family() {
    return BoardEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new XpGainFold(
        new XpGainTables(tables), new GuildBoardTables(tables), new SeasonTables(tables));
  }
}
