package dev.docket.afk;

import dev.docket.afk.AfkQuery.FindAway;
import dev.docket.afk.AfkQuery.FindSpell;
import dev.docket.afk.AfkQuery.ListAfkActs;
import dev.docket.afk.AfkQuery.ListAfkDuties;
import dev.docket.afk.AfkQuery.ListAway;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Refused;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/afk}. */
final class AfkQueries {

  private static final int LARGEST_PAGE = 100;

  private final ReadModelReader board;
  private final PersonalTexts texts;

  AfkQueries(ReadModelReader board, PersonalTexts texts) {
    this.board = board;
    this.texts = texts;
  }

  @QueryHandler
  AfkView handle(FindSpell query) {
    return board
        .read(
            "find-spell",
            it ->
                it.param("guild", query.guildId())
                    .param("user", query.userId())
                    .param("spell", query.spell())
                    .query(this::view)
                    .optional())
        .orElseThrow(() -> Refused.because(AfkRefusal.NOT_AFK));
  }

  @QueryHandler
  AwayMembers handle(ListAway query) {
    return new AwayMembers(
        new HashSet<>(
            board.read(
                "list-away", it -> it.param("guild", query.guildId()).query(Long.class).list())));
  }

  @QueryHandler
  AfkViews handle(FindAway query) {
    return new AfkViews(
        board.read(
            "find-away",
            it ->
                it.param("guild", query.guildId())
                    .param("users", query.userIds().toArray(Long[]::new))
                    .query(this::view)
                    .list()));
  }

  @QueryHandler
  AfkActs handle(ListAfkActs query) {
    var kind = query.kind();
    return new AfkActs(
        board.read(
            "list-afk-acts",
            it ->
                it.param("guild", query.guildId())
                    .param("kind", kind == null ? null : kind.name())
                    .param("user", query.userId())
                    .param("before", query.before())
                    .param("limit", Math.clamp(query.limit(), 1, LARGEST_PAGE))
                    .query(this::act)
                    .list()));
  }

  private record Due(String what, long guildId, long userId, int spell) {
    SpellRef ref() {
      return new SpellRef(guildId, userId, spell);
    }
  }

  @QueryHandler
  AfkDuties handle(ListAfkDuties query) {
    var due =
        board.read(
            "list-afk-duties",
            it -> it.param("at", query.at().atOffset(ZoneOffset.UTC)).query(Due.class).list());
    return new AfkDuties(refs(due, "SHOW"), refs(due, "EXPIRE"), refs(due, "SETTLE"));
  }

  private static List<SpellRef> refs(List<Due> due, String what) {
    return due.stream().filter(it -> it.what().equals(what)).map(Due::ref).toList();
  }

  private AfkAct act(ResultSet row, int number) throws SQLException {
    return new AfkAct(
        row.getLong("position"),
        AfkActKind.valueOf(row.getString("kind")),
        Objects.requireNonNull(instant(row, "at")),
        row.getLong("user_id"),
        row.getLong("actor_id"),
        instant(row, "until"),
        opened(row.getString("reason")));
  }

  private AfkView view(ResultSet row, int number) throws SQLException {
    var ending = row.getString("ending");
    return new AfkView(
        row.getLong("guild_id"),
        row.getLong("user_id"),
        row.getInt("spell"),
        AfkState.valueOf(row.getString("state")),
        Objects.requireNonNull(instant(row, "since")),
        instant(row, "until"),
        row.getBoolean("permanent"),
        row.getBoolean("enforced"),
        opened(row.getString("reason")),
        opened(row.getString("nickname")),
        texts.open(row.getString("marked")),
        ending == null ? null : AfkEnding.valueOf(ending),
        row.getObject("moderator_id", Long.class),
        opened(row.getString("cleared_for")),
        row.getString("cause"));
  }

  private @Nullable String opened(@Nullable String stored) {
    return stored == null ? null : texts.open(stored);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
