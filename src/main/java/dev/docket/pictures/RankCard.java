package dev.docket.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card that shows where a member stands.
 *
 * @param names of the member, the best first
 * @param rank in words, as is all else that is written
 * @param share of the level that is done, 0 to 1
 * @param colour of the initial where there is no portrait, any number
 */
public record RankCard(
    List<String> names,
    String rank,
    String level,
    String progress,
    String total,
    double share,
    long colour,
    @Nullable Portrait portrait) {

  static final int WIDTH = 934;
  static final int HEIGHT = 282;

  private static final int MARGIN = 36;
  private static final int FACE = HEIGHT - 2 * MARGIN;
  private static final int LEFT = MARGIN + FACE + MARGIN;
  private static final int RIGHT = WIDTH - MARGIN;
  private static final int BAR_TOP = 190;
  private static final int BAR_HEIGHT = 36;
  private static final Color[] COLOURS = {
    new Color(0x5865F2), new Color(0xB33A7A), new Color(0xA8442A), new Color(0x2B7A5A)
  };

  /** Draws it. */
  public Picture picture(String description) {
    try (var sheet = drawn()) {
      return new Picture(sheet.png(), description);
    }
  }

  Sheet drawn() {
    var sheet = new Sheet(WIDTH, HEIGHT);
    var name = Lettering.shown(names.toArray(String[]::new));
    face(sheet, name);
    bar(sheet);
    var width = RIGHT - LEFT;
    var half = width / 2.0 - 10;
    sheet.write(Lettering.fit(name, Lettering.BOLD, 46, 24, width), LEFT, 80, Sheet.CLEAR);
    sheet.write(fit(level, Lettering.BOLD, 34, half), LEFT, 132, Sheet.ACCENT);
    sheet.writeUpTo(fit(rank, Lettering.BOLD, 34, half), RIGHT, 132, Sheet.CLEAR);
    sheet.write(fit(progress, Lettering.PLAIN, 24, width), LEFT, 176, Sheet.QUIET);
    sheet.writeUpTo(fit(total, Lettering.PLAIN, 24, width), RIGHT, 256, Sheet.QUIET);
    return sheet;
  }

  private static TextLayout fit(String text, Font font, float largest, double width) {
    return Lettering.fit(Lettering.drawable(text), font, largest, 14, width);
  }

  private void face(Sheet sheet, String name) {
    var circle = new Ellipse2D.Double(MARGIN, MARGIN, FACE, FACE);
    var colour = COLOURS[(int) Math.floorMod(colour(), (long) COLOURS.length)];
    sheet.fill(circle, colour);
    if (portrait != null) {
      sheet.paste(portrait.image(), new Rectangle(MARGIN, MARGIN, FACE, FACE), circle);
      return;
    }
    var first = name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('?');
    var initial = Character.toString(Character.toUpperCase(first));
    var text = Lettering.fit(initial, Lettering.BOLD, 110, 20, FACE - 2 * MARGIN);
    var ink = text.getBounds();
    var middle = MARGIN + FACE / 2.0;
    sheet.write(text, middle - ink.getCenterX(), middle - ink.getCenterY(), Sheet.CLEAR);
  }

  private void bar(Sheet sheet) {
    sheet.fill(round(RIGHT - LEFT), Sheet.FAINT);
    var done = Math.clamp(share, 0, 1);
    if (done > 0) {
      sheet.fill(round(Math.max(BAR_HEIGHT, done * (RIGHT - LEFT))), Sheet.ACCENT);
    }
  }

  private static RoundRectangle2D round(double width) {
    return new RoundRectangle2D.Double(LEFT, BAR_TOP, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
  }

  BufferedImage image() {
    try (var sheet = drawn()) {
      return sheet.image();
    }
  }
}
