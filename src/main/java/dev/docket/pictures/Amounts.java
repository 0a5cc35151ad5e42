package dev.docket.pictures;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.text.NumberFormat;
import java.util.Locale;

/** The lines across a chart, each with its amount. */
record Amounts(Scale scale, Locale locale, int bottom) {

  static final int LEFT = 150;
  static final int RIGHT = 934 - 48;
  static final int TOP = 126;

  private static final int DIGITS = 3;
  private static final long WRITTEN_OUT = 10_000_000;

  void draw(Sheet sheet) {
    for (var amount = scale.lowest(); amount <= scale.highest(); amount += scale.step()) {
      var y = y(amount);
      sheet.stroke(new Line2D.Double(LEFT, y, RIGHT, y), Sheet.FAINT, new BasicStroke(1.5f));
      var text = Lettering.drawable(written(amount));
      var label = Lettering.fit(text, Lettering.PLAIN, 20, 12, LEFT - 30.0);
      sheet.writeUpTo(label, LEFT - 14.0, y + 7, Sheet.QUIET);
    }
  }

  double y(long amount) {
    var share = (double) (amount - scale.lowest()) / (scale.highest() - scale.lowest());
    return bottom - share * (bottom - TOP);
  }

  String written(long amount) {
    if (!isShort()) {
      return NumberFormat.getIntegerInstance(locale).format(amount);
    }
    var format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(DIGITS);
    return format.format(amount);
  }

  /** Millions where they are many, but never so short that two lines are called the same. */
  private boolean isShort() {
    var digits = String.valueOf(scale.highest()).length();
    var told = (digits - 1) / DIGITS * DIGITS - DIGITS;
    return scale.highest() >= WRITTEN_OUT && scale.step() >= Math.pow(10, told);
  }
}
