package dev.docket.levels;

import dev.docket.levels.XpGainQuery.FindXpHistory;
import dev.docket.levels.XpHistory.Day;
import dev.docket.readmodels.ReadModelReader;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/xp-gains}. */
final class XpGainQueries {

  private final ReadModelReader gains;

  XpGainQueries(ReadModelReader gains) {
    this.gains = gains;
  }

  private record Row(@Nullable Integer day, long gained, long total) {

    Day told() {
      return new Day(LocalDate.ofEpochDay(Objects.requireNonNull(day)), gained, total);
    }
  }

  @QueryHandler
  XpHistory handle(FindXpHistory query) {
    var from = query.from();
    var to = query.to();
    Days.check(from, to);
    var rows =
        gains.read(
            "find-xp-history",
            it ->
                it.param("guild", query.guildId())
                    .param("user", query.userId())
                    .param("from", Math.toIntExact(from.toEpochDay()))
                    .param("to", Math.toIntExact(to.toEpochDay()))
                    .query(Row.class)
                    .list());
    return new XpHistory(rows.getFirst().total(), rows.stream().skip(1).map(Row::told).toList());
  }
}
