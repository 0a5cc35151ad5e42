package dev.docket.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.BoardPage.Line;
import dev.docket.readmodels.ReadModelReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A page as it is read: one row more than it shows, which tells that there is another page.
 *
 * @param limit how many rows are shown
 */
record PageRows(List<Row> rows, Edge edge, int limit) {

  private static final int LARGEST_PAGE = 1_000;

  /**
   * One row.
   *
   * @param own whether it tells where the one who asked stands
   * @param more how many have more, if it is the first
   * @param before how many of those with as much come before, if it is the first
   */
  record Row(
      boolean own,
      long userId,
      long xp,
      @Nullable String curve,
      @Nullable Long more,
      @Nullable Long before) {

    private long rank() {
      return Objects.requireNonNull(more) + 1;
    }

    private long place() {
      return rank() + Objects.requireNonNull(before);
    }
  }

  static PageRows read(
      ReadModelReader model,
      String file,
      long selfId,
      Edge edge,
      int limit,
      Function<StatementSpec, StatementSpec> more) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Refused.because(InputRefusal.NUMBER_OUT_OF_RANGE, "limit", limit, 1, LARGEST_PAGE);
    }
    var rows =
        model.read(
            file,
            it ->
                more.apply(it)
                    .param("self", selfId)
                    .param("higher", !edge.lower())
                    .param("xp", edge.xp())
                    .param("user", edge.userId())
                    .param("limit", limit + 1)
                    .query(Row.class)
                    .list());
    return new PageRows(rows, edge, limit);
  }

  /** The chosen curve, where a row tells it. */
  @Nullable String curve() {
    return rows.isEmpty() ? null : rows.getFirst().curve();
  }

  BoardPage page(LongFunction<@Nullable Integer> level) {
    var own =
        rows.stream()
            .filter(Row::own)
            .findFirst()
            .map(it -> new Line(it.userId(), it.rank(), it.xp(), level.apply(it.xp())));
    var others = rows.stream().filter(it -> !it.own()).toList();
    var lines = lines(others, level);
    var isMore = lines.size() > limit;
    var skipped = isMore && !edge.lower() ? 1 : 0;
    var shown = lines.subList(skipped, Math.min(lines.size(), limit + skipped));
    var higher = !others.isEmpty() && others.getFirst().place() + skipped > 1;
    return new BoardPage(
        List.copyOf(shown),
        higher,
        !others.isEmpty() && (isMore || !edge.lower()),
        own.orElse(null));
  }

  private static List<Line> lines(List<Row> rows, LongFunction<@Nullable Integer> level) {
    var lines = new ArrayList<Line>();
    for (var row : rows) {
      var rank =
          lines.isEmpty()
              ? row.rank()
              : row.xp() == lines.getLast().xp()
                  ? lines.getLast().rank()
                  : rows.getFirst().place() + lines.size();
      lines.add(new Line(row.userId(), rank, row.xp(), level.apply(row.xp())));
    }
    return lines;
  }
}
