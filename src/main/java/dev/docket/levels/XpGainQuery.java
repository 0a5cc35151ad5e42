package dev.docket.levels;

import dev.docket.kernel.Query;
import java.time.LocalDate;
import java.util.List;

/** Everything that can be asked about when XP was gained; days are those of UTC. */
public sealed interface XpGainQuery<R> extends Query<R> {

  /** The guild concerned. */
  long guildId();

  /** Which board counts, a guild's settings say. */
  @Override
  default List<String> streams() {
    return List.of(Progress.streamsOf(guildId()), LevelSettings.streamOf(guildId()));
  }

  /**
   * What one member gained day by day.
   *
   * @param to the last day; at most 10 years after {@code from}
   */
  record FindXpHistory(long guildId, long userId, LocalDate from, LocalDate to)
      implements XpGainQuery<XpHistory> {

    @Override
    public List<String> streams() {
      return List.of(Progress.streamOf(guildId, userId), LevelSettings.streamOf(guildId));
    }

    @Override
    public Class<XpHistory> answerType() {
      return XpHistory.class;
    }
  }
}
