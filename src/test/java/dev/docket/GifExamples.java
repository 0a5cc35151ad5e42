package dev.docket;

import static dev.docket.support.Given.NOON;

import dev.docket.eventlog.EventFamily;
import dev.docket.gifs.GifEvent;
import dev.docket.gifs.GifEvent.ChannelGifLimitsCleared;
import dev.docket.gifs.GifEvent.ChannelGifLimitsSet;
import dev.docket.gifs.GifEvent.GifCounted;
import dev.docket.gifs.GifEvent.GifLimitsCleared;
import dev.docket.gifs.GifEvent.GifLimitsSet;
import dev.docket.gifs.GifEvent.GifRefused;
import dev.docket.gifs.GifEvent.GifRemovalFailed;
import dev.docket.gifs.GifEvent.GifRemoved;
import dev.docket.kernel.GuildEvent;
import java.util.List;

/** One of each event about GIFs, with every component filled. */
final class GifExamples {

  static final EventFamily FAMILY = new EventFamily(GifEvent.class, List.of());

  static final List<GuildEvent> ALL =
      List.of(
          new GifLimitsSet(900, 3, 10, 60, 10, NOON),
          new ChannelGifLimitsSet(900, 70, 1, 2, 10, NOON),
          new ChannelGifLimitsCleared(900, 70, 10, NOON),
          new GifLimitsCleared(900, 10, NOON),
          new GifCounted(900, 70, 20, 900_000_000_000_000_001L, NOON),
          new GifRefused(900, 70, 20, 900_000_000_000_000_002L, true, 3, 60, true, NOON),
          new GifRemoved(900, 900_000_000_000_000_002L, NOON),
          new GifRemovalFailed(900, 900_000_000_000_000_002L, "50013", NOON));

  private GifExamples() {}
}
