package dev.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of defects and the tests named after them say the same. */
class DefectsTest {

  private static final Path PAGE = Path.of("docs/defects.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| D(\\d+) \\|.*\\| (.*) \\|$");
  private static final Pattern CLASS = Pattern.compile("`(\\w+)`");
  private static final Pattern TEST = Pattern.compile("void d(\\d+)_\\w+\\(");

  @Test
  void everyDefectOnThePageIsShownByTheTestsItNamesAndNoTestIsMissing() throws IOException {
    assertThat(onThePage()).isEqualTo(inTheTests());
  }

  private static Set<String> onThePage() throws IOException {
    return ROW.matcher(Files.readString(PAGE))
        .results()
        .flatMap(row -> CLASS.matcher(row.group(2)).results().map(it -> pair(row, it.group(1))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> inTheTests() throws IOException {
    var pairs = new TreeSet<String>();
    try (var files = Files.walk(TESTS)) {
      for (var file : files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
        var name = file.getFileName().toString().replace(".java", "");
        TEST.matcher(Files.readString(file)).results().forEach(it -> pairs.add(pair(it, name)));
      }
    }
    return pairs;
  }

  private static String pair(MatchResult defect, String test) {
    return "D" + defect.group(1) + " " + test;
  }
}
