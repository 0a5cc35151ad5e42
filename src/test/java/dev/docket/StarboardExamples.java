package dev.docket;

import static dev.docket.support.Given.NOON;

import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.GuildEvent;
import dev.docket.starboard.StarboardEvent;
import dev.docket.starboard.StarboardEvent.ChannelHeeded;
import dev.docket.starboard.StarboardEvent.ChannelIgnored;
import dev.docket.starboard.StarboardEvent.MessagePosted;
import dev.docket.starboard.StarboardEvent.PostRemoved;
import dev.docket.starboard.StarboardEvent.StarboardChanged;
import dev.docket.starboard.StarboardEvent.StarboardRemoved;
import dev.docket.starboard.StarboardEvent.StarsCounted;
import java.util.List;

/** One of each event about the starboard, with every component filled. */
final class StarboardExamples {

  static final EventFamily FAMILY = new EventFamily(StarboardEvent.class, List.of());

  static final List<GuildEvent> ALL =
      List.of(
          new StarboardChanged(900, 70, "⭐", 3, 10, NOON),
          new StarboardRemoved(900, 10, NOON),
          new ChannelIgnored(900, 71, 10, NOON),
          new ChannelHeeded(900, 71, 10, NOON),
          new StarsCounted(900, 71, 900_000_000_000_000_003L, 20, 4, 3, NOON),
          new MessagePosted(900, 900_000_000_000_000_003L, 70, 900_000_000_000_000_004L, NOON),
          new PostRemoved(900, 900_000_000_000_000_003L, 900_000_000_000_000_004L, true, NOON));

  private StarboardExamples() {}
}
