package dev.docket.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.axon.StreamCache.Counts;
import dev.docket.axon.StreamCache.Read;
import dev.docket.axon.StreamCache.Source;
import dev.docket.eventlog.Hearings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/**
 * Whatever happens in whatever order, also in the middle of a reading, a cached answer is one that
 * the log gave: during the question, or no earlier than the node's hearing promises.
 */
class StreamCacheModelTest {

  /** What may happen; a reading lets the next few happen before what it read is kept. */
  enum Act {
    EXTEND_HERE,
    EXTEND_ELSEWHERE,
    DELIVER,
    PULSE,
    LOSE,
    FIND_AGAIN,
    ASK_HEARD,
    ASK_HEARD_OF_OTHER,
    ASK_NOW
  }

  private static final String STREAM = "a";
  private static final int DURING_A_READING = 3;

  /** One node, the log, and what was announced and has not arrived. */
  private static final class World implements Source<Long> {

    private final Iterator<Act> acts;
    private final Map<String, Long> log = new HashMap<>();
    private final Queue<String> underWay = new ArrayDeque<>();
    private final Hearings hearings = new Hearings();
    private final Deque<Long> reading = new ArrayDeque<>();
    private final StreamCache<Long> cache =
        new StreamCache<>(this, hearings.hearing(), new Counts(), 1_000);

    /** What each answer from memory must know at least. */
    private long promised = -1;

    private boolean lost = true;

    World(List<Act> acts) {
      this.acts = acts.iterator();
    }

    @Override
    public Read<Long> read(String stream) {
      var last = lastSequence(stream);
      reading.push(last);
      for (var i = 0; i < DURING_A_READING && reading.size() < 3; i++) {
        next();
      }
      reading.pop();
      return new Read<>(last, last);
    }

    @Override
    public long lastSequence(String stream) {
      return log.getOrDefault(stream, -1L);
    }

    void run() {
      while (acts.hasNext()) {
        next();
      }
      findAgain();
      assertThat(cache.heard(STREAM)).isEqualTo(lastSequence(STREAM));
      assertThat(cache.heard(STREAM)).isEqualTo(lastSequence(STREAM));
    }

    private void next() {
      if (acts.hasNext()) {
        switch (acts.next()) {
          case EXTEND_HERE -> {
            extend();
            cache.forget(STREAM);
            promised = lastSequence(STREAM);
          }
          case EXTEND_ELSEWHERE -> extend();
          case DELIVER -> deliver();
          case PULSE -> pulse();
          case LOSE -> {
            lost = true;
            hearings.isLost();
            underWay.clear();
          }
          case FIND_AGAIN -> findAgain();
          case ASK_HEARD -> askHeard();
          case ASK_HEARD_OF_OTHER -> cache.heard("other");
          case ASK_NOW -> askNow();
        }
      }
    }

    private void extend() {
      log.merge(STREAM, 0L, (before, _) -> before + 1);
      if (!lost) {
        underWay.add(STREAM);
      }
    }

    private void deliver() {
      var stream = underWay.poll();
      if (stream != null) {
        cache.forget(stream);
      }
    }

    private void pulse() {
      if (!lost) {
        hearAll();
      }
    }

    private void findAgain() {
      lost = false;
      cache.forgetAll();
      hearAll();
    }

    private void hearAll() {
      while (!underWay.isEmpty()) {
        deliver();
      }
      hearings.hearsNow();
      promised = lastSequence(STREAM);
    }

    private void askHeard() {
      var least = lost || underWay.isEmpty() ? lastSequence(STREAM) : promised;
      assertThat(cache.heard(STREAM)).isBetween(least, lastSequence(STREAM));
    }

    private void askNow() {
      var least = lastSequence(STREAM);
      assertThat(cache.now(STREAM)).isBetween(least, lastSequence(STREAM));
    }
  }

  @Property(tries = 2_000)
  void noAnswerIsOlderThanPromised(@ForAll @Size(max = 60) List<Act> acts) {
    new World(acts).run();
  }
}
