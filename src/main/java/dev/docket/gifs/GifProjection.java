package dev.docket.gifs;

import dev.docket.gifs.GifEvent.ChannelGifLimitsCleared;
import dev.docket.gifs.GifEvent.ChannelGifLimitsSet;
import dev.docket.gifs.GifEvent.GifCounted;
import dev.docket.gifs.GifEvent.GifLimitsCleared;
import dev.docket.gifs.GifEvent.GifLimitsSet;
import dev.docket.gifs.GifEvent.GifRefused;
import dev.docket.gifs.GifEvent.GifRemovalFailed;
import dev.docket.gifs.GifEvent.GifRemoved;
import dev.docket.gifs.GifTables.ChangeRow;
import dev.docket.gifs.GifTables.RefusedRow;
import dev.docket.gifs.GifTables.SettledRow;
import dev.docket.gifs.RefusedGifs.State;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/gif-limits}. */
final class GifProjection implements Projection {

  static final ReadModel GIF_LIMITS = new ReadModel("gif-limits", 1);

  @Override
  public ReadModel readModel() {
    return GIF_LIMITS;
  }

  @Override
  public Class<GifEvent> family() {
    return GifEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new GifFold(
        new GifTables(tables), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
  }

  private record Key(long guildId, long messageId) {}

  private record GifFold(
      GifTables tables,
      List<ChangeRow> changes,
      List<RefusedRow> refused,
      Map<Key, SettledRow> settled)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      var position = recorded.position();
      switch ((GifEvent) recorded.event()) {
        case GifLimitsSet e ->
            changes.add(
                new ChangeRow(
                    e.guildId(),
                    position,
                    null,
                    e.ofMember(),
                    e.inChannel(),
                    e.windowSeconds(),
                    e.moderatorId(),
                    e.at()));
        case ChannelGifLimitsSet e ->
            changes.add(
                new ChangeRow(
                    e.guildId(),
                    position,
                    e.channelId(),
                    e.ofMember(),
                    e.inChannel(),
                    null,
                    e.moderatorId(),
                    e.at()));
        case ChannelGifLimitsCleared e ->
            changes.add(
                new ChangeRow(
                    e.guildId(),
                    position,
                    e.channelId(),
                    null,
                    null,
                    null,
                    e.moderatorId(),
                    e.at()));
        case GifLimitsCleared e ->
            changes.add(
                new ChangeRow(
                    e.guildId(), position, null, null, null, null, e.moderatorId(), e.at()));
        case GifRefused e -> refuse(e);
        case GifRemoved e -> settle(e.guildId(), e.messageId(), State.REMOVED, null);
        case GifRemovalFailed e -> settle(e.guildId(), e.messageId(), State.FAILED, e.cause());
        case GifCounted _ -> {}
      }
    }

    private void refuse(GifRefused e) {
      refused.add(
          new RefusedRow(
              e.guildId(),
              e.messageId(),
              e.channelId(),
              e.userId(),
              e.ofMember(),
              e.limit(),
              e.windowSeconds(),
              e.told(),
              State.OPEN.name(),
              null,
              e.at()));
    }

    private void settle(long guildId, long messageId, State state, @Nullable String cause) {
      settled.put(
          new Key(guildId, messageId), new SettledRow(guildId, messageId, state.name(), cause));
    }

    @Override
    public int held() {
      return changes.size() + refused.size() + settled.size();
    }

    @Override
    public void write() {
      tables.save(changes, refused, settled.values());
    }
  }
}
