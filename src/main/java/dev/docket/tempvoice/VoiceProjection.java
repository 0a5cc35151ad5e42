package dev.docket.tempvoice;

import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelCreated;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelDeleted;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelFailed;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelRequested;
import dev.docket.tempvoice.VoiceEvent.VoiceTemplateCleared;
import dev.docket.tempvoice.VoiceEvent.VoiceTemplateSet;
import dev.docket.tempvoice.VoiceTables.ChangeRow;
import dev.docket.tempvoice.VoiceTables.ChannelRow;
import dev.docket.tempvoice.VoiceTables.CreatedRow;
import dev.docket.tempvoice.VoiceTables.GoneRow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/temporary-voice}. */
final class VoiceProjection implements Projection {

  static final ReadModel TEMPORARY_VOICE = new ReadModel("temporary-voice", 1);

  @Override
  public ReadModel readModel() {
    return TEMPORARY_VOICE;
  }

  @Override
  public Class<VoiceEvent> family() {
    return VoiceEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new VoiceFold(
        new VoiceTables(tables),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private record VoiceFold(
      VoiceTables tables,
      List<ChangeRow> changes,
      List<ChannelRow> requested,
      List<CreatedRow> created,
      List<GoneRow> gone)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      var position = recorded.position();
      switch ((VoiceEvent) recorded.event()) {
        case VoiceTemplateSet e ->
            changes.add(
                new ChangeRow(e.guildId(), position, e.channelId(), e.moderatorId(), e.at()));
        case VoiceTemplateCleared e ->
            changes.add(new ChangeRow(e.guildId(), position, null, e.moderatorId(), e.at()));
        case VoiceChannelRequested e ->
            requested.add(
                new ChannelRow(e.guildId(), e.number(), e.userId(), e.templateId(), null, e.at()));
        case VoiceChannelCreated e ->
            created.add(new CreatedRow(e.guildId(), e.number(), e.channelId()));
        case VoiceChannelFailed e -> gone.add(new GoneRow(e.guildId(), e.number()));
        case VoiceChannelDeleted e -> gone.add(new GoneRow(e.guildId(), e.number()));
      }
    }

    @Override
    public int held() {
      return changes.size() + requested.size() + created.size() + gone.size();
    }

    @Override
    public void write() {
      tables.save(changes, requested, created, gone);
    }
  }
}
