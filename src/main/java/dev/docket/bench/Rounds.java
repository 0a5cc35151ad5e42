package dev.docket.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the rounds of one figure came to, each with a baseline taken beside it. */
final class Rounds {

  private record Round(double value, double baseline) {
    double ratio() {
      return value / baseline;
    }
  }

  private final String name;
  private final String unit;
  private final List<Round> rounds = new ArrayList<>();

  Rounds(String name, String unit) {
    this.name = name;
    this.unit = unit;
  }

  void add(double value, double baseline) {
    rounds.add(new Round(value, baseline));
  }

  Figure figure() {
    var ratios = sorted(Round::ratio);
    return new Figure(
        name,
        unit,
        median(sorted(Round::value)),
        median(sorted(Round::baseline)),
        median(ratios),
        rounds.size(),
        digits(ratios[0]),
        digits(ratios[ratios.length - 1]));
  }

  private double[] sorted(ToDoubleFunction<Round> value) {
    return rounds.stream().mapToDouble(value).sorted().toArray();
  }

  private static double median(double[] sorted) {
    var middle = sorted.length / 2;
    return digits(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }

  /** No measurement is good for more than four digits. */
  private static double digits(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).round(new MathContext(4)).doubleValue()
        : value;
  }
}
