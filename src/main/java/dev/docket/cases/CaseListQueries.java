package dev.docket.cases;

import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists cases. Texts are sealed in the read model, so whoever looks for one has them opened case by
 * case, newest first, and no more of them at once than takes a moment.
 *
 * @param mostSearched how many cases are looked through before whoever asks is asked to go on
 */
record CaseListQueries(ReadModelReader board, CaseRows rows, int mostSearched) {

  static final int MOST_SEARCHED = 5_000;
  private static final int LARGEST_PAGE = 100;
  private static final int BATCH = 250;

  private record Line(CaseView view, int matching, List<@Nullable String> texts) {}

  CasePage page(ListCases query) {
    if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, "limit", query.limit(), 1, LARGEST_PAGE);
    }
    var text = query.filter().text();
    return text == null ? listed(query) : searched(query, SearchWords.of(text));
  }

  private CasePage listed(ListCases query) {
    var limit = query.limit();
    var lines = read(query, query.before(), limit + 1);
    var matching = lines.isEmpty() ? 0 : lines.getFirst().matching();
    var cases = lines.stream().limit(limit).map(Line::view).toList();
    return new CasePage(
        cases, lines.size() > limit ? cases.getLast().caseNumber() : null, matching, 0);
  }

  private CasePage searched(ListCases query, SearchWords words) {
    var found = new ArrayList<CaseView>();
    var before = query.before();
    for (var searched = 0; searched < mostSearched; searched += BATCH) {
      var lines = read(query, before, BATCH);
      lines.stream()
          .filter(
              it -> words.areIn(Stream.concat(Stream.of(it.view().reason()), it.texts().stream())))
          .map(Line::view)
          .forEach(found::add);
      if (found.size() > query.limit()) {
        var page = List.copyOf(found.subList(0, query.limit()));
        return new CasePage(page, page.getLast().caseNumber(), null, 0);
      }
      if (lines.size() < BATCH) {
        return new CasePage(List.copyOf(found), null, found.size(), 0);
      }
      before = lines.getLast().view().caseNumber();
    }
    return new CasePage(List.copyOf(found), before, null, mostSearched);
  }

  private List<Line> read(ListCases query, @Nullable Long before, int limit) {
    var filter = query.filter();
    var state = filter.state();
    return board.read(
        "list-cases",
        it ->
            it.param("guild", query.guildId())
                .param("user", filter.userId())
                .param("moderator", filter.moderatorId())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", state == null ? null : state.state().name())
                .param("now", CaseRows.utc(state == null ? null : state.at()))
                .param("voided", filter.voided())
                .param("label", filter.label() == null ? null : Edits.label(filter.label()))
                .param("from", CaseRows.utc(filter.from()))
                .param("to", CaseRows.utc(filter.to()))
                .param("before", before)
                .param("searching", filter.text() != null)
                .param("counted", Math.max(limit, query.countTo()))
                .param("limit", limit)
                .query(this::line)
                .list());
  }

  private Line line(ResultSet row, int number) throws SQLException {
    var texts = row.getArray("texts");
    return new Line(
        rows.view(row, number),
        row.getInt("matching"),
        texts == null
            ? List.of()
            : Arrays.stream((String[]) texts.getArray()).map(rows.texts()::open).toList());
  }
}
