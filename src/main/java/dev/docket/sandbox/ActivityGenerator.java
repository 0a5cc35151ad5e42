package dev.docket.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes up a day of talk in the shape of real communities: few heavy talkers and a long tail,
 * bursts of conversation, and quiet nights.
 */
public final class ActivityGenerator {

  private static final Duration DAY = Duration.ofDays(1);

  /** Relative amount of talk in each hour of the day, UTC. */
  private static final int[] HOURS = {
    2, 1, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 10, 9, 9, 9, 10, 12, 14, 16, 16, 13, 8, 4
  };

  private final RandomGenerator dice;

  /** The same seed makes the same days. */
  public ActivityGenerator(long seed) {
    this.dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Makes up one day that begins at an instant, in order of time. */
  public List<Contribution> day(Instant start, List<String> authors, int messages) {
    var day = new ArrayList<Contribution>();
    while (day.size() < messages) {
      burst(start, authors, Math.min(messages - day.size(), 1 + geometric(0.15)), day);
    }
    day.sort(Comparator.comparing(Contribution::at));
    return day;
  }

  private void burst(Instant start, List<String> authors, int messages, List<Contribution> into) {
    var circle = 1 + dice.nextInt(4);
    var talkers = new ArrayList<String>();
    for (var i = 0; i < circle; i++) {
      talkers.add(authors.get(zipf(authors.size())));
    }
    var at = start.plusSeconds(secondOfDay());
    for (var i = 0; i < messages; i++) {
      if (at.isBefore(start.plus(DAY))) {
        into.add(new Contribution(at, talkers.get(dice.nextInt(circle)), 1 + geometric(0.03)));
      }
      at = at.plusSeconds(3 + geometric(0.04));
    }
  }

  private long secondOfDay() {
    var total = 0;
    for (var weight : HOURS) {
      total += weight;
    }
    var left = dice.nextInt(total);
    var hour = 0;
    while (left >= HOURS[hour]) {
      left -= HOURS[hour++];
    }
    return hour * 3_600L + dice.nextInt(3_600);
  }

  /** Rank r is drawn about in proportion to 1 / (r + 1). */
  private int zipf(int size) {
    return (int) Math.min(size - 1, Math.exp(dice.nextDouble() * Math.log(size + 1.0)) - 1);
  }

  private int geometric(double end) {
    return (int) (Math.log(1 - dice.nextDouble()) / Math.log(1 - end));
  }
}
