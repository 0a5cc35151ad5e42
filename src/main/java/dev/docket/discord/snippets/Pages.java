package dev.docket.discord.snippets;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text where it hurts least: between lines, else between words. */
final class Pages {

  private Pages() {}

  /**
   * The text in pieces, none of which is empty.
   *
   * @param room for how many characters a page has room, 2 or more
   */
  static List<String> of(String text, int room) {
    var pages = new ArrayList<String>();
    var rest = text.strip();
    while (rest.length() > room) {
      var end = end(rest, room);
      pages.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripTrailing();
      if (Character.isWhitespace(rest.charAt(0))) {
        rest = rest.startsWith("\n") ? rest.substring(1) : rest.stripLeading();
      }
    }
    pages.add(rest);
    return pages;
  }

  /** Not so early that pages would be nearly empty. */
  private static int end(String text, int room) {
    for (var separator : List.of("\n", " ")) {
      var end = text.lastIndexOf(separator, room);
      if (end > room / 2) {
        return end;
      }
    }
    return Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
  }
}
