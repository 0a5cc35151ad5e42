package dev.docket.cases;

import dev.docket.cases.CaseHistory.Change;
import dev.docket.cases.CaseQuery.CountCases;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.FindDossier;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.cases.CaseQuery.ListEvidence;
import dev.docket.cases.CaseQuery.ListInForce;
import dev.docket.cases.CaseQuery.ListJails;
import dev.docket.cases.CaseQuery.PlanUndo;
import dev.docket.cases.CaseQuery.PreviewEscalation;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/case-board}. */
final class CaseBoardQueries {

  private static final int LARGEST_PAGE = 100;

  private final ReadModelReader board;
  private final PersonalTexts texts;

  CaseBoardQueries(ReadModelReader board, PersonalTexts texts) {
    this.board = board;
    this.texts = texts;
  }

  @QueryHandler
  CaseView handle(FindCase query) {
    return board
        .read(
            "find-case",
            it ->
                it.param("guild", query.guildId())
                    .param("number", query.caseNumber())
                    .query(this::view)
                    .optional())
        .orElseThrow(() -> Refused.because(CaseRefusal.UNKNOWN_CASE, query.caseNumber()));
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
    if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, "limit", query.limit(), 1, LARGEST_PAGE);
    }
    var cases =
        board.read(
            "list-cases",
            it ->
                it.param("guild", query.guildId())
                    .param("user", query.userId())
                    .param("moderator", query.moderatorId())
                    .param("kind", query.kind() == null ? null : query.kind().name())
                    .param("from", utc(query.from()))
                    .param("to", utc(query.to()))
                    .param("before", query.before())
                    .param("limit", query.limit() + 1)
                    .query(this::view)
                    .list());
    if (cases.size() <= query.limit()) {
      return new CasePage(cases, null);
    }
    var page = cases.subList(0, query.limit());
    return new CasePage(List.copyOf(page), page.getLast().caseNumber());
  }

  @QueryHandler
  CaseDuties handle(ListDuties query) {
    record Line(String sort, CaseRef duty) {}
    var lines =
        board.read(
            "list-duties",
            it ->
                it.param("now", utc(query.now()))
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
                    .param("since", utc(query.since()))
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
                    .param("now", utc(query.now()))
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
                    .param("from", utc(query.from()))
                    .param("to", utc(query.to()))
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
                    .param("since", utc(query.from().minus(rule.window())))
                    .query((row, _) -> EscalationReplay.Act.of(row))
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
                            opened(row, "text"),
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
                    .param("now", utc(query.now()))
                    .query((row, _) ->
                        new InForceList.Item(
                            row.getLong("user_id"),
                            row.getLong("case_number"),
                            CaseKind.valueOf(row.getString("kind")),
                            CaseState.valueOf(row.getString("state")),
                            instant(row, "ends_at")))
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
        instant(row, "ends_at"),
        CaseHistory.What.valueOf(row.getString("what")),
        opened(row, "before"));
  }

  private CaseView view(ResultSet row, int number) throws SQLException {
    return new CaseView(
        row.getLong("guild_id"),
        row.getLong("case_number"),
        CaseKind.valueOf(row.getString("kind")),
        CaseState.valueOf(row.getString("state")),
        row.getLong("user_id"),
        row.getLong("moderator_id"),
        opened(row, "reason"),
        row.getBoolean("silent"),
        row.getObject("ruled_at", OffsetDateTime.class).toInstant(),
        instant(row, "ends_at"),
        row.getInt("delete_message_seconds"),
        row.getObject("related_case", Long.class),
        Notice.valueOf(row.getString("notice")),
        row.getInt("attempts"),
        row.getString("failure"),
        row.getObject("log_channel_id", Long.class),
        row.getObject("log_message_id", Long.class),
        Validity.valueOf(row.getString("validity")),
        List.of((String[]) row.getArray("labels").getArray()),
        row.getObject("jail_role_id", Long.class),
        List.of((Long[]) row.getArray("role_ids").getArray()),
        List.of((Long[]) row.getArray("missing_role_ids").getArray()));
  }

  private Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getLong("position"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getLong("actor_id"),
        Source.valueOf(row.getString("source")),
        CaseHistory.What.valueOf(row.getString("what")),
        opened(row, "before"),
        opened(row, "after"));
  }

  private @Nullable String opened(ResultSet row, String column) throws SQLException {
    var stored = row.getString(column);
    return stored == null ? null : texts.open(stored);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
