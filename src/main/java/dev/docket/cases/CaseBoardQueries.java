package dev.docket.cases;

import dev.docket.cases.CaseHistory.Change;
import dev.docket.cases.CaseQuery.CountCases;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.FindCases;
import dev.docket.cases.CaseQuery.FindDossier;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.cases.CaseQuery.ListEvidence;
import dev.docket.cases.CaseQuery.ListInForce;
import dev.docket.cases.CaseQuery.ListJails;
import dev.docket.cases.CaseQuery.ListLabels;
import dev.docket.cases.CaseQuery.PlanUndo;
import dev.docket.cases.CaseQuery.PlanUndoOfCases;
import dev.docket.cases.CaseQuery.PreviewEscalation;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.axonframework.queryhandling.QueryHandler;

/** The only reader of {@code projections/case-board}. */
final class CaseBoardQueries {

  private final ReadModelReader board;
  private final CaseRows rows;

  CaseBoardQueries(ReadModelReader board, PersonalTexts texts) {
    this.board = board;
    this.rows = new CaseRows(texts);
  }

  @QueryHandler
  CaseView handle(FindCase query) {
    return board
        .read(
            "find-case",
            it ->
                it.param("guild", query.guildId())
                    .param("number", query.caseNumber())
                    .query(rows::view)
                    .optional())
        .orElseThrow(() -> Refused.because(CaseRefusal.UNKNOWN_CASE, query.caseNumber()));
  }

  @QueryHandler
  CasePage handle(FindCases query) {
    var cases =
        board.read(
            "find-cases",
            it ->
                it.param("guild", query.guildId())
                    .param("numbers", query.numbers().toArray(Long[]::new))
                    .query(rows::view)
                    .list());
    return new CasePage(cases, null, cases.size(), 0);
  }

  @QueryHandler
  UndoPlan handle(PlanUndoOfCases query) {
    var acts =
        board.read(
            "plan-undo-of-cases",
            it ->
                it.param("guild", query.guildId())
                    .param("numbers", query.numbers().toArray(Long[]::new))
                    .query(this::act)
                    .list());
    return new UndoPlan(UndoPlanning.steps(acts, query.now()), false);
  }

  @QueryHandler
  CaseHistory handle(ListCaseChanges query) {
    var changes =
        board.read(
            "list-case-changes",
            it ->
                it.param("guild", query.guildId())
                    .param("number", query.caseNumber())
                    .query(this::change)
                    .list());
    if (changes.isEmpty()) {
      throw Refused.because(CaseRefusal.UNKNOWN_CASE, query.caseNumber());
    }
    return new CaseHistory(query.caseNumber(), changes);
  }

  @QueryHandler
  CasePage handle(ListCases query) {
    return new CaseListQueries(board, rows, CaseListQueries.MOST_SEARCHED).page(query);
  }

  @QueryHandler
  CaseLabels handle(ListLabels query) {
    return new CaseLabels(
        board.read(
            "list-labels", it -> it.param("guild", query.guildId()).query(String.class).list()));
  }

  @QueryHandler
  CaseDuties handle(ListDuties query) {
    record Line(String sort, CaseRef duty) {}
    var lines =
        board.read(
            "list-duties",
            it ->
                it.param("now", CaseRows.utc(query.now()))
                    .query((row, _) -> new Line(row.getString("sort"), ref(row)))
                    .list());
    return new CaseDuties(
        lines.stream().filter(it -> it.sort().equals("UNENFORCED")).map(Line::duty).toList(),
        lines.stream().filter(it -> it.sort().equals("UNPOSTED")).map(Line::duty).toList(),
        lines.stream().filter(it -> it.sort().equals("EXPIRED")).map(Line::duty).toList());
  }

  private static CaseRef ref(ResultSet row) throws SQLException {
    return new CaseRef(row.getLong("guild_id"), row.getLong("user_id"), row.getLong("case_number"));
  }

  @QueryHandler
  UndoPlan handle(PlanUndo query) {
    var acts =
        board.read(
            "plan-undo",
            it ->
                it.param("guild", query.guildId())
                    .param("moderator", query.moderatorId())
                    .param("since", CaseRows.utc(query.since()))
                    .param("limit", UndoPlan.MOST_STEPS + 1)
                    .query(this::act)
                    .list());
    var more = acts.size() > UndoPlan.MOST_STEPS;
    var planned = more ? acts.subList(0, UndoPlan.MOST_STEPS) : acts;
    return new UndoPlan(UndoPlanning.steps(planned, query.now()), more);
  }

  @QueryHandler
  Dossier handle(FindDossier query) {
    return new Dossier(
        query.userId(),
        board.read(
            "find-dossier",
            it ->
                it.param("guild", query.guildId())
                    .param("user", query.userId())
                    .param("now", CaseRows.utc(query.now()))
                    .query(CaseBoardQueries::dossierLine)
                    .list()));
  }

  /** Only some kinds last, so only of those the latest case can be in force. */
  private static Dossier.Line dossierLine(ResultSet row, int number) throws SQLException {
    var kind = CaseKind.valueOf(row.getString("kind"));
    return new Dossier.Line(
        kind,
        row.getInt("valid"),
        row.getInt("voided"),
        kind.restricts() ? row.getObject("latest_in_force", Long.class) : null,
        row.getObject("last_ruled_at", OffsetDateTime.class).toInstant());
  }

  @QueryHandler
  CaseCounts handle(CountCases query) {
    return new CaseCounts(
        board.read(
            "count-cases",
            it ->
                it.param("guild", query.guildId())
                    .param("from", CaseRows.utc(query.from()))
                    .param("to", CaseRows.utc(query.to()))
                    .query((row, _) ->
                        new CaseCounts.Line(
                            row.getLong("moderator_id"),
                            CaseKind.valueOf(row.getString("kind")),
                            row.getInt("cases")))
                    .list()));
  }

  /** Cases from before the moment count too, but nothing follows from them alone. */
  @QueryHandler
  EscalationPreview handle(PreviewEscalation query) {
    var rule = query.rule();
    var replay = new EscalationReplay(rule, query.from());
    board
        .read(
            "preview-escalation",
            it ->
                it.param("guild", query.guildId())
                    .param("since", CaseRows.utc(query.from().minus(rule.window())))
                    .query(CaseRows::past)
                    .list())
        .forEach(replay::add);
    return replay.preview(query.most());
  }

  @QueryHandler
  JailList handle(ListJails query) {
    return new JailList(
        board.read(
            "list-jails",
            it -> it.param("guild", query.guildId()).query((row, _) -> ref(row)).list()));
  }

  @QueryHandler
  EvidenceList handle(ListEvidence query) {
    return new EvidenceList(
        query.caseNumber(),
        board.read(
            "list-evidence",
            it ->
                it.param("guild", query.guildId())
                    .param("number", query.caseNumber())
                    .query((row, _) ->
                        new EvidenceList.Item(
                            row.getInt("number"),
                            row.getLong("editor_id"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("url"),
                            rows.opened(row, "text"),
                            row.getObject("author_id", Long.class)))
                    .list()));
  }

  @QueryHandler
  InForceList handle(ListInForce query) {
    return new InForceList(
        board.read(
            "list-in-force",
            it ->
                it.param("guild", query.guildId())
                    .param("now", CaseRows.utc(query.now()))
                    .query((row, _) ->
                        new InForceList.Item(
                            row.getLong("user_id"),
                            row.getLong("case_number"),
                            CaseKind.valueOf(row.getString("kind")),
                            CaseState.valueOf(row.getString("state")),
                            CaseRows.instant(row, "ends_at")))
                    .list()));
  }

  private UndoPlanning.Act act(ResultSet row, int number) throws SQLException {
    return new UndoPlanning.Act(
        row.getLong("position"),
        row.getLong("case_number"),
        row.getLong("user_id"),
        CaseKind.valueOf(row.getString("kind")),
        CaseState.valueOf(row.getString("state")),
        Validity.valueOf(row.getString("validity")),
        CaseRows.instant(row, "ends_at"),
        CaseHistory.What.valueOf(row.getString("what")),
        rows.opened(row, "before"));
  }

  private Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getLong("position"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getLong("actor_id"),
        Source.valueOf(row.getString("source")),
        CaseHistory.What.valueOf(row.getString("what")),
        rows.opened(row, "before"),
        rows.opened(row, "after"));
  }
}
