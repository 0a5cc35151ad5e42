package dev.docket.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.Leaderboard.Line;
import dev.docket.levels.LevelQuery.FindLevel;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelQuery.ListBoardPage;
import dev.docket.levels.LevelQuery.ListEarners;
import dev.docket.levels.LevelQuery.ListLevels;
import dev.docket.levels.LevelQuery.ListMembers;
import dev.docket.levels.LevelQuery.ListTopMembers;
import dev.docket.levels.LevelQuery.ListTotals;
import dev.docket.levels.MemberLevels.Member;
import dev.docket.levels.Totals.Total;
import dev.docket.readmodels.ReadModelReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The only reader of {@code projections/leaderboard}. */
final class LeaderboardQueries {

  private static final int LARGEST_PAGE = 1_000;

  private final ReadModelReader board;
  private final LevelCurve usual;

  /**
   * Reads a board.
   *
   * @param usual the curve of guilds that have chosen none
   */
  LeaderboardQueries(ReadModelReader board, LevelCurve usual) {
    this.board = board;
    this.usual = usual;
  }

  /** A row without a member only says how many there are; one without a rank is of the top. */
  private record Row(
      @Nullable Long userId,
      long xp,
      boolean listed,
      @Nullable String curve,
      @Nullable Long rank,
      long members) {}

  /**
   * Where one member stands.
   *
   * @param excluded none where they are listed
   */
  private record Standing(
      long xp,
      boolean listed,
      @Nullable String curve,
      @Nullable Boolean excluded,
      long rank,
      @Nullable Long members) {}

  private record Having(long userId, long xp, @Nullable String curve) {}

  private LevelCurve curve(@Nullable String chosen) {
    return chosen == null ? usual : LevelCurve.of(chosen);
  }

  @QueryHandler
  RankView handle(FindRank query) {
    var row =
        board
            .read(
                "find-rank",
                it ->
                    it.param("guild", query.guildId())
                        .param("user", query.userId())
                        .query(Standing.class)
                        .optional())
            .orElseThrow(() -> Refused.because(LevelRefusal.NO_XP_YET));
    if (Boolean.TRUE.equals(row.excluded())) {
      throw Refused.because(LevelRefusal.MEMBER_IS_EXCLUDED);
    }
    var curve = curve(row.curve());
    var level = curve.level(row.xp());
    return new RankView(
        query.guildId(),
        query.userId(),
        row.rank(),
        row.xp(),
        level,
        curve.threshold(level),
        curve.threshold(Math.min(level + 1, curve.highest())),
        Objects.requireNonNullElse(row.members(), 0L),
        !row.listed());
  }

  @QueryHandler
  Leaderboard handle(ListTopMembers query) {
    if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, "limit", query.limit(), 1, LARGEST_PAGE);
    }
    if (query.offset() < 0) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, "offset", query.offset(), 0, Integer.MAX_VALUE);
    }
    var rows =
        board.read(
            "list-top-members",
            it ->
                rows(
                    it.param("guild", query.guildId())
                        .param("limit", query.limit())
                        .param("offset", query.offset())));
    return lines(rows.isEmpty() ? members(query.guildId(), List.of()) : rows);
  }

  @QueryHandler
  BoardPage handle(ListBoardPage query) {
    var rows =
        PageRows.read(
            board,
            "list-board-page",
            query.selfId(),
            query.edge(),
            query.limit(),
            it -> it.param("guild", query.guildId()));
    return rows.page(curve(rows.curve())::level);
  }

  @QueryHandler
  Leaderboard handle(ListMembers query) {
    check(query.userIds());
    return lines(members(query.guildId(), query.userIds()));
  }

  private static void check(List<Long> userIds) {
    if (userIds.size() > LARGEST_PAGE) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, "members", userIds.size(), 0, LARGEST_PAGE);
    }
  }

  @QueryHandler
  MemberLevels handle(ListLevels query) {
    check(query.userIds());
    var rows =
        board.read(
            "list-levels",
            it ->
                it.param("guild", query.guildId())
                    .param("users", query.userIds().toArray(Long[]::new))
                    .query(Having.class)
                    .list());
    return new MemberLevels(
        rows.stream()
            .map(it -> new Member(it.userId(), it.xp(), curve(it.curve()).level(it.xp())))
            .toList());
  }

  private List<Row> members(long guildId, List<Long> userIds) {
    return board.read(
        "list-members",
        it -> rows(it.param("guild", guildId).param("users", userIds.toArray(Long[]::new))));
  }

  private static List<Row> rows(StatementSpec statement) {
    return statement.query(Row.class).list();
  }

  private Leaderboard lines(List<Row> rows) {
    var curve = curve(rows.getFirst().curve());
    var lines = new ArrayList<Line>();
    for (var row : rows) {
      var user = row.userId();
      if (user != null) {
        var rank = row.rank() == null ? nextRank(lines, row.xp()) : row.rank();
        lines.add(new Line(user, rank, row.xp(), curve.level(row.xp())));
      }
    }
    return new Leaderboard(List.copyOf(lines), rows.getFirst().members());
  }

  /** Who has as much XP as the one before shares their rank. */
  private static long nextRank(List<Line> above, long xp) {
    return !above.isEmpty() && above.getLast().xp() == xp
        ? above.getLast().rank()
        : above.size() + 1;
  }

  @QueryHandler
  Totals handle(ListTotals query) {
    var after = query.after();
    return new Totals(
        board.read(
            "list-totals",
            it ->
                it.param("guild", after.guildId())
                    .param("board", after.board())
                    .param("user", after.userId())
                    .param("limit", query.limit())
                    .query(Total.class)
                    .list()));
  }

  @QueryHandler
  LevelView handle(FindLevel query) {
    var row =
        board.read(
            "find-level",
            it ->
                it.param("guild", query.guildId())
                    .param("user", query.userId())
                    .query(LevelRow.class)
                    .single());
    return new LevelView(
        query.userId(), row.xp(), curve(row.curve()).level(row.xp()), row.excluded());
  }

  private record LevelRow(long xp, @Nullable String curve, boolean excluded) {}

  @QueryHandler
  Earners handle(ListEarners query) {
    var found =
        board.read(
            "list-earners",
            it ->
                it.param("guild", query.guildId())
                    .param("board", query.board())
                    .param("after", query.afterUser())
                    .query(Earners.Earner.class)
                    .list());
    return new Earners(found);
  }
}
