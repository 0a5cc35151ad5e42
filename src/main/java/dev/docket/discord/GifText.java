package dev.docket.discord;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognizes GIFs by what people write and attach, before Discord has looked at any link. */
final class GifText {

  /** Each character is looked at once: no part can match what another one does. */
  private static final Pattern LINK = Pattern.compile("https?://([^\\s/<>?#]+)([^\\s<>?#]*)");

  private static final List<String> HOMES = List.of("tenor.com", "giphy.com", "klipy.com");
  private static final String ENDING = ".gif";

  private GifText() {}

  /** Whether a text links to a GIF. */
  static boolean links(String text) {
    return LINK.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .anyMatch(it -> isHome(it.group(1)) || it.group(2).endsWith(ENDING));
  }

  private static boolean isHome(String host) {
    return HOMES.stream().anyMatch(it -> host.equals(it) || host.endsWith("." + it));
  }

  /** Whether a file is one. */
  static boolean isFile(String name, @Nullable String contentType) {
    return "image/gif".equals(contentType) || name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }
}
