package dev.docket.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
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

  private static final int LEFT = Amounts.LEFT;
  private static final int RIGHT = Amounts.RIGHT;
  private static final int BOTTOM = HEIGHT - 66;
  private static final int DAYS_NAMED = 4;
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
    var amounts = new Amounts(Scale.of(totals), locale, BOTTOM);
    amounts.draw(sheet);
    days(sheet);
    line(sheet, amounts);
    return sheet;
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

  private void line(Sheet sheet, Amounts amounts) {
    var line = new Path2D.Double();
    line.moveTo(x(0), amounts.y(totals.getFirst()));
    for (var day = 1; day < totals.size(); day++) {
      line.lineTo(x(day), amounts.y(totals.get(day)));
    }
    var last = totals.size() - 1;
    var under = new Path2D.Double(line);
    under.lineTo(x(last), BOTTOM);
    under.lineTo(x(0), BOTTOM);
    under.closePath();
    sheet.fill(under, UNDER);
    var round = new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    sheet.stroke(line, Sheet.ACCENT, round);
    var end = amounts.y(totals.getLast());
    sheet.fill(new Ellipse2D.Double(x(last) - 7, end - 7, 14, 14), Sheet.ACCENT);
  }

  private double x(int day) {
    var last = totals.size() - 1;
    return last == 0 ? (LEFT + RIGHT) / 2.0 : LEFT + (double) (RIGHT - LEFT) * day / last;
  }
}
