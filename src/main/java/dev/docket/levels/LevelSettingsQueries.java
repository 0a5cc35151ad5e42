package dev.docket.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelSettingHistory.Change;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import dev.docket.levels.LevelSettingQuery.ListLevelSettingChanges;
import dev.docket.levels.LevelSettingsView.Threshold;
import dev.docket.levels.SettledTerms.Usual;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;

/** The only reader of {@code projections/level-settings}. */
final class LevelSettingsQueries {

  private static final int LARGEST_PAGE = 100;
  private static final int[] SHOWN_LEVELS = {1, 5, 10, 25, 50, 100};

  private final ReadModelReader board;
  private final Usual usual;

  LevelSettingsQueries(ReadModelReader board, Usual usual) {
    this.board = board;
    this.usual = usual;
  }

  private record Row(LevelSettingKind kind, String name, String value) {}

  @QueryHandler
  LevelSettingsView handle(FindLevelSettings query) {
    var rows =
        board.read(
            "find-level-settings",
            it -> it.param("guild", query.guildId()).query(Row.class).list());
    var curve = only(rows, LevelSettingKind.CURVE).map(LevelCurve::of).orElse(usual.curve());
    return new LevelSettingsView(
        query.guildId(),
        curve.text(),
        thresholds(curve),
        awards(rows),
        rows.stream().map(Row::kind).collect(Collectors.toSet()),
        only(rows, LevelSettingKind.DAILY_CAP).map(Long::valueOf).orElse(null),
        named(rows, LevelSettingKind.ROLE_MULTIPLIER, Long::valueOf, Integer::valueOf),
        named(rows, LevelSettingKind.CHANNEL_MULTIPLIER, Long::valueOf, Integer::valueOf),
        stacking(rows, LevelSettingKind.STACKING),
        named(rows, LevelSettingKind.EXCLUDED_ROLE, Long::valueOf, it -> it).keySet(),
        named(rows, LevelSettingKind.EXCLUDED_CHANNEL, Long::valueOf, it -> it).keySet(),
        named(rows, LevelSettingKind.LEVEL_ROLE, Integer::valueOf, Long::valueOf),
        stacking(rows, LevelSettingKind.ROLE_STACKING),
        only(rows, LevelSettingKind.ANNOUNCEMENT).map(Announcement::parse).orElse(Announcement.OFF),
        only(rows, LevelSettingKind.REACTION_EARNER)
            .map(it -> ReactionEarner.valueOf(it.toUpperCase(Locale.ROOT)))
            .orElse(ReactionEarner.REACTOR),
        only(rows, LevelSettingKind.DECAY).map(DecayRule::parse).orElse(null));
  }

  private static List<Threshold> thresholds(LevelCurve curve) {
    return IntStream.of(SHOWN_LEVELS)
        .filter(it -> it <= curve.highest())
        .mapToObj(it -> new Threshold(it, curve.threshold(it)))
        .toList();
  }

  private Map<XpSource, Award> awards(List<Row> rows) {
    var awards = new EnumMap<XpSource, Award>(XpSource.class);
    for (var source : XpSource.values()) {
      awards.put(source, Award.of(0));
    }
    var message = usual.message();
    var cooldown = Math.toIntExact(usual.cooldown().toSeconds());
    awards.put(XpSource.MESSAGE, new Award(message.least(), message.most(), cooldown, 0));
    awards.putAll(named(rows, LevelSettingKind.AWARD, XpSource::valueOf, Award::parse));
    return awards;
  }

  private static Stacking stacking(List<Row> rows, LevelSettingKind kind) {
    return only(rows, kind)
        .map(it -> Stacking.valueOf(it.toUpperCase(Locale.ROOT)))
        .orElse(Stacking.HIGHEST);
  }

  private static <K extends Comparable<K>, V> TreeMap<K, V> named(
      List<Row> rows, LevelSettingKind kind, Function<String, K> name, Function<String, V> value) {
    var found = new TreeMap<K, V>();
    rows.stream()
        .filter(it -> it.kind() == kind)
        .forEach(it -> found.put(name.apply(it.name()), value.apply(it.value())));
    return found;
  }

  private static Optional<String> only(List<Row> rows, LevelSettingKind kind) {
    return rows.stream().filter(it -> it.kind() == kind).map(Row::value).findFirst();
  }

  @QueryHandler
  LevelSettingHistory handle(ListLevelSettingChanges query) {
    if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, "limit", query.limit(), 1, LARGEST_PAGE);
    }
    var changes =
        board.read(
            "list-level-setting-changes",
            it ->
                it.param("guild", query.guildId())
                    .param("before", query.before())
                    .param("limit", query.limit() + 1)
                    .query(LevelSettingsQueries::change)
                    .list());
    if (changes.size() <= query.limit()) {
      return new LevelSettingHistory(changes, null);
    }
    var page = List.copyOf(changes.subList(0, query.limit()));
    return new LevelSettingHistory(page, page.getLast().position());
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getLong("position"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getLong("actor_id"),
        LevelSettingKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("before"),
        row.getString("after"));
  }
}
