package dev.docket.levels;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How XP is earned.
 *
 * @param award XP per message, 1 to 10,000
 * @param cooldown shortest time between two awards to one member
 * @param exponent of the level curve, 1 to 4 with at most two decimals
 */
@ConfigurationProperties("docket.levels")
public record XpRules(
    @DefaultValue("20") int award,
    @DefaultValue("60s") @DurationUnit(ChronoUnit.SECONDS) Duration cooldown,
    @DefaultValue("2") double exponent) {

  /** Checks the ranges, so that a wrong setting stops the start with a plain message. */
  public XpRules {
    if (award < 1 || award > 10_000) {
      throw new IllegalArgumentException("docket.levels.award must be 1 to 10000, not " + award);
    }
    if (cooldown.isNegative()) {
      throw new IllegalArgumentException("docket.levels.cooldown must not be negative");
    }
    if (!(exponent >= 1 && exponent <= 4)) {
      throw new IllegalArgumentException("docket.levels.exponent must be 1 to 4, not " + exponent);
    }
    if (BigDecimal.valueOf(exponent).stripTrailingZeros().scale() > TuxCurve.MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "docket.levels.exponent must have at most two decimals, not " + exponent);
    }
  }

  /** The curve of guilds that have chosen none. */
  LevelCurve curve() {
    return LevelCurve.tux(BigDecimal.valueOf(exponent));
  }
}
