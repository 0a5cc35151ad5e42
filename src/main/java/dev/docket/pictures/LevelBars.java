package dev.docket.pictures;

import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Pairs of bars that show how many members are on each level, now and then.
 *
 * @param caption what is seen, in words
 * @param members on each level where there are any
 * @param locale in which numbers are written
 */
public record LevelBars(
    String title, String caption, Legend legend, List<Members> members, Locale locale) {

  static final int WIDTH = 934;
  static final int HEIGHT = 456;

  private static final int BOTTOM = HEIGHT - 102;
  private static final int MOST_PAIRS = 40;
  private static final int LEVELS_NAMED = 10;
  private static final int BETWEEN_NAMES = 16;
  private static final double LEAST_SEEN = 2;
  private static final double BETWEEN = 0.2;
  private static final float SMALL = 15;

  /** What the colours and the numbers below the bars mean, in words. */
  public record Legend(String level, String now, String then) {}

  /** How many members are on a level, and would be. */
  public record Members(int level, long now, long then) {}

  /** Levels that share a pair of bars, as a thousand of them would be too thin to see. */
  private record Pair(int from, int to, long now, long then) {

    String name() {
      return from == to ? "" + from : from + "–" + to;
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
    var width = WIDTH - 96.0;
    sheet.write(fit(title, true, 34, width), 48, 56, Sheet.CLEAR);
    sheet.write(fit(caption, false, 24, width), 48, 92, Sheet.QUIET);
    var pairs = pairs();
    var most = pairs.stream().flatMapToLong(it -> LongStream.of(it.now(), it.then())).max();
    var amounts = new Amounts(Scale.of(List.of(0L, most.orElse(0))), locale, BOTTOM);
    amounts.draw(sheet);
    bars(sheet, pairs, amounts);
    names(sheet, pairs);
    explain(sheet);
    return sheet;
  }

  private List<Pair> pairs() {
    var top = members.stream().mapToInt(Members::level).max().orElse(0);
    var together = top / MOST_PAIRS + 1;
    var sums = new long[top / together + 1][2];
    for (var it : members) {
      sums[it.level() / together][0] += it.now();
      sums[it.level() / together][1] += it.then();
    }
    var pairs = new ArrayList<Pair>();
    for (var i = 0; i < sums.length; i++) {
      var from = i * together;
      pairs.add(new Pair(from, from + together - 1, sums[i][0], sums[i][1]));
    }
    return pairs;
  }

  private static double room(List<Pair> pairs) {
    return (double) (Amounts.RIGHT - Amounts.LEFT) / pairs.size();
  }

  private static void bars(Sheet sheet, List<Pair> pairs, Amounts amounts) {
    var room = room(pairs);
    var width = room * (1 - BETWEEN) / 2;
    var labelled = areLabelled(pairs, amounts, width);
    for (var i = 0; i < pairs.size(); i++) {
      var middle = Amounts.LEFT + room * (i + 0.5);
      var pair = pairs.get(i);
      var now = bar(middle - width, width, amounts.y(pair.now()), pair.now());
      var then = bar(middle, width, amounts.y(pair.then()), pair.then());
      sheet.fill(now, Sheet.QUIET);
      sheet.fill(then, Sheet.ACCENT);
      if (labelled) {
        label(sheet, small(amounts, pair.now()), now);
        label(sheet, small(amounts, pair.then()), then);
      }
    }
  }

  private static void label(Sheet sheet, TextLayout text, Rectangle2D.Double bar) {
    if (bar.height > 0) {
      sheet.writeAmid(text, bar.getCenterX(), bar.y - 6, Sheet.QUIET);
    }
  }

  /** Whoever is there is seen. */
  private static Rectangle2D.Double bar(double x, double width, double top, long members) {
    var height = members == 0 ? 0 : Math.max(LEAST_SEEN, BOTTOM - top);
    return new Rectangle2D.Double(x, BOTTOM - height, width, height);
  }

  /** Amounts are written on the bars where all of them fit. */
  private static boolean areLabelled(List<Pair> pairs, Amounts amounts, double width) {
    return pairs.stream()
        .flatMap(it -> Stream.of(it.now(), it.then()))
        .allMatch(it -> small(amounts, it).getAdvance() <= width);
  }

  private static TextLayout small(Amounts amounts, long members) {
    return Sheet.label(amounts.written(members), Lettering.PLAIN, SMALL);
  }

  private static void names(Sheet sheet, List<Pair> pairs) {
    var room = room(pairs);
    var names = pairs.stream().map(it -> Sheet.label(it.name(), Lettering.PLAIN, 20)).toList();
    var longest = names.stream().mapToDouble(TextLayout::getAdvance).max().orElse(0);
    var fitting = (int) Math.ceil((longest + BETWEEN_NAMES) / room);
    var every = Math.max(fitting, Math.ceilDiv(pairs.size(), LEVELS_NAMED));
    for (var i = 0; i < pairs.size(); i += every) {
      sheet.writeAmid(names.get(i), Amounts.LEFT + room * (i + 0.5), BOTTOM + 28.0, Sheet.QUIET);
    }
  }

  private void explain(Sheet sheet) {
    var y = HEIGHT - 28.0;
    sheet.write(fit(legend.level(), false, 20, 300), Amounts.LEFT, y, Sheet.QUIET);
    var then = fit(legend.then(), false, 20, 160);
    var thenAt = Amounts.RIGHT - then.getAdvance();
    var now = fit(legend.now(), false, 20, 160);
    var nowAt = thenAt - 66 - now.getAdvance();
    sheet.write(now, nowAt, y, Sheet.QUIET);
    sheet.write(then, thenAt, y, Sheet.QUIET);
    sheet.fill(new Rectangle2D.Double(nowAt - 28, y - 16, 18, 18), Sheet.QUIET);
    sheet.fill(new Rectangle2D.Double(thenAt - 28, y - 16, 18, 18), Sheet.ACCENT);
  }

  private static TextLayout fit(String text, boolean bold, float largest, double width) {
    var font = bold ? Lettering.BOLD : Lettering.PLAIN;
    return Lettering.fit(Lettering.drawable(text), font, largest, 14, width);
  }
}
