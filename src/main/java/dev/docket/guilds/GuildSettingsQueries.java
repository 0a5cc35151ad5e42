package dev.docket.guilds;

import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildQuery.FindSettingValues;
import dev.docket.guilds.GuildQuery.ListSettingChanges;
import dev.docket.guilds.SettingHistory.Change;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/guild-settings}. */
final class GuildSettingsQueries {

  private static final int LARGEST_PAGE = 100;

  private final ReadModelReader board;

  GuildSettingsQueries(ReadModelReader board) {
    this.board = board;
  }

  private record Row(SettingKind kind, String name, String value) {}

  @QueryHandler
  GuildSettingsView handle(FindGuildSettings query) {
    var rows =
        board.read(
            "find-guild-settings",
            it -> it.param("guild", query.guildId()).query(Row.class).list());
    return new GuildSettingsView(
        query.guildId(),
        named(rows, SettingKind.LOG_CHANNEL, LogType::valueOf, Long::valueOf),
        named(rows, SettingKind.LEVEL, Integer::valueOf, Long::valueOf),
        only(rows, SettingKind.JAIL_ROLE),
        only(rows, SettingKind.JAIL_CHANNEL),
        named(rows, SettingKind.TEMPLATE, it -> it, it -> it),
        named(rows, SettingKind.COMMAND_LEVEL, it -> it, Integer::valueOf),
        named(rows, SettingKind.SNIPPET_ROLE, Long::valueOf, Long::valueOf).keySet(),
        rules(rows),
        named(rows, SettingKind.PREFIX, it -> it, it -> it).get(""));
  }

  @QueryHandler
  SettingValues handle(FindSettingValues query) {
    var rows =
        board.read(
            "find-setting-values",
            it -> it.param("guild", query.guildId()).query(Row.class).list());
    return new SettingValues(
        rows.stream()
            .collect(Collectors.toMap(it -> new SettingKey(it.kind(), it.name()), Row::value)));
  }

  private static Map<String, EscalationRule> rules(List<Row> rows) {
    var found = new TreeMap<String, EscalationRule>();
    rows.stream()
        .filter(it -> it.kind() == SettingKind.ESCALATION_RULE)
        .forEach(it -> found.put(it.name(), RuleText.parse(it.name(), it.value())));
    return found;
  }

  private static <K extends Comparable<K>, V> Map<K, V> named(
      List<Row> rows, SettingKind kind, Function<String, K> name, Function<String, V> value) {
    var found = new TreeMap<K, V>();
    rows.stream()
        .filter(it -> it.kind() == kind)
        .forEach(it -> found.put(name.apply(it.name()), value.apply(it.value())));
    return found;
  }

  private static @Nullable Long only(List<Row> rows, SettingKind kind) {
    return rows.stream()
        .filter(it -> it.kind() == kind)
        .map(it -> Long.valueOf(it.value()))
        .findFirst()
        .orElse(null);
  }

  @QueryHandler
  SettingHistory handle(ListSettingChanges query) {
    if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, "limit", query.limit(), 1, LARGEST_PAGE);
    }
    var changes =
        board.read(
            "list-setting-changes",
            it ->
                it.param("guild", query.guildId())
                    .param("before", query.before())
                    .param("limit", query.limit() + 1)
                    .query(GuildSettingsQueries::change)
                    .list());
    if (changes.size() <= query.limit()) {
      return new SettingHistory(changes, null);
    }
    var page = changes.subList(0, query.limit());
    return new SettingHistory(List.copyOf(page), page.getLast().position());
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getLong("position"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getLong("actor_id"),
        Source.valueOf(row.getString("source")),
        SettingKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("before"),
        row.getString("after"));
  }
}
