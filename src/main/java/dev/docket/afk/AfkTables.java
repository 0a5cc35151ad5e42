package dev.docket.afk;

import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of who is AFK, many at a time. */
final class AfkTables {

  private static final String SAVE =
      """
      insert into afk_spell
      select * from jsonb_populate_recordset(null::afk_spell, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String CHANGE =
      """
      update afk_spell s
      set state = r.state,
          ending = coalesce(r.ending, s.ending),
          moderator_id = coalesce(r.moderator_id, s.moderator_id),
          cleared_for = coalesce(r.cleared_for, s.cleared_for),
          cleared_at = coalesce(r.cleared_at, s.cleared_at),
          cleared_position = coalesce(r.cleared_position, s.cleared_position),
          cause = coalesce(r.cause, s.cause)
      from jsonb_populate_recordset(null::afk_spell, cast(:rows as jsonb)) r
      where s.guild_id = r.guild_id and s.user_id = r.user_id and s.spell = r.spell
      """;

  private final JsonRows tables;

  AfkTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record SpellRow(
      long guildId,
      long userId,
      int spell,
      long position,
      AfkState state,
      Instant since,
      @Nullable Instant until,
      boolean permanent,
      boolean enforced,
      @Nullable String reason,
      @Nullable String nickname,
      String marked) {}

  /** What changed about a spell; without a value a column stays as it is. */
  record ChangeRow(
      long guildId,
      long userId,
      int spell,
      AfkState state,
      @Nullable AfkEnding ending,
      @Nullable Long moderatorId,
      @Nullable String clearedFor,
      @Nullable Instant clearedAt,
      @Nullable Long clearedPosition,
      @Nullable String cause) {

    ChangeRow then(ChangeRow later) {
      return new ChangeRow(
          guildId,
          userId,
          spell,
          later.state,
          either(later.ending, ending),
          either(later.moderatorId, moderatorId),
          either(later.clearedFor, clearedFor),
          either(later.clearedAt, clearedAt),
          either(later.clearedPosition, clearedPosition),
          either(later.cause, cause));
    }

    private static <T> @Nullable T either(@Nullable T later, @Nullable T earlier) {
      return later == null ? earlier : Objects.requireNonNull(later);
    }
  }

  void save(List<SpellRow> spells, Collection<ChangeRow> changes) {
    tables.write(SAVE, spells);
    tables.write(CHANGE, changes);
  }
}
