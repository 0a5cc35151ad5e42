package dev.docket.levels;

import java.util.Locale;

/** The curves of other bots, as they publish them. */
enum PresetCurve implements LevelCurve {
  /**
   * A level costs {@code 5L² + 50L + 100}; in all {@code (5/3)L³ + 22.5L² + (455/6)L}. Source:
   * Mee6/Mee6-documentation, {@code docs/levels_xp.md}; Carl-bot uses it too.
   */
  MEE6(Polynomial.of(6, 1, 10, 135, 455, 0)),
  /** {@code 50L² + 25L}: a level costs {@code 100L + 75}. Source: docs.arcane.bot, linear. */
  ARCANE(Polynomial.of(1, 1, 50, 25, 0)),
  /** A level costs {@code 5L² + 50L + 75}. Source: docs.arcane.bot, exponential. */
  ARCANE_EXPONENTIAL(Polynomial.of(6, 1, 10, 135, 305, 0)),
  /** A level costs 1,000 XP. Source: docs.arcane.bot, flat. */
  ARCANE_FLAT(Polynomial.of(1, 1, 1_000, 0)),
  /** {@code 50L² - 100L + 150}. Source: lurkr.gg, guide "Customize leveling speed". */
  LURKR(Polynomial.of(1, 1, 50, -100, 150)),
  /** {@code 20L² - 40L + 55}. Source: lurkr.gg, its preset for Amari. */
  AMARI(Polynomial.of(1, 1, 20, -40, 55)),
  /**
   * {@code L³ + 50L² + 100L}, rounded to 100. Source: GDColon/Polaris-Open, {@code
   * json/curve_presets.json} and {@code xpForLevel} in {@code classes/Tools.js}.
   */
  POLARIS(Polynomial.of(1, 100, 1, 50, 100, 0));

  private final Polynomial polynomial;
  private final int highest;

  PresetCurve(Polynomial polynomial) {
    this.polynomial = polynomial;
    this.highest = polynomial.highest();
  }

  @Override
  public long threshold(int level) {
    return CustomCurve.threshold(polynomial, level, highest);
  }

  @Override
  public int highest() {
    return highest;
  }

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
