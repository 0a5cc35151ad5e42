package dev.docket.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What is drawn on. It has a ground of its own, so that it reads the same in a dark and in a light
 * window.
 */
final class Sheet implements AutoCloseable {

  static final Color GROUND = new Color(0x1F2128);
  static final Color FAINT = new Color(0x3A3D47);
  static final Color QUIET = new Color(0xB9BDC9);
  static final Color CLEAR = new Color(0xFFFFFF);
  static final Color ACCENT = new Color(0x26DE81);

  private static final int CORNER = 36;

  private final BufferedImage image;
  private final Graphics2D pen;
  private final List<Rectangle> written = new ArrayList<>();

  Sheet(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    fill(new RoundRectangle2D.Double(0, 0, width, height, CORNER, CORNER), GROUND);
  }

  void fill(Shape shape, Color colour) {
    pen.setColor(colour);
    pen.fill(shape);
  }

  void stroke(Shape shape, Color colour, java.awt.Stroke stroke) {
    pen.setColor(colour);
    pen.setStroke(stroke);
    pen.draw(shape);
  }

  void paste(BufferedImage picture, Rectangle where, Shape within) {
    var whole = pen.getClip();
    pen.setClip(within);
    pen.drawImage(picture, where.x, where.y, where.width, where.height, null);
    pen.setClip(whole);
  }

  /** Writes on a line that begins there. */
  void write(TextLayout text, double x, double baseline, Color colour) {
    pen.setColor(colour);
    var at = (float) (x - Math.min(0, text.getBounds().getMinX()));
    text.draw(pen, at, (float) baseline);
    written.add(text.getPixelBounds(Lettering.CONTEXT, at, (float) baseline));
  }

  /** Writes on a line that ends there. */
  void writeUpTo(TextLayout text, double end, double baseline, Color colour) {
    write(text, end - Math.max(text.getAdvance(), text.getBounds().getMaxX()), baseline, colour);
  }

  void writeAmid(TextLayout text, double middle, double baseline, Color colour) {
    write(text, middle - text.getAdvance() / 2, baseline, colour);
  }

  /** A label of one size, as wide as it is. */
  static TextLayout label(String text, Font font, float size) {
    return Lettering.layout(Lettering.drawable(text), font.deriveFont(size));
  }

  /** Where all that is written has its ink. */
  List<Rectangle> written() {
    return written;
  }

  BufferedImage image() {
    return image;
  }

  byte[] png() {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    pen.dispose();
  }
}
