package dev.docket.pictures;

import java.util.List;

/** Round amounts that hold all others between them. */
record Scale(long lowest, long highest, long step) {

  private static final int STEPS = 4;
  private static final int[] ROUND = {1, 2, 5, 10};

  static Scale of(List<Long> amounts) {
    var least = amounts.stream().mapToLong(it -> it).min().orElse(0);
    var most = amounts.stream().mapToLong(it -> it).max().orElse(0);
    var step = step((most - least + STEPS - 1) / STEPS);
    var lowest = Math.floorDiv(least, step) * step;
    var highest = Math.ceilDiv(most, step) * step;
    return new Scale(lowest, highest == lowest ? lowest + step : highest, step);
  }

  private static long step(long atLeast) {
    var power = 1L;
    while (power * 10 < atLeast) {
      power *= 10;
    }
    for (var it : ROUND) {
      if (it * power >= atLeast) {
        return it * power;
      }
    }
    throw new IllegalStateException("no step of " + atLeast);
  }
}
