package dev.docket.discord.levels;

import dev.docket.discord.levels.BoardWindow.All;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Refused;
import dev.docket.levels.Edge;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that a page of a board needs, as the id of a button, even for a Docket that was started anew.
 * The guild is the one in which it is pressed.
 *
 * @param at the moment of the past that it shows, if any
 */
record BoardButton(BoardWindow window, Edge edge, @Nullable Instant at) {

  static final String PREFIX = "top";

  private static final int RADIX = 36;

  String id() {
    return "%s:%s:%s%s.%s:%s"
        .formatted(
            PREFIX,
            window.text(),
            edge.lower() ? "l" : "h",
            Long.toString(edge.xp(), RADIX),
            Long.toString(edge.userId(), RADIX),
            at == null ? "" : Long.toString(at.getEpochSecond(), RADIX));
  }

  /** The id of a button to another page. */
  String turned(Edge other) {
    return new BoardButton(window, other, at).id();
  }

  /**
   * Reads what {@link #id} wrote. Buttons of earlier versions lead to the first page.
   *
   * @throws Refused if no page has that id
   */
  static BoardButton parse(String id) {
    var parts = id.split(":", -1);
    try {
      if (id.matches(PREFIX + ":\\d+(:\\d+)?")) {
        var at = parts.length < 3 ? null : moment(Long.parseLong(parts[2]));
        return new BoardButton(new All(), Edge.TOP, at);
      }
      if (parts.length != 4) {
        throw new IllegalArgumentException(id);
      }
      var at = parts[3].isEmpty() ? null : moment(Long.parseLong(parts[3], RADIX));
      return new BoardButton(BoardWindow.parse(parts[1]), edge(parts[2]), at);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Refused.because(InputRefusal.VALUE_UNREADABLE, "page", id, "one of the buttons shown");
    }
  }

  private static Edge edge(String text) {
    var numbers = text.substring(Math.min(1, text.length())).split("\\.", -1);
    if (numbers.length != 2 || !(text.startsWith("l") || text.startsWith("h"))) {
      throw new IllegalArgumentException(text);
    }
    return new Edge(
        Long.parseLong(numbers[0], RADIX), Long.parseLong(numbers[1], RADIX), text.startsWith("l"));
  }

  private static Instant moment(long seconds) {
    return Moments.keepable(Instant.ofEpochSecond(seconds));
  }
}
