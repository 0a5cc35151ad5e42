package dev.docket.endurance;

import java.time.Duration;

/**
 * How much is proved: a little in every build, much with {@code -Pendurance}. Each figure can be
 * set, as in {@code -Dendurance.kills=50}.
 */
final class Scale {

  private static final boolean LONG = Boolean.getBoolean("endurance");

  private Scale() {}

  /** How often something is killed. */
  static int kills() {
    return figure("kills", 2, 20);
  }

  /** How many commands are acknowledged at the least. */
  static int acknowledged() {
    return figure("acknowledged", 1_000, 100_000);
  }

  static Duration freeze() {
    return Duration.ofSeconds(figure("freeze", 3, 60));
  }

  /** Repeats what chance did: every kill is drawn from it. */
  static long seed() {
    return Long.getLong("endurance.seed", System.nanoTime());
  }

  static boolean isLong() {
    return LONG;
  }

  private static int figure(String name, int small, int large) {
    return Integer.getInteger("endurance." + name, LONG ? large : small);
  }
}
