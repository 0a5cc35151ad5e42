package dev.docket.discord.starboard;

import dev.docket.kernel.Queries;
import dev.docket.starboard.StarboardQuery.FindStarboard;
import dev.docket.starboard.StarboardView;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How boards are set up, each remembered for a few seconds: every reaction asks for it. */
final class KnownBoards {

  private static final int REMEMBERED = 10_000;
  private static final long KNOWN_FOR = Duration.ofSeconds(5).toNanos();

  private final Queries queries;
  private final Map<Long, Known> boards =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Known(StarboardView view, long until) {}

  KnownBoards(Queries queries) {
    this.queries = queries;
  }

  StarboardView of(long guildId) {
    synchronized (boards) {
      var known = boards.get(guildId);
      if (known != null && known.until() - System.nanoTime() > 0) {
        return known.view();
      }
    }
    var view = queries.askLatest(new FindStarboard(guildId));
    synchronized (boards) {
      boards.put(guildId, new Known(view, System.nanoTime() + KNOWN_FOR));
    }
    return view;
  }

  /** After a change, which this node then knows at once, and others within seconds. */
  void forget(long guildId) {
    synchronized (boards) {
      boards.remove(guildId);
    }
  }
}
