package dev.docket.guilds;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be so before a setting changes. */
final class Demands {

  /** Commands that say who may do what must not be opened by what they say. */
  private static final Set<String> FIXED = Set.of("config", "setup");

  private Demands() {}

  static void isNotFixed(String command) {
    if (FIXED.contains(command.split(" ", 2)[0])) {
      throw Refused.because(GuildRefusal.COMMAND_LEVEL_IS_FIXED, command);
    }
  }

  static void inRange(int level) {
    if (level < 0 || level > Settings.HIGHEST_LEVEL) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, "level", level, 0, Settings.HIGHEST_LEVEL);
    }
  }

  static <T> void differs(@Nullable T before, T after, GuildRefusal refusal, Object... details) {
    if (after.equals(before)) {
      throw Refused.because(refusal, details);
    }
  }

  static <T> T set(@Nullable T value, GuildRefusal refusal, Object... details) {
    if (value == null) {
      throw Refused.because(refusal, details);
    }
    return value;
  }
}
