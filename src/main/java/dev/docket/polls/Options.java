package dev.docket.polls;

import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** The options of a poll, as somebody typed them with commas between them. */
record Options(List<String> texts) {

  static final int FEWEST = 2;
  static final int MOST = 9;

  /** With its number before it, an option fits on a button of Discord's. */
  static final int LONGEST = 70;

  /** What is between two commas must say something; a comma at the end means nothing. */
  static Options parse(String typed) {
    var texts =
        Arrays.stream(typed.split(",", -1))
            .map(it -> it.replaceAll("\\s+", " ").strip())
            .filter(it -> !it.isEmpty())
            .toList();
    if (texts.size() < FEWEST || texts.size() > MOST) {
      throw Refused.because(PollRefusal.POLL_NEEDS_OPTIONS, texts.size(), FEWEST, MOST);
    }
    var known = new HashSet<String>();
    for (var text : texts) {
      Texts.storable("options", text, LONGEST);
      if (!known.add(Texts.folded(text))) {
        throw Refused.because(PollRefusal.OPTION_IS_THERE, text);
      }
    }
    return new Options(texts);
  }

  /** The options that {@link #lines} wrote; after an erasure, as many that say so. */
  static List<String> of(String lines, int count) {
    var texts = lines.lines().toList();
    return texts.size() == count ? texts : Collections.nCopies(count, lines);
  }

  String lines() {
    return String.join("\n", texts);
  }
}
