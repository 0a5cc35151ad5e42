package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ActivityGeneratorTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-06-01T00:00:00Z");
  private static final List<String> AUTHORS =
      IntStream.range(0, 100).mapToObj(it -> "a" + it).toList();

  private static List<Contribution> day(long seed, int messages) {
    return new ActivityGenerator(seed).day(MIDNIGHT, AUTHORS, messages);
  }

  @Test
  void theSameSeedMakesTheSameDay() {
    assertThat(day(7, 500)).isEqualTo(day(7, 500)).isNotEqualTo(day(8, 500));
  }

  @Property(tries = 50)
  void everyDayHasAllItsMessagesInOrderWithinItself(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2_000) int messages) {
    var day = day(seed, messages);

    assertThat(day).hasSize(messages).isSortedAccordingTo(Comparator.comparing(Contribution::at));
    assertThat(day.getFirst().at()).isAfterOrEqualTo(MIDNIGHT);
    assertThat(day.getLast().at()).isBefore(MIDNIGHT.plus(Duration.ofDays(1)));
    assertThat(day).allMatch(it -> it.textLength() >= 1 && AUTHORS.contains(it.author()));
  }

  @Test
  void fewTalkMuchAndManyTalkLittle() {
    var perAuthor =
        day(1, 5_000).stream()
            .collect(Collectors.groupingBy(Contribution::author, Collectors.counting()));
    var heaviest =
        perAuthor.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(10)
            .mapToLong(it -> it)
            .sum();

    assertThat(heaviest).isGreaterThan(2_000);
    assertThat(perAuthor).hasSizeGreaterThan(70);
  }

  @Test
  void nightsAreQuietAndTalkComesInBursts() {
    var day = day(1, 5_000);
    var perHour =
        day.stream()
            .map(it -> it.at().atOffset(ZoneOffset.UTC).getHour())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    var night = IntStream.rangeClosed(1, 5).mapToLong(it -> perHour.getOrDefault(it, 0L)).sum();
    var evening = IntStream.rangeClosed(17, 21).mapToLong(it -> perHour.getOrDefault(it, 0L)).sum();
    var perMinute =
        day.stream()
            .collect(
                Collectors.groupingBy(it -> it.at().getEpochSecond() / 60, Collectors.counting()));

    assertThat(night * 5).isLessThan(evening);
    assertThat(perMinute.values().stream().mapToLong(it -> it).max().orElse(0))
        .isGreaterThan(4 * 5_000 / 1_440);
  }
}
