package dev.docket.discord.levels;

import dev.docket.pictures.Picture;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures beside words that say the same, so that a server which cannot draw still answers. */
final class Drawing {

  private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);

  private Drawing() {}

  /** Draws, if this machine can: Java's own parts for it are not everywhere. */
  static @Nullable Picture attempt(Supplier<Picture> drawing) {
    try {
      return drawing.get();
    } catch (RuntimeException | LinkageError | InternalError e) {
      LOG.warn("No picture could be drawn: {}", e.toString());
      return null;
    }
  }

  /** As one writes numbers in a language. */
  static String number(long number, Locale locale) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }
}
