package dev.docket.tempvoice;

import dev.docket.readmodels.ReadModelReader;
import dev.docket.tempvoice.VoiceChannels.Made;
import dev.docket.tempvoice.VoiceQuery.FindVoiceTemplate;
import dev.docket.tempvoice.VoiceQuery.ListAllVoiceChannels;
import dev.docket.tempvoice.VoiceQuery.ListVoiceChannels;
import dev.docket.tempvoice.VoiceTemplate.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.queryhandling.QueryHandler;

/** The only reader of {@code projections/temporary-voice}. */
final class VoiceQueries {

  private final ReadModelReader board;

  VoiceQueries(ReadModelReader board) {
    this.board = board;
  }

  @QueryHandler
  VoiceTemplate handle(FindVoiceTemplate query) {
    var changes =
        board.read(
            "find-voice-template",
            it ->
                it.param("guild", query.guildId())
                    .query((row, _) ->
                        new Change(
                            row.getObject("channel_id", Long.class),
                            row.getLong("moderator_id"),
                            at(row)))
                    .list());
    return new VoiceTemplate(changes.isEmpty() ? null : changes.getFirst().channelId(), changes);
  }

  @QueryHandler
  VoiceChannels handle(ListVoiceChannels query) {
    return new VoiceChannels(
        board.read(
            "list-voice-channels",
            it -> it.param("guild", query.guildId()).query(VoiceQueries::made).list()));
  }

  @QueryHandler
  VoiceChannels handle(ListAllVoiceChannels query) {
    return new VoiceChannels(
        board.read("list-all-voice-channels", it -> it.query(VoiceQueries::made).list()));
  }

  private static Made made(ResultSet row, int number) throws SQLException {
    return new Made(
        row.getLong("guild_id"),
        row.getInt("number"),
        row.getLong("user_id"),
        row.getLong("template_id"),
        row.getObject("channel_id", Long.class),
        at(row));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }
}
