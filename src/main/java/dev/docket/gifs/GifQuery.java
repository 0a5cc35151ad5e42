package dev.docket.gifs;

import dev.docket.kernel.Query;
import java.util.List;

/** Everything that can be asked about GIFs. */
public sealed interface GifQuery<R> extends Query<R> {

  /** The guild in question. */
  long guildId();

  @Override
  default List<String> streams() {
    return List.of(GifLimits.streamOf(guildId()));
  }

  /** How a guild limits GIFs. */
  record FindGifLimits(long guildId) implements GifQuery<GifLimitsView> {
    @Override
    public Class<GifLimitsView> answerType() {
      return GifLimitsView.class;
    }
  }

  /** Who changed the limits, latest first. */
  record ListGifLimitChanges(long guildId) implements GifQuery<GifLimitChanges> {
    @Override
    public Class<GifLimitChanges> answerType() {
      return GifLimitChanges.class;
    }
  }

  /**
   * The GIFs that were one too many, latest first.
   *
   * @param messageId only this one; 0 for all
   * @param limit 1 to 100
   */
  record ListRefusedGifs(long guildId, long messageId, int limit) implements GifQuery<RefusedGifs> {
    @Override
    public Class<RefusedGifs> answerType() {
      return RefusedGifs.class;
    }
  }
}
