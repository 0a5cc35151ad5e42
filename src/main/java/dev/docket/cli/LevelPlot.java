package dev.docket.cli;

import dev.docket.levels.WhatIf;
import dev.docket.levels.WhatIf.LevelCount;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Draws how many members are on each level, now and then. */
final class LevelPlot {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 480;
  private static final int LEFT = 80;
  private static final int TOP = 60;
  private static final int RIGHT = 30;
  private static final int BOTTOM = 60;
  private static final int MOST_BARS = 40;
  private static final int LINES = 4;
  private static final Color PAPER = new Color(0x2B2D31);
  private static final Color INK = new Color(0xDBDEE1);
  private static final Color GRID = new Color(0x4E5058);
  private static final Color NOW = new Color(0x8E9297);
  private static final Color THEN = new Color(0x26DE81);

  private final long[] now;
  private final long[] then;
  private final int perBar;
  private final long highest;

  private LevelPlot(WhatIf found) {
    var top = found.levels().stream().mapToInt(LevelCount::level).max().orElse(0);
    perBar = top / MOST_BARS + 1;
    now = new long[top / perBar + 1];
    then = new long[now.length];
    for (var it : found.levels()) {
      now[it.level() / perBar] += it.now();
      then[it.level() / perBar] += it.then();
    }
    var most = 1L;
    for (var i = 0; i < now.length; i++) {
      most = Math.max(most, Math.max(now[i], then[i]));
    }
    highest = most;
  }

  /** The plot in words, for those who do not see it. */
  static String words(WhatIf found) {
    return "Members by level, now and then: %d up, %d down, %d unchanged"
        .formatted(found.up(), found.down(), found.unchanged());
  }

  static byte[] png(WhatIf found) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      new LevelPlot(found).draw(graphics, words(found));
    } finally {
      graphics.dispose();
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void draw(Graphics2D graphics, String title) {
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
    graphics.setColor(INK);
    graphics.drawString(title, LEFT, 32);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    drawGrid(graphics);
    drawBars(graphics);
    drawLegend(graphics);
  }

  private void drawGrid(Graphics2D graphics) {
    for (var line = 0; line <= LINES; line++) {
      var members = highest * line / LINES;
      var y = HEIGHT - BOTTOM - height(members);
      graphics.setColor(GRID);
      graphics.drawLine(LEFT, y, WIDTH - RIGHT, y);
      graphics.setColor(INK);
      var label = String.format(Locale.ROOT, "%,d", members);
      graphics.drawString(label, LEFT - 8 - graphics.getFontMetrics().stringWidth(label), y + 5);
    }
  }

  private int height(long members) {
    return Math.toIntExact((HEIGHT - TOP - BOTTOM) * members / highest);
  }

  private void drawBars(Graphics2D graphics) {
    var room = (WIDTH - LEFT - RIGHT) / (double) now.length;
    var width = Math.max(1, (int) (room * 0.42));
    var labelled = Math.max(1, now.length / 12);
    for (var bar = 0; bar < now.length; bar++) {
      var x = LEFT + (int) (room * bar + room * 0.08);
      fill(graphics, NOW, x, width, now[bar]);
      fill(graphics, THEN, x + width, width, then[bar]);
      if (bar % labelled == 0) {
        graphics.setColor(INK);
        graphics.drawString("" + bar * perBar, x, HEIGHT - BOTTOM + 20);
      }
    }
  }

  /** Whoever is there is seen. */
  private void fill(Graphics2D graphics, Color colour, int x, int width, long members) {
    var height = members == 0 ? 0 : Math.max(1, height(members));
    graphics.setColor(colour);
    graphics.fillRect(x, HEIGHT - BOTTOM - height, width, height);
  }

  private void drawLegend(Graphics2D graphics) {
    var y = HEIGHT - 14;
    graphics.setColor(INK);
    graphics.drawString(perBar == 1 ? "level" : "level, " + perBar + " to a bar", LEFT, y);
    graphics.drawString("now", WIDTH - 150, y);
    graphics.drawString("then", WIDTH - 74, y);
    graphics.setColor(NOW);
    graphics.fillRect(WIDTH - 170, y - 12, 14, 14);
    graphics.setColor(THEN);
    graphics.fillRect(WIDTH - 94, y - 12, 14, 14);
  }
}
