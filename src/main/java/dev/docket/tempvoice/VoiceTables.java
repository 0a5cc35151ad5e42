package dev.docket.tempvoice;

import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of temporary voice, many at a time. */
final class VoiceTables {

  private static final String CHANGES =
      """
      insert into template_change
      select * from jsonb_populate_recordset(null::template_change, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String REQUESTED =
      """
      insert into voice_channel
      select * from jsonb_populate_recordset(null::voice_channel, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String CREATED =
      """
      update voice_channel v
      set channel_id = r.channel_id
      from jsonb_populate_recordset(null::voice_channel, cast(:rows as jsonb)) r
      where v.guild_id = r.guild_id and v.number = r.number
      """;

  private static final String GONE =
      """
      delete from voice_channel v
      using jsonb_populate_recordset(null::voice_channel, cast(:rows as jsonb)) r
      where v.guild_id = r.guild_id and v.number = r.number
      """;

  private final JsonRows tables;

  VoiceTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record ChangeRow(
      long guildId, long position, @Nullable Long channelId, long moderatorId, Instant at) {}

  record ChannelRow(
      long guildId,
      int number,
      long userId,
      long templateId,
      @Nullable Long channelId,
      Instant at) {}

  record CreatedRow(long guildId, int number, long channelId) {}

  record GoneRow(long guildId, int number) {}

  /** Numbers are never used again, so that what is gone may go last. */
  void save(
      List<ChangeRow> changes,
      List<ChannelRow> requested,
      Collection<CreatedRow> created,
      Collection<GoneRow> gone) {
    tables.write(CHANGES, changes);
    tables.write(REQUESTED, requested);
    tables.write(CREATED, created);
    tables.write(GONE, gone);
  }
}
