package dev.docket.pictures;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/** Text in the font that Docket brings along, since a server may have none. */
final class Lettering {

  static final Font PLAIN = font("DejaVuSans.ttf");
  static final Font BOLD = font("DejaVuSans-Bold.ttf");

  /** As every picture is drawn, so that what is measured is what is seen. */
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String CUT = "…";
  private static final int MOST_MARKS = 2;
  private static final int LONGEST = 200;

  private Lettering() {}

  private static Font font(String file) {
    try (var stream = Lettering.class.getResourceAsStream(FOLDER + file)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(stream, file));
    } catch (FontFormatException e) {
      throw new IllegalStateException(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The first of the names whose letters the font has, without what it lacks: half a name would be
   * somebody else's.
   */
  static String shown(String... names) {
    for (var name : names) {
      var text = compatible(name);
      if (text.codePoints().filter(Character::isLetterOrDigit).allMatch(BOLD::canDisplay)) {
        var drawable = drawable(text);
        if (!drawable.isBlank()) {
          return drawable;
        }
      }
    }
    return "?";
  }

  /** Letters in fancy shapes become those that they stand for. */
  private static String compatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Only glyphs of the font, no controls, and no towers of marks. */
  static String drawable(String text) {
    var kept = new StringBuilder();
    var marks = 0;
    for (var it : text.codePoints().limit(LONGEST).toArray()) {
      var mark = isMark(it);
      marks = mark ? marks + 1 : 0;
      if (Character.isWhitespace(it) || Character.isSpaceChar(it)) {
        kept.append(' ');
      } else if (!isHidden(it) && BOLD.canDisplay(it) && marks <= MOST_MARKS) {
        kept.appendCodePoint(it);
      }
    }
    return kept.toString().replaceAll(" +", " ").strip();
  }

  private static boolean isMark(int codePoint) {
    var type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isHidden(int codePoint) {
    var type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  /** As large as fits, then cut where not even the smallest size does. */
  static TextLayout fit(String text, Font font, float largest, float smallest, double width) {
    for (var size = largest; size >= smallest; size -= 1) {
      var layout = layout(text, font.deriveFont(size));
      if (wide(layout) <= width) {
        return layout;
      }
    }
    return cut(text, font.deriveFont(smallest), width);
  }

  private static TextLayout cut(String text, Font font, double width) {
    var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    for (var end = graphemes.last(); end > 0; end = graphemes.previous()) {
      var layout = layout(text.substring(0, end).strip() + CUT, font);
      if (wide(layout) <= width) {
        return layout;
      }
    }
    return layout(CUT, font);
  }

  /** From whichever begins first to whichever ends last, the line or its ink. */
  private static double wide(TextLayout layout) {
    var ink = layout.getBounds();
    return Math.max(layout.getAdvance(), ink.getMaxX()) - Math.min(0, ink.getMinX());
  }

  static TextLayout layout(String text, Font font) {
    return new TextLayout(text.isEmpty() ? " " : text, font, CONTEXT);
  }
}
