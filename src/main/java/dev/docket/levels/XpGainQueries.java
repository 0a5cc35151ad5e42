package dev.docket.levels;

import dev.docket.levels.Seasons.Season;
import dev.docket.levels.Totals.Total;
import dev.docket.levels.XpGainQuery.FindXpHistory;
import dev.docket.levels.XpGainQuery.ListGainTotals;
import dev.docket.levels.XpGainQuery.ListGains;
import dev.docket.levels.XpGainQuery.ListGainsBetween;
import dev.docket.levels.XpGainQuery.ListSeasons;
import dev.docket.levels.XpHistory.Day;
import dev.docket.readmodels.ReadModelReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
  BoardPage handle(ListGains query) {
    return PageRows.read(
            gains,
            "list-gains",
            query.selfId(),
            query.edge(),
            query.limit(),
            it ->
                it.param("guild", query.guildId())
                    .param("unit", query.span().unit().letter())
                    .param("span", query.span().number()))
        .page(_ -> null);
  }

  @QueryHandler
  BoardPage handle(ListGainsBetween query) {
    Days.check(query.from(), query.to());
    return PageRows.read(
            gains,
            "list-gains-between",
            query.selfId(),
            query.edge(),
            query.limit(),
            it ->
                it.param("guild", query.guildId())
                    .param("from", Math.toIntExact(query.from().toEpochDay()))
                    .param("to", Math.toIntExact(query.to().toEpochDay())))
        .page(_ -> null);
  }

  private record SeasonRow(
      int number, String name, OffsetDateTime startedAt, @Nullable OffsetDateTime endedAt) {

    Season told() {
      return new Season(
          number, name, startedAt.toInstant(), endedAt == null ? null : endedAt.toInstant());
    }
  }

  @QueryHandler
  Seasons handle(ListSeasons query) {
    return new Seasons(
        gains
            .read(
                "list-seasons",
                it -> it.param("guild", query.guildId()).query(SeasonRow.class).list())
            .stream()
            .map(SeasonRow::told)
            .toList());
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

  @QueryHandler
  Totals handle(ListGainTotals query) {
    var after = query.after();
    return new Totals(
        gains.read(
            "list-gain-totals",
            it ->
                it.param("guild", after.guildId())
                    .param("board", after.board())
                    .param("user", after.userId())
                    .param("limit", query.limit())
                    .query(Total.class)
                    .list()));
  }
}
