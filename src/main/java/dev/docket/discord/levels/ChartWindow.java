package dev.docket.discord.levels;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far back a chart looks. */
enum ChartWindow {
  WEEK(7),
  MONTH(30),
  QUARTER(90),
  YEAR(365);

  private final int days;

  ChartWindow(int days) {
    this.days = days;
  }

  int days() {
    return days;
  }

  static ChartWindow named(String choice) {
    return valueOf(choice.toUpperCase(Locale.ROOT));
  }

  static List<String> choices() {
    return Arrays.stream(values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
  }
}
