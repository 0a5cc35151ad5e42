package dev.docket.snippets;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.snippets.SnippetPage.Line;
import dev.docket.snippets.SnippetPage.Mark;
import dev.docket.snippets.SnippetQuery.FindSnippet;
import dev.docket.snippets.SnippetQuery.ListDeletedSnippets;
import dev.docket.snippets.SnippetQuery.ListSnippetVersions;
import dev.docket.snippets.SnippetQuery.ListSnippets;
import dev.docket.snippets.SnippetVersions.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/snippets}. */
final class SnippetQueries {

  private static final int LARGEST_PAGE = 100;

  private final ReadModelReader board;

  SnippetQueries(ReadModelReader board) {
    this.board = board;
  }

  @QueryHandler
  SnippetView handle(FindSnippet query) {
    var name = query.name().text();
    return board
        .read(
            "find-snippet",
            it ->
                it.param("guild", query.guildId())
                    .param("name", name)
                    .query(SnippetQueries::view)
                    .optional())
        .orElseThrow(() -> Refused.because(SnippetRefusal.UNKNOWN_SNIPPET, name));
  }

  private record Row(
      long total,
      long number,
      String name,
      @Nullable String target,
      long authorId,
      boolean locked,
      long uses) {
    Line line() {
      return new Line(number, name, target, authorId, locked, uses);
    }
  }

  @QueryHandler
  SnippetPage handle(ListSnippets query) {
    inRange(query.limit());
    var after = query.after();
    var rows =
        board.read(
            "list-snippets",
            it ->
                it.param("guild", query.guildId())
                    .param("search", query.search())
                    .param("author", query.authorId())
                    .param("uses", after == null ? null : after.uses())
                    .param("name", after == null ? null : after.name())
                    .param("limit", query.limit() + 1)
                    .query(Row.class)
                    .list());
    var page = rows.stream().limit(query.limit()).map(Row::line).toList();
    var last = page.isEmpty() ? null : page.getLast();
    return new SnippetPage(
        page,
        rows.isEmpty() ? 0 : rows.getFirst().total(),
        last == null || rows.size() == page.size() ? null : new Mark(last.uses(), last.name()));
  }

  @QueryHandler
  SnippetPage handle(ListDeletedSnippets query) {
    inRange(query.limit());
    var rows =
        board.read(
            "list-deleted-snippets",
            it ->
                it.param("guild", query.guildId())
                    .param("search", query.search())
                    .param("author", query.authorId())
                    .param("limit", query.limit())
                    .query(Row.class)
                    .list());
    return new SnippetPage(
        rows.stream().map(Row::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().total(), null);
  }

  @QueryHandler
  SnippetVersions handle(ListSnippetVersions query) {
    inRange(query.limit());
    var name = handle(new FindSnippet(query.guildId(), query.name())).original().text();
    var rows =
        board.read(
            "list-snippet-versions",
            it ->
                it.param("guild", query.guildId())
                    .param("name", name)
                    .param("before", query.before())
                    .param("limit", query.limit() + 1)
                    .query(SnippetQueries::version)
                    .list());
    if (rows.size() <= query.limit()) {
      return new SnippetVersions(name, rows, null);
    }
    var page = List.copyOf(rows.subList(0, query.limit()));
    return new SnippetVersions(name, page, page.getLast().version());
  }

  private static void inRange(int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Refused.because(InputRefusal.NUMBER_OUT_OF_RANGE, "limit", limit, 1, LARGEST_PAGE);
    }
  }

  private static SnippetView view(ResultSet row, int number) throws SQLException {
    return new SnippetView(
        row.getLong("guild_id"),
        row.getString("name"),
        row.getString("target"),
        row.getString("content"),
        row.getInt("version"),
        row.getLong("author_id"),
        instant(row, "created_at"),
        instant(row, "changed_at"),
        row.getBoolean("locked"),
        row.getLong("uses"),
        List.of((String[]) row.getArray("aliases").getArray()));
  }

  private static Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getInt("version"),
        row.getString("content"),
        row.getLong("editor_id"),
        instant(row, "at"),
        row.getObject("restored_version", Integer.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
