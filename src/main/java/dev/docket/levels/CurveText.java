package dev.docket.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one grammar of curves, as they are typed, stored and shown: {@code tux 1.75}, {@code mee6},
 * {@code polynomial 1 50 100 0 round 100}, coefficients from the highest power on.
 */
final class CurveText {

  private static final String CURVE = "curve";
  private static final String FORMS =
      "tux 2, "
          + Arrays.stream(PresetCurve.values())
              .map(PresetCurve::text)
              .collect(Collectors.joining(", "))
          + ", polynomial 1 50 100 0, polynomial 1 50 100 0 round 100";
  private static final String NUMBER = "-?\\d{1,9}(?:\\.\\d{1,6})?";
  private static final Pattern TUX = Pattern.compile("tux (\\d(?:\\.\\d{1,9})?)");
  private static final Pattern POLYNOMIAL =
      Pattern.compile("polynomial (" + NUMBER + "(?: " + NUMBER + "){1,4})(?: round (\\d{1,6}))?");
  private static final int LONGEST = 120;

  private CurveText() {}

  /** Reads a curve without asking whether it rises. */
  static LevelCurve read(String text) {
    var folded = Texts.folded(text);
    if (folded.length() > LONGEST) {
      throw Refused.because(InputRefusal.TEXT_TOO_LONG, CURVE, folded.length(), LONGEST);
    }
    var tux = TUX.matcher(folded);
    if (tux.matches()) {
      return tux(tux.group(1));
    }
    var polynomial = POLYNOMIAL.matcher(folded);
    if (polynomial.matches()) {
      var rounding = polynomial.group(2);
      return polynomial(
          Arrays.stream(polynomial.group(1).split(" ")).map(CurveText::number).toList(),
          rounding == null ? 1 : Long.parseLong(rounding));
    }
    return Arrays.stream(PresetCurve.values())
        .filter(it -> it.text().equals(folded))
        .findFirst()
        .<LevelCurve>map(it -> it)
        .orElseThrow(() -> Refused.because(InputRefusal.VALUE_UNREADABLE, CURVE, text, FORMS));
  }

  private static BigDecimal number(String text) {
    var number = new BigDecimal(text);
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static LevelCurve tux(String text) {
    var exponent = number(text);
    if (exponent.compareTo(BigDecimal.ONE) < 0
        || exponent.compareTo(BigDecimal.valueOf(4)) > 0
        || exponent.scale() > TuxCurve.MOST_DECIMALS) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE,
          CURVE,
          "tux " + text,
          "tux 1 to tux 4, with at most two decimals");
    }
    return LevelCurve.tux(exponent);
  }

  private static LevelCurve polynomial(List<BigDecimal> coefficients, long rounding) {
    var text =
        "polynomial "
            + coefficients.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" "))
            + (rounding > 1 ? " round " + rounding : "");
    return new CustomCurve(Polynomial.of(coefficients, rounding), text);
  }
}
