package dev.docket.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.axon.StreamCache.Counts;
import dev.docket.axon.StreamCache.Read;
import dev.docket.axon.StreamCache.Source;
import dev.docket.eventlog.Hearings;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** When a stream is read, when only its last sequence is, and when neither. */
class StreamCacheTest {

  private final Map<String, Long> log = new HashMap<>();
  private final Hearings hearings = new Hearings();
  private final Counts counts = new Counts();
  private final AtomicReference<Runnable> whileReading = new AtomicReference<>(() -> {});
  private int reads;
  private int looks;

  private final Source<String> source =
      new Source<>() {
        @Override
        public Read<String> read(String stream) {
          reads++;
          var last = lastSequenceOf(stream);
          whileReading.getAndSet(() -> {}).run();
          return new Read<>(last, stream + last);
        }

        @Override
        public long lastSequence(String stream) {
          looks++;
          return lastSequenceOf(stream);
        }
      };

  private final StreamCache<String> cache = cache(100);

  private StreamCache<String> cache(long most) {
    return new StreamCache<>(source, hearings.hearing(), counts, most);
  }

  private long lastSequenceOf(String stream) {
    return log.getOrDefault(stream, -1L);
  }

  private void extended(String stream) {
    log.merge(stream, 0L, (before, _) -> before + 1);
  }

  @Test
  void aHotSettingIsReadOnce() {
    extended("a");
    hearings.hearsNow();

    for (var i = 0; i < 1_000; i++) {
      assertThat(cache.heard("a")).isEqualTo("a0");
    }

    assertThat(reads).isOne();
    assertThat(looks).isZero();
    assertThat(counts.hits().sum()).isEqualTo(999);
    assertThat(counts.misses().sum()).isOne();
  }

  @Test
  void thatNothingIsSettledIsKeptUntilSomethingIs() {
    hearings.hearsNow();
    assertThat(cache.heard("a")).isEqualTo("a-1");
    assertThat(cache.heard("a")).isEqualTo("a-1");
    assertThat(reads).isOne();

    extended("a");
    cache.forget("a");

    assertThat(cache.heard("a")).isEqualTo("a0");
  }

  @Test
  void aDecisionAlwaysLooksAndReadsOnlyWhatHasChanged() {
    hearings.hearsNow();
    extended("a");
    assertThat(cache.now("a")).isEqualTo("a0");
    assertThat(cache.now("a")).isEqualTo("a0");
    assertThat(reads).isOne();

    extended("a");

    assertThat(cache.now("a")).isEqualTo("a1");
    assertThat(cache.heard("a")).isEqualTo("a1");
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void aNodeThatHearsNothingAsksTheLog() {
    hearings.hearsNow();
    assertThat(cache.heard("a")).isEqualTo("a-1");

    hearings.isLost();
    extended("a");
    assertThat(cache.heard("a")).isEqualTo("a0");
    extended("a");
    assertThat(cache.heard("a")).isEqualTo("a1");

    cache.forgetAll();
    hearings.hearsNow();
    assertThat(cache.heard("a")).isEqualTo("a1");
    looks = 0;
    assertThat(cache.heard("a")).isEqualTo("a1");
    assertThat(looks).isZero();
  }

  @Test
  void aDeafNodeDoesNotEvenTrustASequenceThatAFailoverMayHaveGivenTwice() {
    hearings.hearsNow();
    extended("a");
    assertThat(cache.now("a")).isEqualTo("a0");

    hearings.isLost();
    assertThat(cache.now("a")).isEqualTo("a0");

    assertThat(reads).isEqualTo(2);
    assertThat(looks).isZero();
  }

  @Test
  void aNodeThatHeardNothingForTooLongAsksTheLog() {
    hearings.hearsNow();
    assertThat(cache.heard("a")).isEqualTo("a-1");
    extended("a");

    hearings.isSilentFor(hearings.longest());
    assertThat(cache.heard("a")).isEqualTo("a-1");
    hearings.isSilentFor(hearings.longest().plusNanos(1));
    assertThat(cache.heard("a")).isEqualTo("a0");
  }

  @Test
  void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
    hearings.hearsNow();
    for (var change : new Runnable[] {() -> cache.forget("a"), cache::forgetAll}) {
      cache.forgetAll();
      whileReading.set(() -> {
        extended("a");
        change.run();
      });
      var before = lastSequenceOf("a");

      assertThat(cache.heard("a")).isEqualTo("a" + before);
      assertThat(cache.heard("a")).isEqualTo("a" + (before + 1));
    }
  }

  @Test
  void aSlowReaderDoesNotReplaceWhatIsNewer() {
    hearings.hearsNow();
    var newer = new AtomicBoolean();
    whileReading.set(() -> {
      extended("a");
      newer.set(cache.now("a").equals("a0"));
    });

    cache.heard("a");

    assertThat(newer).isTrue();
    assertThat(cache.heard("a")).isEqualTo("a0");
  }

  @Test
  void noMoreIsKeptThanThereIsRoomFor() {
    hearings.hearsNow();
    var small = cache(10 * StreamCache.OWN_WEIGHT);
    for (var i = 0; i < 1_000; i++) {
      small.heard("s" + i);
    }
    assertThat(small.size()).isBetween(1L, 10L);
  }

  @Test
  void whoHasSettledMuchTakesTheRoomOfMany() {
    hearings.hearsNow();
    var small = cache(10 * StreamCache.OWN_WEIGHT);
    log.put("much", 1_000L);
    for (var i = 0; i < 10; i++) {
      assertThat(small.heard("much")).isEqualTo("much1000");
    }
    assertThat(small.size()).isZero();
  }
}
