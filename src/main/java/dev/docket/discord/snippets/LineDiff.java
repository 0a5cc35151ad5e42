package dev.docket.discord.snippets;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.stream.Collectors;

/** What differs between two texts, line by line, with the lines around it. */
final class LineDiff {

  private static final int AROUND = 2;

  /** The names of the two files, which are none. */
  private static final int HEAD = 2;

  private LineDiff() {}

  /** Empty if nothing differs. */
  static String of(String before, String after) {
    var old = lines(before);
    var patch = DiffUtils.diff(old, lines(after));
    return UnifiedDiffUtils.generateUnifiedDiff("", "", old, patch, AROUND).stream()
        .skip(HEAD)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
