package dev.docket.discord.snippets;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text where it hurts least: between lines, else between words. */
final class Pages {

  private static final String FENCE = "```";

  /** A fence and its line break, twice. */
  private static final int FENCES = 8;

  private Pages() {}

  /**
   * The text in pieces; a block of code that goes on on the next page is one on both.
   *
   * @param room for how many characters a page has room, 20 or more
   */
  static List<String> of(String text, int room) {
    return text.contains(FENCE) ? fenced(pieces(text, room - FENCES)) : pieces(text, room);
  }

  private static List<String> fenced(List<String> pieces) {
    var pages = new ArrayList<String>();
    var open = false;
    for (var piece : pieces) {
      var start = open ? FENCE + "\n" : "";
      open ^= piece.split(FENCE, -1).length % 2 == 0;
      pages.add(start + piece + (open ? "\n" + FENCE : ""));
    }
    return pages;
  }

  private static List<String> pieces(String text, int room) {
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
