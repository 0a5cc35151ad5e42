package dev.docket.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A line that shows how much XP a member had at the end of each day.
 *
 * @param names of the member, the best first
 * @param caption what is seen, in words
 * @param first the first day
 * @param totals of that day and those after it, one at least
 * @param locale in which numbers and days are written
 */
public record XpChart(
    List<String> names, String caption, LocalDate first, List<Long> totals, Locale locale) {

  static final int WIDTH = 934;
  static final int HEIGHT = 420;

  private static final int LEFT = 150;
  private static final int RIGHT = WIDTH - 48;
  private static final int TOP = 126;
  private static final int BOTTOM = HEIGHT - 66;
  private static final int DAYS_NAMED = 4;
  private static final long WRITTEN_OUT = 10_000_000;
  private static final Color UNDER = new Color(0x26, 0xDE, 0x81, 0x30);

  /** Refuses a chart of no days. */
  public XpChart {
    totals = List.copyOf(totals);
    if (totals.isEmpty()) {
      throw new IllegalArgumentException("a chart has a day at least");
    }
  }

  /** Draws it. */
  public Picture picture(String description) {
    try (var sheet = drawn()) {
      return new Picture(sheet.png(), description);
    }
  }

  Sheet drawn() {
    var sheet = new Sheet(WIDTH, HEIGHT);
    var name = Lettering.shown(names.toArray(String[]::new));
    var width = WIDTH - 96.0;
    sheet.write(Lettering.fit(name, Lettering.BOLD, 34, 20, width), 48, 56, Sheet.CLEAR);
    var said = Lettering.drawable(caption);
    sheet.write(Lettering.fit(said, Lettering.PLAIN, 24, 14, width), 48, 92, Sheet.QUIET);
    var scale = Scale.of(totals);
    amounts(sheet, scale);
    days(sheet);
    line(sheet, scale);
    return sheet;
  }

  private void amounts(Sheet sheet, Scale scale) {
    for (var amount = scale.lowest(); amount <= scale.highest(); amount += scale.step()) {
      var y = y(scale, amount);
      sheet.stroke(new Line2D.Double(LEFT, y, RIGHT, y), Sheet.FAINT, new BasicStroke(1.5f));
      var text = Lettering.drawable(written(amount));
      var label = Lettering.fit(text, Lettering.PLAIN, 20, 12, LEFT - 30.0);
      sheet.writeUpTo(label, LEFT - 14.0, y + 7, Sheet.QUIET);
    }
  }

  private String written(long amount) {
    var format =
        amount < WRITTEN_OUT
            ? NumberFormat.getIntegerInstance(locale)
            : NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    if (amount >= WRITTEN_OUT) {
      format.setMaximumFractionDigits(3);
    }
    return format.format(amount);
  }

  private void days(Sheet sheet) {
    var format = DateTimeFormatter.ofPattern("d MMM", locale);
    var last = totals.size() - 1;
    var named = Math.min(DAYS_NAMED, last);
    for (var i = 0; i <= named; i++) {
      var day = named == 0 ? 0 : (int) Math.round((double) last * i / named);
      var text = Lettering.drawable(first.plusDays(day).format(format));
      var label = Sheet.label(text, Lettering.PLAIN, 20);
      sheet.writeAmid(label, x(day), HEIGHT - 30.0, Sheet.QUIET);
    }
  }

  private void line(Sheet sheet, Scale scale) {
    var line = new Path2D.Double();
    line.moveTo(x(0), y(scale, totals.getFirst()));
    for (var day = 1; day < totals.size(); day++) {
      line.lineTo(x(day), y(scale, totals.get(day)));
    }
    var last = totals.size() - 1;
    var under = new Path2D.Double(line);
    under.lineTo(x(last), BOTTOM);
    under.lineTo(x(0), BOTTOM);
    under.closePath();
    sheet.fill(under, UNDER);
    var round = new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    sheet.stroke(line, Sheet.ACCENT, round);
    var end = y(scale, totals.getLast());
    sheet.fill(new Ellipse2D.Double(x(last) - 7, end - 7, 14, 14), Sheet.ACCENT);
  }

  private double x(int day) {
    var last = totals.size() - 1;
    return last == 0 ? (LEFT + RIGHT) / 2.0 : LEFT + (double) (RIGHT - LEFT) * day / last;
  }

  private static double y(Scale scale, long amount) {
    var share = (double) (amount - scale.lowest()) / (scale.highest() - scale.lowest());
    return BOTTOM - share * (BOTTOM - TOP);
  }

  /** Round amounts that hold all totals between them. */
  record Scale(long lowest, long highest, long step) {

    private static final int STEPS = 4;
    private static final int[] ROUND = {1, 2, 5, 10};

    static Scale of(List<Long> totals) {
      var least = totals.stream().mapToLong(it -> it).min().orElse(0);
      var most = totals.stream().mapToLong(it -> it).max().orElse(0);
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
}
