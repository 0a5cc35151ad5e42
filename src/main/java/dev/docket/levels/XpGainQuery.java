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

  /** Who gained most in a day, week, month or season, a page of 1 to 1,000. */
  record ListGains(long guildId, Span span, long selfId, Edge edge, int limit)
      implements XpGainQuery<BoardPage> {

    @Override
    public Class<BoardPage> answerType() {
      return BoardPage.class;
    }
  }

  /**
   * Who gained most on any days, a page of 1 to 1,000.
   *
   * @param to the last day; at most 10 years after {@code from}
   */
  record ListGainsBetween(
      long guildId, LocalDate from, LocalDate to, long selfId, Edge edge, int limit)
      implements XpGainQuery<BoardPage> {

    @Override
    public Class<BoardPage> answerType() {
      return BoardPage.class;
    }
  }

  /** The latest 1,000 seasons. */
  record ListSeasons(long guildId) implements XpGainQuery<Seasons> {

    @Override
    public List<String> streams() {
      return List.of(LevelSettings.streamOf(guildId));
    }

    @Override
    public Class<Seasons> answerType() {
      return Seasons.class;
    }
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

  /**
   * What everyone has everywhere, to be compared with the log.
   *
   * @param after the last that an earlier page told
   */
  record ListGainTotals(Totals.Total after, int limit) implements XpGainQuery<Totals> {

    @Override
    public long guildId() {
      return 0;
    }

    @Override
    public List<String> streams() {
      return List.of();
    }

    @Override
    public Class<Totals> answerType() {
      return Totals.class;
    }
  }
}
