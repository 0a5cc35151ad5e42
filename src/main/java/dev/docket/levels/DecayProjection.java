package dev.docket.levels;

import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/decay}. */
final class DecayProjection implements Projection {

  static final ReadModel DECAY = new ReadModel("decay", 1);

  @Override
  public ReadModel readModel() {
    return DECAY;
  }

  @Override
  public Class<BoardEvent> family() {
    return BoardEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new DecayFold(
        new DecayTables(tables), new GuildBoardTables(tables), new UnlistedTables(tables));
  }
}
